import {splitLine} from '../../text/lines.ts'
import type {WorkLine} from '../../text/model.ts'
import {editLines, type Rule} from '../../text/rule.ts'
import type {Edit} from '../../text/spans.ts'
import {editsOf, textOf} from '../../text/spans.ts'

/**
 * A character → the named references that scraping leaves for it. `lt` and `gt` are not decoded: their text was meant
 * to be read as markup.
 */
const named = new Map(
  `& amp|" quot|' apos|« laquo|» raquo|‘ lsquo|’ rsquo|“ ldquo|” rdquo|– ndash|— mdash|… hellip|• bull|· middot|© copy|® reg|™ trade|° deg|€ euro|£ pound|\u200C zwnj|\u200D zwj|\u200F rlm|\u200E lrm|\u00AD shy|  nbsp|  ensp|  emsp|  thinsp`
    .split('|')
    .map((each) => [each.slice(2), each.slice(0, 1)] as const),
)
const reference = /&(?:([a-z]{2,6})|#(\d{2,7})|#x([0-9a-f]{2,6}));/giu
const attributes = String.raw`(?:\s+[a-z:-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?)*`
const tag = new RegExp(
  `</?(?:p|br|div|span|a|b|i|em|strong|u|img|h[1-6]|ul|ol|li|blockquote|figure|figcaption|font|center|hr|section|article|main|header|footer|nav|aside|time|small|sup|sub|s|q|cite|mark|abbr|address|code|pre|table|thead|tbody|tr|td|th|dl|dt|dd|iframe|picture|source|video|audio|button|form|input|label|select|option|noscript|html|head|body|meta|link|title)${attributes}\\s*/?>`,
  'giu',
)
const blockTag = new RegExp(
  `^\\s*<(?:p|div|h[1-6]|li|ul|ol|blockquote|figure)${attributes}\\s*>|</(?:p|div|h[1-6]|li|ul|ol|blockquote)>\\s*$|<br\\s*/?>\\s*$`,
  'iu',
)

/** HTML comments and the document type. */
const comment = /<!--.*?-->|<!doctype[^<>]*>/giu
/**
 * Elements whose content is not text of the article: scripts, styles, menus, and the page's title where there is a
 * heading.
 */
const codeStart = /<(script|style|svg|nav|noscript|title)\b[^<>]*>/iu

/** The end of a block with more text after it in the same line: a closing tag or a break. */
const blockEnd = /<\/(?:p|div|h[1-6]|li|ul|ol|blockquote)>(?=\s*\S)|(?:<br\s*\/?>\s*)+(?=\S)/giu
/** A block that ends where the next begins, inside a line. */
const blockSeam = /<\/(?:p|div|h[1-6]|li|blockquote)>\s*<(?:p|div|h[1-6]|li|blockquote)\b/iu
/** Breaks that a line with one opening block tag needs to count as several paragraphs. */
const fewestEnds = 2

/** Scraping sometimes leaves HTML in the text: character references, and tags around paragraphs. */
export const markup: Rule = {
  code: 'markup',
  evidence:
    'Character references stand for characters; or at least three lines, a third of all, or the parts of one line, are set in block tags.',
  spares: 'Markup that a text is about: single tags, scripts, &lt; and &gt;, references in quotes.',
  isOfPlainText: true,
  apply(given) {
    const lines = inBlocks(given)
    const texts = lines.map(textOf)
    const tagged = texts.filter((text) => text.includes('<') && blockTag.test(text)).length
    const withTags = (tagged >= 3 && 3 * tagged >= texts.length) || lines !== given
    const code = withTags ? codeRanges(texts) : undefined
    const gone = {reason: 'tags of the page’s source', confidence: 0.95}
    const change = editLines(lines, 'markup', gone, (text, _, index) => {
      if (!(code?.has(index) === true || text.includes('&') || (withTags && text.includes('<')))) return []
      const own = withTags ? withoutCode(tags(text), code?.get(index) ?? []) : []
      return withoutCode(references(text), own).sort((a, b) => a.start - b.start)
    })
    return change.lines === lines ? {lines: given} : change
  },
}

/** The lines, split where blocks end; the same array where no line has several blocks. */
function inBlocks(lines: readonly WorkLine[]): readonly WorkLine[] {
  if (!lines.some((line) => isOfBlocks(textOf(line)))) return lines
  return lines.flatMap((line) => (isOfBlocks(textOf(line)) ? blocksOf(line) : [line]))
}

/** Whether a line of HTML contains several blocks. */
function isOfBlocks(text: string): boolean {
  if (!text.includes('</') || !blockTag.test(text)) return false
  return blockSeam.test(text) || Array.from(text.matchAll(blockEnd)).length >= fewestEnds
}

/** The blocks of a line, one a line. */
function blocksOf(line: WorkLine): WorkLine[] {
  const out: WorkLine[] = []
  let [rest, taken] = [line, 0]
  for (const match of textOf(line).matchAll(blockEnd)) {
    const cut = match.index + match[0].length
    const halves = splitLine(rest, cut - taken, 'blank')
    if (halves === undefined) continue
    out.push(halves[0])
    rest = halves[1]
    taken = cut
  }
  return [...out, rest]
}

/** Edits that replace the character references of a line. */
function references(text: string): Edit[] {
  return Array.from(text.matchAll(reference)).flatMap((match) => {
    const char = charOf(match[1], match[2] ?? (match[3] === undefined ? undefined : `0x${match[3]}`))
    const end = match.index + match[0].length
    const quoted = /["'`“‘«]/u.test(text[match.index - 1] ?? '') && /["'`”’»]/u.test(text[end] ?? '')
    return char === undefined || quoted ? [] : [{start: match.index, end, text: char}]
  })
}

/** The character that a reference names. None for controls, surrogates and the signs of markup. */
function charOf(name: string | undefined, number: string | undefined): string | undefined {
  if (name !== undefined) return named.get(name.toLowerCase())
  const code = Number(number)
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff)
    return undefined
  return code === 0x3c || code === 0x3e ? undefined : String.fromCodePoint(code)
}

/** Index of a line → edits that remove what of it is script or style, which may span many lines. */
function codeRanges(texts: readonly string[]): ReadonlyMap<number, readonly Edit[]> {
  const found = new Map<number, Edit[]>()
  const headed = texts.some((text) => /<h1\b/iu.test(text))
  let inside: string | undefined
  for (const [index, text] of texts.entries()) {
    const edits: Edit[] = []
    for (let at = 0; at < text.length; ) {
      const open = inside === undefined ? codeStart.exec(text.slice(at)) : undefined
      if (open === null) break
      const start = at + (open?.index ?? 0)
      const name = (inside ?? open?.[1] ?? '').toLowerCase()
      const close = text.slice(start).toLowerCase().indexOf(`</${name}>`)
      const stop = close < 0 ? text.length : start + close + name.length + 3
      if (name !== 'title' || headed) edits.push({start, end: stop, text: ''})
      inside = close < 0 ? name : undefined
      at = stop
    }
    if (edits.length > 0) found.set(index, edits)
  }
  // An element that is never closed is not treated as script: it would swallow the text.
  return inside === undefined ? found : new Map()
}

/** The edits that touch none of `over`, and those. */
function withoutCode(edits: readonly Edit[], over: readonly Edit[]): Edit[] {
  const free = edits.filter(({start, end}) => !over.some((each) => start < each.end && end > each.start))
  return [...free, ...over]
}

/** The tags of a line; a break stands for a space. */
function tags(text: string): Edit[] {
  const own = editsOf(text, tag, (found) => (/^<(?:br|\/?td)/iu.test(found) ? ' ' : ''))
  return withoutCode(own, editsOf(text, comment))
}
