import type {LinePattern} from '../../../boilerplate.ts'

/** The second part of the list of patterns in `index.ts`. */
export const furtherWordings: readonly LinePattern[] = [
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
]
