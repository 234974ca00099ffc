/** Paragraphs, tables and notes → elements of HTML, with emphasis, raised letters, links and references to notes. */
import type {Element, ElementContent} from 'hast'
import {asciiDigits} from '../../languages/script/digits.ts'
import {htmlElement, textNode} from '../container/hast.ts'
import {nestTags} from '../container/nest-tags.ts'
import type {BodyType} from './body-type.ts'
import type {PageLink} from './glyphs.ts'
import {linkAt, type TextLine} from './lines.ts'
import type {Letter} from './order.ts'
import {joinedLetters} from './text.ts'

/** What makes elements of letters. */
export interface InlineContext {
  readonly body: BodyType
  /** Links of each page. */
  readonly links: readonly (readonly PageLink[])[]
  /** Whether words are cut at the ends of lines. */
  readonly hyphenates: boolean
  /** The ids of notes by page and sign, as `3 1`, and of notes to other pages than their own by their sign. */
  readonly notes: ReadonlyMap<string, string>
}

/** Raised or lowered by this much of the size of its line, and smaller than it. */
const [aside, smaller] = [0.12, 0.87]

interface TaggedLetter {
  readonly text: string
  /** Elements around it, the outermost first. */
  readonly tags: readonly string[]
}

/** The content of lines; of headings `isPlain`, whose weight is that of all of them. */
export function inlineOf(
  lines: readonly TextLine[],
  context: InlineContext,
  isPlain = false,
): ElementContent[] {
  const lineOf = new Map(lines.flatMap((line) => line.letters.map(({glyph}) => [glyph, line] as const)))
  const letters = joinedLetters(lines, context.hyphenates)
  const isBold = isPlain || lines.every((line) => line.isBold) || context.body.isBold
  const isItalic = isPlain || context.body.isItalic
  const tagged = letters.map((letter): TaggedLetter => {
    const {glyph} = letter
    const line = lineOf.get(glyph)
    const href = line === undefined ? undefined : linkAt(glyph, context.links[line.page] ?? [])
    const tags = [
      ...(href === undefined ? [] : [`a:${href}`]),
      ...(glyph.isBold && !isBold ? ['strong'] : []),
      ...(glyph.isItalic && !isItalic ? ['em'] : []),
      ...(line === undefined ? [] : raisedTag(letter, line)),
    ]
    return {text: letter.text, tags}
  })
  const [first, last] = [lines[0]?.page ?? 0, lines.at(-1)?.page ?? 0]
  return nestTags(withReferences(tagged, first, last, context.notes), joinedText, elementOf)
}

function raisedTag({glyph, text}: Letter, {y, size}: TextLine): readonly string[] {
  if (glyph.size > size * smaller || text.trim() === '') return []
  const up = (y - glyph.y) / size
  return up > aside ? ['sup'] : up < -aside ? ['sub'] : []
}

/** Raised signs that are those of notes of their pages become links to these. */
function withReferences(
  letters: readonly TaggedLetter[],
  first: number,
  last: number,
  notes: ReadonlyMap<string, string>,
): TaggedLetter[] {
  const out: TaggedLetter[] = []
  for (let at = 0; at < letters.length; ) {
    let end = at
    while (letters[end]?.tags.includes('sup') === true) end += 1
    if (end === at) {
      out.push(letters[at]!)
      at += 1
      continue
    }
    const run = letters.slice(at, end)
    const sign = asciiDigits(
      run
        .map(({text}) => text)
        .join('')
        .normalize('NFKC')
        .replace(/[^\p{N}*\u2020\u2021\u00A7\u00B6]/gu, ''),
    )
    const id = notes.get(`${first} ${sign}`) ?? notes.get(`${last} ${sign}`) ?? notes.get(sign)
    out.push(...(id === undefined ? run : run.map(({text}) => ({text, tags: [`a:#${id}`]}))))
    at = end
  }
  return out
}

/** Letters that stand side by side as one text. */
function joinedText(letters: readonly TaggedLetter[]): ElementContent[] {
  const text = letters.map((letter) => letter.text).join('')
  return [textNode(text.normalize('NFC'))]
}

function elementOf(tag: string, inside: ElementContent[]): Element {
  if (!tag.startsWith('a:')) return htmlElement(tag, inside)
  const href = tag.slice(2)
  return href.startsWith('#')
    ? htmlElement('a', inside, {href, id: `ref-${href.slice(1)}`})
    : htmlElement('a', inside, {href})
}
