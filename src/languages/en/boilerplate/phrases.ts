import type {PhraseList} from '../../boilerplate.ts'

/** Phrases that lines of boilerplate are made of, by kind. */
export const phrases: readonly PhraseList[] = [
  {
    kind: 'share buttons',
    weight: 0.95,
    phrases: `share|share this|share via|shares|tweet|tweet this|retweet|pin it|pin this|click to share|click to email a link to a friend|
      copy link|copy url|link copied|copy article link|opens in new window|email this|blog this|e-mail this|send to a friend|
      email a friend|share on|share to|add to favourites|add to favorites|bookmark this|share article|like this|
      be the first to like this|add to any|share tweet|forward this|send by email|share with friends|give this article|gift article`,
  },
  {
    kind: 'share buttons',
    weight: 0.55,
    phrases: `facebook|twitter|x|whatsapp|telegram|messenger|reddit|tumblr|linkedin|pinterest|pocket|viber|skype|flipboard|
      instagram|youtube|tiktok|rss|mastodon|bluesky|threads|vk|email|e-mail|mail|mix|line|snapchat|google|google plus|
      stumbleupon|digg|evernote|instapaper|copy|link|save|bookmark|like|love|send|feed|rss feed|sms|xing|blogger|gmail`,
  },
  {
    kind: 'follow links',
    weight: 0.95,
    phrases: `follow us|follow us on|follow|follow me|find us on|like us on|join us on|follow on|connect with us|stay connected|subscribe to our channel|
      follow our|join our channel|join our telegram channel|join our whatsapp channel|follow author|following|followers|fans`,
  },
  {
    kind: 'print button',
    weight: 0.95,
    phrases: `print|print this|print page|print article|print friendly|printer friendly|print version|printable version|click to print|download pdf|save as pdf|print pdf|version for print`,
  },
  {
    kind: 'log-in prompt',
    weight: 0.93,
    phrases: `log in|login|log out|logout|sign in|sign up|sign out|register|create account|create an account|create free account|my account|forgot password|
      forgot your password|lost your password|remember me|log into your account|register now|login with|log in with|sign in with|
      continue with|already a subscriber|already have an account|already a member|not a member yet|password|username`,
  },
  {
    kind: 'comment form',
    weight: 0.95,
    phrases: `leave a reply|leave a comment|post a comment|add a comment|write a comment|post comment|cancel reply|click here to cancel reply|no comments|no comments yet|
      view comments|show comments|hide comments|load more comments|view all comments|add your comment|submit comment|join the discussion|
      join the conversation|be the first to comment|comments are closed|comments off|notify me|reply to|start the discussion|
      connecting to|disqus|facebook comments|powered by disqus|log in to reply|log in to leave a comment|upvote|downvote|
      sort by newest|sort by oldest|sort by best|best newest oldest|oldest first|newest first|report abuse|report comment|enter your comment here|
      comment guidelines|reload|write a response|responses|akismet`,
  },
  {
    kind: 'comment form',
    weight: 0.6,
    phrases: `comments|comment|reply|replies|submit|website|required|your name|your email|name|post|flag|newest|oldest|best`,
  },
  {
    kind: 'cookie notice',
    weight: 0.93,
    phrases: `accept all|accept cookies|accept all cookies|reject all|cookie settings|cookie preferences|manage cookies|manage preferences|cookie policy|i agree|accept and close|necessary cookies|manage consent|got it`,
  },
  {
    kind: 'newsletter sign-up',
    weight: 0.93,
    phrases: `newsletter|newsletters|subscribe|subscribe now|subscribe to our newsletter|sign up for our newsletter|join our mailing list|enter your email|enter your email address|
      your email address|enter email|email address|get the latest news|in your inbox|delivered to your inbox|thank you for subscribing|unsubscribe|subscribe to our|
      sign up for|sign up now|become a member|get notified|daily briefing`,
  },
  {
    kind: 'newsletter sign-up',
    weight: 0.6,
    phrases: 'donate|donate now|support us|support our work|support our journalism|subscriptions',
  },
  {
    kind: 'links to other pages',
    weight: 0.9,
    phrases: `you may also like|you might also like|more on this story|most read|most viewed|most popular|trending now|popular posts|recent posts|recent comments|related posts|related articles|related stories|recommended for you|more stories|latest news|more news|keep reading|continue reading|read full article|read the full story|click here to read more|load more|show more|see all|view all|older posts|newer posts|older post|newer post|previous post|next post|previous article|next article|view more|read also|read more|see also|also read|related news|related topics|more from`,
  },
  {
    kind: 'links to other pages',
    weight: 0.6,
    phrases: `related|recommended|trending|popular|latest|previous|next|more|archives|categories|top stories`,
  },
  {
    kind: 'view count',
    weight: 0.93,
    phrases: `views|total views|page views|post views|view count|reads|min read|minute read|minutes read|mins read|reading time|estimated reading time|time to read|read time|hits|number of views|people reading this`,
  },
  {
    kind: 'text-size buttons',
    weight: 0.9,
    phrases: `font size|text size|increase font size|decrease font size|larger text|smaller text|a a a|aa|reset font|increase text|decrease text|dark mode|light mode|larger font|smaller font`,
  },
  {
    kind: 'navigation',
    weight: 0.93,
    phrases: `skip to content|skip to main content|skip navigation|skip to navigation|toggle navigation|toggle menu|open menu|close menu|main menu|back to top|scroll to top|go to top|return to top|back to home|jump to navigation|jump to search|site map|sitemap|contact us|about us|privacy policy|terms of use|terms of service|terms and conditions|terms|terms conditions|advertise with us|work with us|our team|view desktop version|switch to mobile|mobile version|desktop version|select language|search this site|search for|close search|powered by|edit this page|report an error|report a problem|subscribe to post comments atom|all topics|back to all`,
  },
  {
    kind: 'navigation',
    weight: 0.6,
    phrases: `menu|search|close|home|homepage|top|back|cookies|privacy|faq|help|careers|contact|about|feedback|edit|account`,
  },
  {
    kind: 'navigation',
    weight: 0.4,
    phrases: `news|world|politics|sport|sports|business|economy|culture|opinion|video|videos|photos|gallery|multimedia|technology|science|health|travel|lifestyle|live|podcasts|podcast|radio|tv|entertainment|breaking news|local|middle east|asia|africa|europe|americas|weather|magazine|features|analysis`,
  },
  {
    kind: 'advertisement',
    weight: 0.95,
    phrases: `advertisement|advertisements|advertising|skip advertisement|sponsored|sponsored content|sponsored by|promoted|promoted content|article continues below|story continues below|continue reading below|paid content|report this ad|report ad|close ad|remove ads|ad|ads|ads by google|sponsored links|taboola|outbrain|by taboola|by outbrain`,
  },
  {
    kind: 'player controls',
    weight: 0.9,
    phrases: `listen to this article|listen to article|listen to the article|listen|play audio|play video|play|pause|mute|unmute|full screen|fullscreen|loading|please wait|audio|your browser does not support the audio element|your browser does not support the video tag|click to enlarge|enlarge image|view gallery|open image|image viewer|slideshow|playback speed|watch live|embed|embed code|get embed code|expand|collapse|hide|show caption|hide caption|show`,
  },
  {
    kind: 'navigation',
    weight: 0.55,
    phrases: `breaking|live|markets|give|shop|store|cart|basket|checkout|jobs|events|newsroom|press|publications|issues|current issue|back issues|past issues|topics|tags|topic|sections|english|arabic|persian|farsi|العربية|فارسی|français|deutsch|español|русский|türkçe|中文|language|languages|settings|notifications|profile|my profile|today|games|recipes|crossword|puzzles|obituaries|letters|cartoons|investigations|explainers|research|programs|experts|donate today|help center|help centre|faqs|support|follow story|subscriber|premium|sign me up|your email|first name|last name|your name|country|full name|phone number`,
  },
  {
    kind: 'links to other pages',
    weight: 0.9,
    phrases: `blog archive|about me|view my complete profile|view profile|related content|available downloads|download the pdf|download pdf|download report|cite this page|cite this|how to cite|related reading|up next|next up|read next|watch next|from the archive|more like this|in this series|also in this series|story tags|also read this|in other news|suggested for you|what others are reading|top comments|view more|see more|see all topics|view all posts|all posts|view all posts by|author archives|on this page|table of contents|in this article|jump to section|back issues`,
  },
  {
    kind: 'navigation',
    weight: 0.55,
    phrases: `advanced search|search dropdown menu|split view|cite|permissions|permissions icon permissions|email alerts|article activity alert|citing articles via|google scholar|web of science|crossref|get help with access|accessibility|about journal|most cited|metrics|altmetric|pdf|full text|figures|references and notes|supplementary data|e edition|epaper|e paper|classifieds|archive|archives|get the app|app store|google play|download the app|download our app|mobile view|desktop view|notes|restacks|restack|no posts|start writing|ready for more|discussions|discussion|react|reactions|funny|angry|sad|wow|love|laugh|bookmark|bookmarks|published|edited|hidden category|hidden categories|privacy settings|cookie statement|disclaimer|developers|statistics|sitewide|our staff|staff|masthead|corrections|code of ethics|send us a tip|submit a tip|tip us|pinned|verified|online|offline|page|pages`,
  },
  {
    kind: 'navigation',
    weight: 0.93,
    phrases: `skip links|article information|article image|article metadata|open in app|navigation menu|reuse this content|post navigation|get started|log in or sign up|search jobs|switch edition|change edition|find your edition`,
  },
  {
    kind: 'newsletter sign-up',
    weight: 0.93,
    phrases: `free weekly newsletter|free daily newsletter|weekly newsletter|daily newsletter|get the newsletter|after newsletter promotion|newsletter promotion|privacy notice`,
  },
  {
    kind: 'share buttons',
    weight: 0.93,
    phrases: `click here to share on social media|share on social media|save article|save for later|add to reading list|copy short link|short link|permalink`,
  },
  {
    kind: 'share buttons',
    weight: 0.55,
    phrases: 'save|recommend|count|embed|click to expand image|click to enlarge|expand image|enlarge image',
  },
  {
    kind: 'player controls',
    weight: 0.93,
    phrases: `press enter or click to view image in full size|view image in full size|listen to this story|listen to this page|text to speech|audio by carbonatix`,
  },
  {
    kind: 'comment form',
    weight: 0.93,
    phrases: `what are your thoughts|see all responses|respond|comments for this thread are now closed|this discussion is now closed to comments|comments closed|add your voice|reply to this comment|show replies|hide replies|view replies|most liked|top fans`,
  },
  {
    kind: 'page tools',
    weight: 0.93,
    phrases: `view history|edit links|what links here|related changes|article talk|learn how and when to remove this message|contents hide|hide contents|toggle the table of contents|small text|medium text|large text|get link|other apps|acquire licensing rights|acquire licensing rights opens new tab`,
  },
  {
    kind: 'page tools',
    weight: 0.55,
    phrases: 'article|talk|read|tools|text|account|browse|anthologies',
  },
  {
    kind: 'newsletter sign-up',
    weight: 0.93,
    phrases: `stay informed|you are reading a free article|sign in and save to read later|in depth analysis delivered weekly|paywall free reading|start your free trial|unlock this article|already subscribed`,
  },
  {
    kind: 'share buttons',
    weight: 0.93,
    phrases: 'share and download|share download|share or download|email a link',
  },
  {
    kind: 'navigation',
    weight: 0.93,
    phrases: `latest updates|close the cta|weather forecast|visit profile|search this blog|an official website of the|here s how you know|topics of interest`,
  },
  {
    kind: 'comment form',
    weight: 0.9,
    phrases: 'suggest a correction|reply delete|replies|add comment',
  },
  {
    kind: 'navigation',
    weight: 0.93,
    phrases: `about sharing|media center|media centre|acquire licensing rights|acquire licensing rights opens new tab|purchase licensing rights|skip to footer|skip navigation|accessibility feedback|keep reading|read in app|open app|get the app|download app|get our app|view in browser|view this email in your browser|no images click here|unsubscribe|manage your preferences|manage subscription|your privacy choices|do not sell my personal information|terms and conditions|terms of sale|cookie settings|cookie preferences|work with us|work for us|contact our newsroom|corrections policy|editorial standards|ethics policy|submit a tip|submit an op ed|write for us|pitch us|press room|media inquiries|staff directory|board of directors|our team|our people|our experts|our partners|annual reports|financials|all topics|all regions|all authors|explore topics|browse topics|browse all|latest issue|subscribe to print|gift subscription|renew subscription|digital edition|e paper|epaper|newspaper archive|classifieds|obituaries|puzzles|crossword|horoscopes|weather|tv guide|tv schedule|program schedule|live tv|watch live|listen live|audio edition|on air now`,
  },
  {
    kind: 'share buttons',
    weight: 0.93,
    phrases: `add to myft|save to myft|add to list|email this|email this page|print this|print article|print this page|copy url|link copied|copied to clipboard|share via email|share on whatsapp|share on telegram|share on reddit|share on x|post to x|gift this article|give this article|gift article|facebook count|twitter share|tweet this|click to tweet`,
  },
  {
    kind: 'share buttons',
    weight: 0.6,
    phrases: 'note|other|flipboard|pocket|mastodon|bluesky|threads|tumblr|viber|messenger',
  },
  {
    kind: 'comment form',
    weight: 0.93,
    phrases: `reply|replying to x|replying to|saved your comment will be displayed after the approval|comments faq|be the first to comment|join the discussion|join the conversation|start the conversation|sort by|sort by newest|sort by oldest|load more comments|show comments|hide comments|view comments|post comment|post your comment|submit comment|write a comment|report comment|flag comment|flag as inappropriate|share your thoughts|log in to comment|sign in to comment`,
  },
  {
    kind: 'comment form',
    weight: 0.55,
    phrases: 'recommend|error|newest|oldest|upvote|downvote|helpful',
  },
  {
    kind: 'newsletter sign-up',
    weight: 0.93,
    phrases: `free newsletter|sign up here|never miss a story|never miss an update|stay in the loop|the best of|get the latest|delivered to your inbox|delivered directly to your inbox|your email address|invalid email|thank you for signing up|you re almost done|check your inbox|subscribe for free|start free trial|try it free|already a subscriber|already a member|become a member|become a subscriber|join now|subscribe today|unlock this article|unlock full access`,
  },
  {
    kind: 'links to other pages',
    weight: 0.93,
    phrases: `dw recommends|letter in response to this column|letter in response to this article|you may also be interested in|sponsored stories|paid content|from our partners|promoted stories|related experts|related topics and regions|related programs|related projects|related reading|related publications|related events|related work|more by this author|more by the author|latest from|the latest|up next|next article|previous article|next story|previous story|view more|see more|show more|load more`,
  },
  {
    kind: 'navigation',
    weight: 0.93,
    phrases: `learn more|weather alert|weather alerts|severe weather alerts|watch now|watch live now|closed captioning|closed captions|public file|fcc public file|eeo report|report a typo|report an error|report a correction|legal disclosures|region country|regions countries|bookmark|cite|cite this page|cite this article`,
  },
  {
    kind: 'navigation',
    weight: 0.6,
    phrases: 'eeo|local news|premium',
  },
  // What encyclopedias and other pages say of themselves.
  {
    kind: 'page tools',
    weight: 0.93,
    phrases: `jump to navigation|jump to search|code of conduct|cookie statement|mobile view|developers|disclaimers|hidden categories|jump to recipe|print recipe|pin recipe|rate this recipe|did you make this recipe|save recipe|show key events only|key events|add to calendar|media caption|image caption|image source|getty images|upgrade to paid|buy now|author email|staff photo|see all from|see media page|choose another site|select international site|your california privacy rights|do not sell my personal info|ad choices|member only story|public notices|e edition|gift a subscription|claim my free post|read in app|listen and follow|was this page helpful|was this article helpful|did you find this useful`,
  },
  {kind: 'page tools', weight: 0.55, phrases: 'statistics'},
  {kind: 'share buttons', weight: 0.6, phrases: 'pin|restack|clap|boost'},
  {kind: 'page tools', weight: 0.5, phrases: 'transcript|summary|yes|no'},
]
