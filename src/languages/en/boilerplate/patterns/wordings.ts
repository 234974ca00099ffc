import type {LinePattern} from '../../../boilerplate.ts'

/** The first part of the list of patterns in `index.ts`. */
export const wordings: readonly LinePattern[] = [
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
]
