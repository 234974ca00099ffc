import type {LinePattern} from '../../boilerplate.ts'

/** Whole lines of boilerplate that vary, as patterns; the first one that matches a line decides its kind. */
export const patterns: readonly LinePattern[] = [
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
    pattern: '(this|our) (site|website|blog) uses akismet.*|learn how your comment data (is|are) processed.*',
  },
  {
    kind: 'comment form',
    weight: 0.97,
    pattern: 'please enable javascript to .*|disqus seems to be taking longer.*|blog comments powered by .*',
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
    pattern: '\\d[\\d,.]*k? (shares?|likes?|retweets?|reactions?|votes?)|(shares?|likes?) ?[(:] ?\\d.{0,12}',
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
    pattern: '(explore|read) more on (these topics|this topic|this story)|more on (these topics|this topic)',
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
]
