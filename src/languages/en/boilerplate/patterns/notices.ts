import type {LinePattern} from '../../../boilerplate.ts'

/** What encyclopedias that anyone may edit say of an article, and notices: the last part of the list of patterns in `index.ts`. */
export const notices: readonly LinePattern[] = [
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
