/** The tapped word and its partner in the other column, where known; both are lit while the sheet is open. */
import {articleFile} from './article-file.ts'
import {areHidden} from './harakat.ts'
import type {ReadingText, TappedWord} from './reading-text.ts'

/** The word at a point of the window; undefined between words, or where the browser cannot tell. */
export function wordAt(cell: HTMLElement, x: number, y: number): TappedWord | undefined {
  const place = document.caretPositionFromPoint?.(x, y)
  const node = place?.offsetNode
  if (!(node instanceof Text) || !cell.contains(node)) return undefined
  const lang = node.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? cell.lang
  const segmenter = new Intl.Segmenter(lang, {granularity: 'word'})
  const found = segmenter.segment(node.data).containing(place!.offset)
  if (found === undefined || found.isWordLike !== true) return undefined
  const range = new Range()
  range.setStart(node, found.index)
  range.setEnd(node, found.index + found.segment.length)
  const before = new Range()
  before.setStart(cell, 0)
  before.setEnd(node, found.index)
  return {text: found.segment, lang, range, cell, start: before.toString().length}
}

/** Light a word and, once it is known, its partner; gives the partner's text, if there is one. */
export async function lightWord(
  text: ReadingText,
  word: TappedWord,
): Promise<{text: string; lang: string} | undefined> {
  light(word.range)
  const row = word.cell.closest('.row')
  const other = [...(row?.querySelectorAll<HTMLElement>(':scope > :is(.o, .t):not(.gap)') ?? [])].find(
    (each) => each !== word.cell,
  )
  // Without their vowel marks texts are shorter than those whose places are known.
  if (!row || other === undefined || areHidden(text)) return undefined
  const {words} = await articleFile(text)
  const [own, turned] = [`${word.cell.lang}-${other.lang}`, `${other.lang}-${word.cell.lang}`]
  const places = words[own] ?? words[turned]
  const isTurned = words[own] === undefined
  const partner = places?.[row.id]?.find((each) => {
    const [start, end] = isTurned ? each.slice(2) : each
    return start! <= word.start && word.start < end!
  })
  if (partner === undefined) return undefined
  const [start = 0, end = 0] = isTurned ? partner : partner.slice(2)
  const range = rangeIn(other, start, end)
  light(word.range, range)
  return {text: range.toString(), lang: other.lang}
}

/** Put the light out. */
export function unlightWords(): void {
  CSS.highlights?.delete('word')
}

function light(...ranges: readonly Range[]): void {
  if ('highlights' in CSS) CSS.highlights.set('word', new Highlight(...ranges))
}

/** The range of the characters from–to of an element's text. */
function rangeIn(root: Element, start: number, end: number): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const range = new Range()
  let at = 0
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const next = at + node.length
    if (start >= at && start <= next) range.setStart(node, start - at)
    if (end >= at && end <= next) {
      range.setEnd(node, end - at)
      break
    }
    at = next
  }
  return range
}
