import type {Removal, WorkLine} from '../../../model.ts'
import {settle} from '../lines.ts'
import type {Change, Rule} from '../rule.ts'
import type {Edit} from '../spans.ts'
import {editLine, textOf} from '../spans.ts'

/** Named references that scraping leaves; `lt` and `gt` stay, because what they protect was meant to be read. */
const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  zwnj: '\u200C',
  zwj: '\u200D',
  rlm: '\u200F',
  lrm: '\u200E',
  shy: '\u00AD',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  euro: '€',
  pound: '£',
}
const reference = /&(?:([a-z]{2,6})|#(\d{2,7})|#x([0-9a-f]{2,6}));/giu
const attributes = /(?:\s+[a-z:-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?)*/u.source
const tag = new RegExp(
  `</?(?:p|br|div|span|a|b|i|em|strong|u|img|h[1-6]|ul|ol|li|blockquote|figure|figcaption|font|center|hr|section|article)${attributes}\\s*/?>`,
  'giu',
)
const blockTag = new RegExp(
  `^\\s*<(?:p|div|h[1-6]|li|ul|ol|blockquote|figure)${attributes}\\s*>|</(?:p|div|h[1-6]|li|ul|ol|blockquote)>\\s*$|<br\\s*/?>\\s*$`,
  'iu',
)

/** Scraping sometimes keeps the page's source: character references, and tags around the paragraphs. */
export const markup: Rule = {
  code: 'markup',
  evidence:
    'Character references stand for characters; or at least three lines, a third of all, are set in block tags.',
  spares: 'Markup that a text is about: single tags, scripts, &lt; and &gt;, references in quotes.',
  apply(lines) {
    const texts = lines.map(textOf)
    const tagged = texts.filter((text) => text.includes('<') && blockTag.test(text)).length
    const withTags = tagged >= 3 && 3 * tagged >= texts.length
    const removals: Removal[] = []
    let next: WorkLine[] | undefined
    for (const [index, text] of texts.entries()) {
      if (!(text.includes('&') || (withTags && text.includes('<')))) continue
      const edits = [...references(text), ...(withTags ? tags(text) : [])].sort((a, b) => a.start - b.start)
      if (edits.length === 0) continue
      const {line, removed} = editLine(lines[index]!, edits, 'markup')
      next ??= [...lines]
      next[index] = line
      if (removed.length > 0)
        removals.push({spans: removed, rule: 'markup', reason: 'tags of the page’s source', confidence: 0.95})
    }
    return next === undefined ? {lines} : settled(next, removals)
  },
}

function settled(lines: readonly WorkLine[], removals: readonly Removal[]): Change {
  const all = settle(lines)
  return {lines: all.lines, removals: [...removals, ...all.removals]}
}

/** The references of a line and their characters. */
function references(text: string): Edit[] {
  return Array.from(text.matchAll(reference)).flatMap((match) => {
    const char = charOf(match[1], match[2] ?? (match[3] === undefined ? undefined : `0x${match[3]}`))
    const end = match.index + match[0].length
    const quoted = /["'`“‘«]/u.test(text[match.index - 1] ?? '') && /["'`”’»]/u.test(text[end] ?? '')
    return char === undefined || quoted ? [] : [{start: match.index, end, text: char}]
  })
}

/** The character a reference names; none for controls, surrogates and the signs of markup. */
function charOf(name: string | undefined, number: string | undefined): string | undefined {
  if (name !== undefined) return named[name.toLowerCase()]
  const code = Number(number)
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff)
    return undefined
  return code === 0x3c || code === 0x3e ? undefined : String.fromCodePoint(code)
}

/** The tags of a line; a break stands for a space. */
function tags(text: string): Edit[] {
  return Array.from(text.matchAll(tag), ({0: found, index}) => ({
    start: index,
    end: index + found.length,
    text: /^<br/iu.test(found) ? ' ' : '',
  }))
}
