/** Page furniture in English, and of the common platforms. */
import type {Furniture} from '../furniture.ts'

export const furniture: Furniture = {
  phrases: [
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
  ],
  filler: `this|the|a|an|on|to|via|with|by|for|in|of|our|your|you|us|me|we|and|or|at|from|now|here|it|is|are|be|page|article|story|post|posts|news|
    new|window|opens|click|tap|button|icon|logo|all|more|com|www|http|https|app|channel|group|link|links|version|today|please|first|
    site|web|blog|account|s|min|minutes|minute|people|times|time|total|using|options|other|photo|picture|friend|friends|add|get|view|show`,
  patterns: [
    {
      kind: 'comment form',
      weight: 0.97,
      pattern: 'please log in using one of these methods to post your comment.*',
    },
    {kind: 'comment form', weight: 0.97, pattern: 'fill in your details below or click an icon to log in.*'},
    {
      kind: 'comment form',
      weight: 0.97,
      pattern:
        '(wordpress\\.com|google\\+?|twitter|facebook|gravatar|disqus|x|apple|microsoft)( photo| picture| logo)?( logo| photo| picture)',
    },
    {kind: 'comment form', weight: 0.98, pattern: 'you are commenting using your .{2,30} account.*'},
    {kind: 'comment form', weight: 0.97, pattern: '\\(? ?log out ?/ ?change ?\\)?'},
    {kind: 'comment form', weight: 0.97, pattern: 'connecting to( %s| \\w+)?'},
    {
      kind: 'comment form',
      weight: 0.98,
      pattern: "your e-?mail( address)? (will not be|is never|won't be) (published|shared|made public).*",
    },
    {
      kind: 'comment form',
      weight: 0.97,
      pattern: '(all )?(required )?fields (are )?marked( with an? \\W+)?.{0,40}',
    },
    {
      kind: 'comment form',
      weight: 0.97,
      pattern:
        '(your )?(name|e-?mail|e-?mail address|website|comment|url|subject|phone|message)( \\((required|optional|will not be published)\\)| ?\\*|:)( \\(address never made public\\)| ?\\*|:)*',
    },
    {kind: 'comment form', weight: 0.98, pattern: 'save my name.{0,20}e-?mail.{0,60}(next time|future).*'},
    {
      kind: 'comment form',
      weight: 0.97,
      pattern: 'notify me (of|when|about) .{0,80}(comments?|posts?|replies|e-?mail).*',
    },
    {
      kind: 'comment form',
      weight: 0.97,
      pattern: '.{0,8}you must be .{0,3}(logged|signed) .{0,3}in.{0,3} to (post|leave|write|add) .*',
    },
    {
      kind: 'comment form',
      weight: 0.98,
      pattern:
        '(this|our) (site|website|blog) uses akismet.*|learn how your comment data (is|are) processed.*',
    },
    {
      kind: 'comment form',
      weight: 0.97,
      pattern:
        'please enable javascript to .*|disqus seems to be taking longer.*|blog comments powered by .*',
    },
    {
      kind: 'comment form',
      weight: 0.93,
      pattern:
        '(\\d[\\d,.]*k?|no|one|leave) (comments?|replies|reply|responses?|thoughts?)( on .{0,120})?( ?[-–:→»].{0,20})?',
    },
    {kind: 'comment form', weight: 0.93, pattern: '(comments?|replies|responses) ?[(:] ?\\d+ ?\\)?'},
    {
      kind: 'comment form',
      weight: 0.9,
      pattern:
        '\\d[\\d,.]*k? (shares?|likes?|retweets?|reactions?|votes?)|(shares?|likes?) ?[(:] ?\\d.{0,12}',
    },
    {
      kind: 'view count',
      weight: 0.95,
      pattern:
        '((post|page|total|article) )?(views?|hits|reads?|visits?|viewed|read) ?[:=(] ?\\d[\\d,. ]*k?( times)?\\)?',
    },
    {
      kind: 'view count',
      weight: 0.95,
      pattern: '\\d[\\d,.]*k? ?(total )?(views?|hits|reads|visits?)( today)?( ?[,|·] ?\\d+ views? today)?',
    },
    {
      kind: 'view count',
      weight: 0.95,
      pattern:
        '(estimated )?(reading|read) time ?:? ?(about |less than )?\\d+ ?(min|minute)s?\\.?( read)?|\\d+ ?[- ]?(min|mins|minute|minutes) read|(about )?\\d+ minutes? to read',
    },
    {
      kind: 'tag list',
      weight: 0.93,
      pattern:
        '(tags?|tagged( (with|as|in))?|filed under|posted in|labels?|keywords?|categor(y|ies)|topics?|related topics|hashtags) ?: ?[^.!?]{2,300}',
    },
    {kind: 'tag list', weight: 0.9, pattern: '(#[\\p{L}\\p{N}_]+[ ,،]*){2,}'},
    {
      kind: 'cookie notice',
      weight: 0.95,
      pattern:
        '.{0,60}(this|our|the) (web)?site uses cookies.*|.{0,20}(we|we and our partners|our partners and we) (use|store|may use) .{0,40}cookies.*|by (continuing|using|browsing|clicking).{0,80} you (agree|accept|consent|acknowledge).*|we value your privacy.{0,40}',
    },
    {
      kind: 'newsletter sign-up',
      weight: 0.93,
      pattern:
        '(please )?(sign up|subscribe|register) (to|for|and|now to) .{0,60}(newsletters?|mailing list|e-?mails?|updates|alerts|inbox|briefing|channel).{0,80}',
    },
    {
      kind: 'newsletter sign-up',
      weight: 0.93,
      pattern:
        '(get|receive) (the|our|all the|daily|weekly|breaking|free).{0,60} (in|to|by|via|straight to|directly to) your (inbox|e-?mail).{0,40}|enter your e-?mail.{0,100}|(join|follow) .{0,30} other (followers|subscribers).*',
    },
    {
      kind: 'follow links',
      weight: 0.93,
      pattern:
        '(follow|like|find|join|connect with|subscribe to) (us|our|me|@\\w+) .{0,40}(facebook|twitter|instagram|youtube|telegram|whatsapp|linkedin|google news|tiktok|flipboard|social media)( .{0,60})?[^.]?',
    },
    {kind: 'follow links', weight: 0.9, pattern: '(follow|tweet(s)? by) @\\w{2,30}'},
    {
      kind: 'copyright line',
      weight: 0.95,
      pattern:
        '.{0,160}all rights reserved.{0,120}|(copyright|\\(c\\)) ?(©|\\(c\\)|:)? ?\\d{4}.{0,100}|© ?.{0,60}(\\d{4}|reserved|ltd|inc|llc).{0,60}',
    },
    {
      kind: 'copyright line',
      weight: 0.93,
      pattern:
        'proudly powered by \\w+.{0,30}|(theme|design(ed)?|developed|built|website) (by|:) .{2,40}|.{0,20}republish(ing)? .{0,40}permission.{0,40}',
    },
    {
      kind: 'navigation',
      weight: 0.95,
      pattern:
        'you are here ?:? ?.{0,120}|jump to( navigation| search|:).{0,40}|posted in .{2,60}|subscribe to ?: ?.{0,30}\\(atom\\)|from wikipedia, the free encyclopedia',
    },
    {
      kind: 'advertisement',
      weight: 0.93,
      pattern:
        '(article|story) continues (below|after) .{0,40}|.{0,20}scroll (down )?to (continue|read).{0,40}|(this )?ad will end in.{0,20}',
    },
    {
      kind: 'player controls',
      weight: 0.93,
      pattern:
        'your browser does not support .*|(0?\\d:\\d\\d ?/ ?0?\\d+:\\d\\d)|listen (to this (article|story))? ?[·:-]? ?\\d+ ?min.*|click (on )?(the )?(image|photo|picture) (to|for) .{0,30}|(image|photo|slide) \\d+ (of|/) \\d+|\\d+ of \\d+ (photos|images)',
    },
    {
      kind: 'links to other pages',
      weight: 0.85,
      pattern: '(read |see |explore |discover |find )?more (from|like) .{2,40}',
    },
    {
      kind: 'newsletter sign-up',
      weight: 0.93,
      pattern:
        '(did you )?(enjoy(ed|ing)?|liked?|loved?) (this|our|reading this) ?(article|story|post|piece|content|work|newsletter|page).{0,60}|support (our|independent|quality|local) (journalism|work|reporting|site|newsroom|mission|writers|project).{0,60}|(please )?consider (making a donation|supporting|donating|subscribing).{0,80}|(become|be) an? (member|subscriber|patron|supporter).{0,60}|.{0,30}(start|get) your (free|paid)? ?(trial|subscription).{0,40}',
    },
    {
      kind: 'log-in prompt',
      weight: 0.93,
      pattern:
        '(register|sign in|sign up|log in|subscribe)( now| today| here)? (for|to) (free|unlimited|continue|get|access|read|unlock|save|your|view|our|follow|keep).{0,80}|.{0,40}(free articles? (left|remaining)|this (article|story|content) is (for|available to) .{0,20}(subscribers|members)).{0,60}|already (a |an )?(subscriber|member|registered).{0,40}',
    },
    {
      kind: 'navigation',
      weight: 0.9,
      pattern:
        '(last )?updated .{0,20} ago|do not sell( or share)? my .{0,40}|your (privacy|california|ad) (choices|rights|privacy rights).{0,30}|.{0,40}responsible for the content of external.{0,40}|view (this|our) (site|page) .{0,40}|our standards ?: ?.{0,60}|.{0,30}quotes delayed.{0,60}|stay (up to date|informed|updated|in the know).{0,60}',
    },
    {
      kind: 'share buttons',
      weight: 0.9,
      pattern:
        '(view|show|see) (more|all) (sharing|share) options.{0,10}|share (this |the |your )?(article|story|post|page|video|thoughts|with).{0,30}|(cite|save|copy|report|flag|download|print|e-?mail) (this|the) (page|article|story|post|item|report|paper|pdf|study)( as .{0,10})?',
    },
    {
      kind: 'image file name',
      weight: 0.9,
      pattern:
        '(image|illustration|photo|figure|file|attachment|picture|thumbnail) ?: ?[\\w\\-.%]+\\.(jpe?g|png|gif|webp|svg)',
    },
    {
      kind: 'player controls',
      weight: 0.9,
      pattern:
        "\\d+ ?kbps.{0,20}|.{0,20}(cannot|can not|can't) be (played|displayed|shown).{0,40}|(pop ?out|pop-out) player.{0,20}|direct link|download (audio|video|mp3|episode)",
    },
    {
      kind: 'copyright line',
      weight: 0.93,
      pattern: '.{0,20}© ?\\d{4}.{0,120}|.{0,40}(theme|template)\\. powered by .{0,30}',
    },
    {
      kind: 'links to other pages',
      weight: 0.75,
      pattern:
        '[►▼▶▸▾] ?.{1,30}|(january|february|march|april|may|june|july|august|september|october|november|december|\\d{4}) ?\\(\\d{1,4}\\)',
    },
    {
      kind: 'newsletter sign-up',
      weight: 0.93,
      pattern:
        '(thank you|thanks) for (reading|visiting|subscribing|your (support|interest|time)).{0,140}|type your e-?mail.{0,10}|get .{0,40}(news|updates|alerts|stories|headlines) .{0,40}(to|on|in|by) your (device|phone|inbox|e-?mail).{0,20}|.{0,10}receive new posts.{0,60}|subscribe to [\\p{L} .]{2,40}|(topics|newsletters) you .{0,40}',
    },
    {
      kind: 'comment form',
      weight: 0.93,
      pattern:
        '(discussion|comments|thoughts|reactions|conversation) (about|on) (this|the) (post|article|story|page)|react to this.{0,20}|(was|did you find) this (article|page|story|post|content|information) (helpful|useful).{0,20}|(rate|how would you rate) this.{0,40}|(rating|rated) ?:? ?\\d.{0,40}',
    },
    {
      kind: 'copyright line',
      weight: 0.93,
      pattern:
        'powered by .{0,40}(wordpress|blogger|drupal|joomla|ghost|medium|wix|squarespace|disqus|outbrain|taboola|\\.com|\\.net|content management|cms|substack|hugo|jekyll|vbulletin).{0,40}|(text|content|images?|articles?) (is|are) available under .{0,100}|(this|the) (page|article|site) was last (edited|modified|updated|changed).{0,60}|(last|page) (updated|modified|edited|reviewed) ?(on|:) .{0,40}',
    },
    {
      kind: 'navigation',
      weight: 0.93,
      pattern:
        'from wik[\\p{L}]+, the free.{0,40}|retrieved from .{0,120}|(hidden )?categor(y|ies) ?:|pages with .{0,40}|(about|all about) (us|this (site|blog|author|writer|journal|page))|terms of (sale|use|service|access).{0,30}|(skip|return|go|back) (to|past|over) (the )?(top|content|home|homepage|home page|menu|navigation|search|results|article|articles|main|news|previous page|all|index|list|blog)( .{0,20})?|.{0,30} is the home for .{0,30}',
    },
    {
      kind: 'links to other pages',
      weight: 0.93,
      pattern: 'list (of \\d+ items?|\\d+ of \\d+)|end of (list|carousel|story block)',
    },
    {
      kind: 'page code',
      weight: 0.93,
      pattern: '(this article is )?(more|over) than \\d+ (years?|months?) old',
    },
    {
      kind: 'copyright line',
      weight: 0.95,
      pattern:
        'all content (by|from|on) .{2,60} is licensed under.{0,120}|(this|the) (work|article|text|site) is licensed under.{0,140}',
    },
    {
      kind: 'newsletter sign-up',
      weight: 0.93,
      pattern:
        "(enjoying|like|love) (this|our) (article|story|work|journalism)\\? .{0,120}|you have (read|viewed|\\d+) .{0,30}(free )?(articles?|stories)( left| remaining| this month).{0,40}|support (from|us from) .?\\d+.{0,20}|remind me (in|later).{0,20}|sign up (to|for) [A-Z\\p{L}' ]{2,40}|get briefed on .{0,120}",
    },
    {
      kind: 'newsletter sign-up',
      weight: 0.9,
      pattern:
        'i hope you (appreciated|enjoyed) this article.{0,240}|.{0,120}(support|fund|funding|supporting) .{0,40}(independent |quality )?journalism.{0,60}|privacy notice: .{0,260}',
    },
    {
      kind: 'comment form',
      weight: 0.9,
      pattern:
        '(recommend|like|upvote|helpful) ?\\(?\\d+\\)?|.{2,40} • \\d+ (years?|months?|weeks?|days?|hours?|minutes?) ago|\\d+ comments? • .{0,30}ago|\\d+ (thoughts?|comments?|responses?|replies) (on|to) .{2,120}',
    },
    {kind: 'tag list', weight: 0.9, pattern: 'tagged .{2,120}'},
    {
      kind: 'navigation',
      weight: 0.9,
      pattern:
        '(published|posted|written) by .{2,40}\\. view all posts.*|view all posts (by|in) .{2,60}|[←→‹›«»] .{2,90}|.{2,90} [←→]|blog at .{2,30}|(create|design) a (free )?(website|site) (with|like).{0,60}',
    },
    {
      kind: 'links to other pages',
      weight: 0.85,
      pattern:
        '(explore|read) more on (these topics|this topic|this story)|more on (these topics|this topic)',
    },
    {
      kind: 'page tools',
      weight: 0.95,
      pattern:
        '\\d+ languages|from wikipedia, the free encyclopedia|retrieved from .https?.{0,160}|hidden categories: .{2,300}|text is available under .{0,300}|this (article|section) (needs|does not|has multiple|may) .{0,260}|coordinates: .{4,60}|".{2,60}" redirects here\\..{0,120}|this page was last (edited|modified) .{4,60}',
    },
    {kind: 'player controls', weight: 0.9, pattern: '(small|medium|large) (text|font)|text size.{0,20}'},
    {
      kind: 'navigation',
      weight: 0.93,
      pattern:
        'all quotes delayed .{0,200}|(this material|this content) may not be published, broadcast.{0,100}|charity registration number.{0,30}',
    },
    {
      kind: 'links to other pages',
      weight: 0.9,
      pattern: '.{2,40}[\\p{L}] ?\\d{1,2} \\w+ \\d{4} at \\d{1,2}:\\d{2}',
    },
    {
      kind: 'copyright line',
      weight: 0.9,
      pattern:
        "(disclaimer ?:? ?)?(the )?(views|opinions|views and opinions|opinions and views|statements|content|positions?)( and (conclusions|interpretations))? (expressed|contained|reflected|presented|stated) (here|herein|above|below|in|on|by).{0,200}(author|authors|writer|contributor|contributors|individual|do not|does not|don't|not necessarily|necessarily).{0,160}",
    },
    {
      kind: 'copyright line',
      weight: 0.9,
      pattern:
        "(disclaimer ?:? ?)?(this|the) (article|piece|commentary|paper|essay|post) (reflects|represents|expresses) .{0,60}(author|writer)'?s?'? .{0,160}|.{2,60} (does not|do not) (necessarily )?(take|have|hold) (any )?(institutional )?positions? on .{0,160}|.{0,60}(does|do) not necessarily (reflect|represent|endorse|share) .{0,160}",
    },
    {
      kind: 'newsletter sign-up',
      weight: 0.93,
      pattern:
        '.{2,60} is a reader[- ]supported (publication|newsletter).{0,200}|(simply )?sign up (to|for) .{2,80}(inbox|newsletter|digest|briefing|alerts).{0,40}|want more\\?.{0,100}(inbox|newsletter|e-?mail).{0,40}|.{0,60}(delivered|straight|sent|directly) (directly |straight |right )?to your (inbox|e-?mail).{0,40}',
    },
    {
      kind: 'follow links',
      weight: 0.93,
      pattern:
        '(like|follow) .{2,40} on (facebook|twitter|instagram|linkedin|x|telegram|whatsapp|youtube).{0,120}|follow .{2,40} (with|on) .{2,30}( and on (twitter|x|facebook))?',
    },
    {
      kind: 'comment form',
      weight: 0.93,
      pattern:
        '(all )?comments (are|will be) (moderated|reviewed|published|subject).{0,160}|for more information,? (please )?see our comments.{0,40}|saved ?! your comment .{0,80}|error ?! .{0,80}|\\d+ (years?|months?|weeks?|days?|hours?|minutes?) ago',
    },
    {
      kind: 'navigation',
      weight: 0.93,
      pattern:
        '.{2,60} has chosen \\w+ as your language setting|exclusive news, data and analytics .{0,80}|access unmatched financial data.{0,200}|see here for a complete list of exchanges.{0,40}',
    },
    {
      kind: 'copyright line',
      weight: 0.93,
      pattern:
        'downloaded (from|by) .{3,160}|this content downloaded from .{3,160}|all use subject to .{3,120}|terms and conditions (of use )?(apply|available at).{0,80}|reuse (of this article|permissions).{0,80}|reprints and permissions.{0,80}|full terms (&|and) conditions .{0,120}|to (cite|link to) this article ?:?.{0,200}|article views ?: ?\\d+|view related articles|submit your article.{0,60}|view crossmark data.{0,20}|citing articles ?: ?\\d+.{0,60}',
    },
    {
      kind: 'page code',
      weight: 0.9,
      pattern:
        '(date|author|related subjects|keywords|permalink|feedback ?:?) (\\d{1,2}\\.\\d{1,2}\\.\\d{4}|https?://\\S+)|related subjects .{2,120}|keywords [^:.]{2,120}',
    },
    {
      kind: 'newsletter sign-up',
      weight: 0.93,
      pattern:
        '.{2,30} premium now.{0,80}|your (tax[- ]deductible )?(gift|donation|support) (can|will|helps?) .{4,100}|please (log in|sign in|register)( or (register|subscribe|log in|sign in))? to (continue|read|view|comment).{0,60}',
    },
    {
      kind: 'links to other pages',
      weight: 0.9,
      pattern:
        '(recent|latest|top|more|trending) (stories|news|headlines|articles|videos) (from|on|at) .{2,40}|recent stories.{0,30}',
    },
    {
      kind: 'page tools',
      weight: 0.93,
      pattern: '(www\\.)?[\\w-]+(\\.[\\w-]+)+ ?[|–-]? ?\\d{1,3}',
    },
    // What encyclopedias that anyone may edit say of an article.
    {
      kind: 'page tools',
      weight: 0.95,
      pattern:
        'from \\w+(, the free encyclopa?edia.*)|for other uses,? see .{2,80}|not to be confused with .{2,80}|.{2,80} redirects here.{0,120}|this (article|section) (needs|is an orphan|relies|may|does not cite|is a stub|has multiple issues).{0,200}',
    },
    {kind: 'page tools', weight: 0.93, pattern: '(main articles?|further information|see also): .{2,100}'},
    {kind: 'tag list', weight: 0.95, pattern: '(hidden )?categor(y|ies): .{2,400}'},
    {
      kind: 'copyright line',
      weight: 0.95,
      pattern: '(text|content) is available under .{0,40}(creative commons|licen[cs]e).{0,240}',
    },
    {kind: 'view count', weight: 0.95, pattern: 'this page was last (edited|modified) on .{4,60}'},
    {
      kind: 'links to other pages',
      weight: 0.95,
      pattern: '.{2,40} has media related to .{2,80}|media related to .{2,80} (at|on) .{2,40}',
    },
    // Notices: affiliates, transcripts, delays, official addresses, whether a page was useful.
    {
      kind: 'advertisement',
      weight: 0.95,
      pattern:
        '.{0,60}(may|might|can) (contain|include|earn).{0,40}(affiliate|commission|sponsored).{0,160}|.{0,40}(affiliate|referral) links?.{0,160}(disclos|commission|polic).{0,80}',
    },
    {
      kind: 'newsletter sign-up',
      weight: 0.95,
      pattern:
        "you('re| are) (currently )?(a|on) (the )?free (subscriber|list|plan).{0,160}|(unlock|unlocked) .{0,30}(for free|newsletter|digest|article).{0,80}|.{0,60}selects (her|his|their) favou?rite stories.{0,60}|sign up (to|for) .{0,80}(digest|newsletter|briefing|alerts?).{0,80}|simply sign up.{0,140}",
    },
    {
      kind: 'newsletter sign-up',
      weight: 0.93,
      pattern: "(we are|we're) an? (independent|non-?profit|reader-?(funded|supported)).{0,160}",
    },
    {
      kind: 'copyright line',
      weight: 0.95,
      pattern:
        '.{0,80}content is licen[cs]ed under .{0,120}|.{0,60}all rights reserved\\..{0,240}|.{0,30}transcripts? (are|is) (created|produced|provided) .{0,300}|.{0,30}(markets?|prices?|quotes?) data (is |are )?delayed.{0,160}',
    },
    {
      kind: 'navigation',
      weight: 0.95,
      pattern:
        '(an )?official (website|site|government).{0,120}|.{0,60}(protocol|https).{0,80}(encrypt|secure).{0,60}',
    },
    {
      kind: 'view count',
      weight: 0.95,
      pattern:
        '(reading progress|current progress).{0,12}\\d+ ?%|.{0,10}\\d+ (of visitors|visitors).{0,80}|updated at \\d{1,2}[.:]\\d{2}.{0,12}|first published on .{6,40}\\d{2}.{0,12}',
    },
    {
      kind: 'page tools',
      weight: 0.93,
      pattern:
        'to revisit this (article|story).{0,80}|if you (buy|purchase) (something|anything).{0,120}|.{0,8}i understand and agree.{0,200}|you have .{0,14}(free )?articles? (remaining|left).{0,40}|please (turn on|enable|activate) javascript.{0,60}|heard on .{3,50}|.{0,8}\\d{1,3}[- ]?minute listen|(tag|mention) @\\w+.{0,100}(instagram|twitter|hashtag|#).{0,60}|(click|tap).{0,12}here.{0,80}',
    },
    {
      kind: 'page tools',
      weight: 0.95,
      pattern: '(tel|phone|fax)\\.? ?:? ?[+\\d][\\d ()/+-]{5,30}.{0,30}|address ?: .{6,120}',
    },
  ],
  relatedHeads: `explore more on these topics|recent features|more from this author|also on this site|around the web|from around the web|you may like|more to read|further coverage|more on this|more from this issue|related reading|related coverage|related links|related videos|keep reading|you may be interested in|you may have missed|in case you missed it|popular now|what others are reading|suggested for you|recommended stories|recommended articles|previous article|next article|previous post|next post|from the archive|in this series|also in this series|more like this|latest|latest stories|recent articles|our picks|editors picks|featured|featured stories|read also|also read|read more|see also|related|related articles|related stories|related posts|related news|related content|related topics|you may also like|you might also like|
    more on this story|more from|recommended|recommended reading|recommended for you|most read|most popular|trending|trending now|popular posts|recent posts|latest news|more stories|
    more news|further reading on this site|don't miss|also on|in this section|editor's picks|top stories|must read|latest posts|latest articles|read next|up next|what to read next`,
  relatedHeadPattern: '(?:read |see |explore )?more (?:from|like) .{2,30}',
  tagHeads:
    'tags|topics|story tags|article tags|explore more on these topics|related topics|keywords|filed under',
  fenceStart: String.raw`list of \d+ items?|skip .{2,40} and continue reading`,
  fenceEnd: 'end of .{2,40}',
  home: 'home|homepage|home page|main page|front page|main|start',
  notice:
    'affiliate|transcript|creative commons|visitors|delayed|https|official|redirects|orphan|cookie|akismet|views|opinions|necessarily|comments|inbox|download|terms|article|e-?mail|copyright|reserved|your|javascript|disqus|subscribe|newsletter|log|follow|republish|advert|tag|keyword|topic|label|categor|filed',
  ownLabels:
    'source|by|author|authors|translated|written|published|posted|updated|reporting|compiled|edited|editing|additional reporting|image source|image caption|photo by|image by|photograph by|illustration by|picture by',
  colonLabels: 'photo|photograph|credit|image|caption|report|edit|words|note|translation',
  ago: 'ago',
  // "Rights" by itself is most often a subject of the article: human rights.
  rights: '',
  commentEnds: String.raw`(?:^|\s)(?:says|said)\s*:?|\p{N}\s+(?:years?|months?|weeks?|days?|hours?|minutes?)\s+ago`,
  entryFoot: String.raw`posted by .{2,40} at \d`,
  imageCredits: 'photograph|photo|credit',
  rubrics: '(?:an )?interview with',
  turns: 'q|a|question|answer',
}
