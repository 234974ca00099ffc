/** Finds notes wherever they stand: key words of a paper, footnotes, notes about the author. */

import {anyOf} from '../../languages/knowledge.ts'
import {asciiDigits} from '../../languages/script/digits.ts'
import {aboutName} from '../about-author.ts'
import {isKeywords, isPartHeading} from '../imprint.ts'
import {speaksOf} from './bylines.ts'
import type {ShapedLine} from './shape.ts'

/** A heading under which everything to the end is notes. */
const noteHeading = new RegExp(
  String.raw`^(?:\p{N}{1,2}\s*[.)-]?\s*)?(?:${anyOf(({words}) => words.noteHeadings)})\s*[:：]?$`,
  'iu',
)
/** The mark of a footnote. */
const footnote = /^(?:\[\p{N}{1,3}\]|[\^↑]|\(\p{N}{1,3}\)\s*-|[¹²³⁴⁵⁶⁷⁸⁹]+|\[[*†‡]\]|[†‡])\s*\S/u
/** A line that is only the address of a mailbox. */
const mailbox = new RegExp(
  String.raw`^(?:(?:${anyOf(({words}) => words.mailLabels)})\s*[:：]\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$`,
  'iu',
)
/** Words in a note about the author, at most, and number of lines at the end of a text that may be one. */
const [maxAboutWords, aboutReach] = [80, 6]

/** The notes in a body; `authors` are the names that the front gives. */
export function notesIn(body: readonly ShapedLine[], authors: readonly string[]): ReadonlySet<ShapedLine> {
  const notes = new Set<ShapedLine>()
  const heading = body.findLastIndex(({text}) => text.length <= 40 && noteHeading.test(text))
  const listed = heading > 0 && body.slice(heading + 1).every(({words}) => words <= maxAboutWords)
  for (const each of numberedNotes(body)) notes.add(each)
  for (const [at, each] of body.entries()) {
    const isLate = at >= body.length - aboutReach
    const isNote =
      isKeywords(each.text) ||
      (listed && at > heading) ||
      (isLate &&
        at > 0 &&
        each.words <= maxAboutWords &&
        (footnote.test(each.text) || isAbout(each, authors))) ||
      (isLate && mailbox.test(each.text))
    if (isNote) notes.add(each)
  }
  // Footnotes follow one another, so a line before a footnote may be one that the last lines alone do not show.
  for (let at = body.length - 1; at > 0; at -= 1)
    if (footnote.test(body[at]!.text) && (at === body.length - 1 || notes.has(body[at + 1]!)))
      notes.add(body[at]!)
  return notes
}

/** A line that begins with a number, bare or in brackets. */
const numberedLine = /^[([]?(\p{N}{1,3})[)\]]?[.\-–]?\s+\S/u
/** A footnote's mark after a word or its stop: a number that is neither year, measure nor date. */
const citation = /(?<=\p{L}["”’»)]?[.,،؛:]?["”’»)]?)(?:[([](\p{N}{1,3})[)\]]|(\p{N}{1,2}))(?=$|[\s.,،؛:)])/gu

/** Lines that begin with a number by which an earlier line cites a footnote, counting from one. */
function numberedNotes(body: readonly ShapedLine[]): readonly ShapedLine[] {
  const cited = new Set<number>()
  const found: {readonly each: ShapedLine; readonly value: number}[] = []
  const numbers = body.map(({words, text}) =>
    words <= maxAboutWords ? numberedLine.exec(text)?.[1] : undefined,
  )
  if (numbers.every((number) => number === undefined)) return []
  for (const [at, each] of body.entries()) {
    const number = numbers[at]
    const value = number === undefined ? 0 : Number(asciiDigits(number))
    if (value > 0 && cited.has(value) && value === (found.at(-1)?.value ?? 0) + 1) found.push({each, value})
    else
      for (const [, bracketed, bare = ''] of each.text.matchAll(citation))
        cited.add(Number(asciiDigits(bracketed ?? bare)))
  }
  return found.map(({each}) => each)
}

/** Whether a line says who the author is. */
function isAbout(each: ShapedLine, authors: readonly string[]): boolean {
  if (authors.some((name) => speaksOf(each, name))) return true
  return each.lang !== undefined && aboutName(each.text, each.lang)
}

/** Lines that are headings whatever follows them: of a paper's part, or a numbered one among several. */
export function headingsIn(body: readonly ShapedLine[]): ReadonlySet<ShapedLine> {
  const headings = new Set(body.filter(({text, words}) => words <= 8 && isPartHeading(text)))
  const numbered = body.flatMap((each) => {
    const number = /^(\p{N}{1,2})\s*[.)\-–]\s+\S/u.exec(each.text)?.[1]
    const isShort = each.words <= 12 && !each.stopped && each.text.length <= 100
    return number === undefined || !isShort ? [] : [{each, value: Number(asciiDigits(number))}]
  })
  const inOrder = numbered.filter(
    ({value}, at) => numbered[at + 1]?.value === value + 1 || numbered[at - 1]?.value === value - 1,
  )
  const parted = inOrder.filter(
    ({each}) => !numbered.some((next) => next.each === body[body.indexOf(each) + 1]),
  )
  if (parted.length >= 3 && parted.length === inOrder.length) for (const {each} of parted) headings.add(each)
  return headings
}
