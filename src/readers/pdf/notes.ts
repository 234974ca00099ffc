/** Tells notes at the foot of pages, and the signs in the text that refer to them. */
import {asciiDigits} from '../../languages/script/digits.ts'
import type {TextLine} from './lines.ts'

/** A note. */
export interface FootNote {
  readonly sign: string
  readonly page: number
  readonly lines: TextLine[]
}

/** Size of notes to that of the text, at most. */
const small = 0.93

const noteSign =
  /^[([]?(\p{Nd}{1,3}|[*\u2020\u2021\u00A7\u00B6]{1,3}|[\u00B9\u00B2\u00B3\u2074-\u2079]{1,2})(?:[.):\]\-\s\u2013]|(?=\p{L}))/u

/** The sign that a line of a note begins with, its digits ASCII. */
export function noteSignOf({text, letters}: TextLine): string | undefined {
  const [, sign] = noteSign.exec(text.trimStart()) ?? []
  if (sign === undefined) return undefined
  const isSuper = letters[0] !== undefined && letters[0].glyph.size < letters.at(-1)!.glyph.size * 0.9
  const isMarked =
    isSuper ||
    /^\p{Nd}{1,2}(?=\p{L})/u.test(text.trimStart()) ||
    /^[([]?\p{Nd}{1,3}[.):\]\-\s\u2013]|^[^\p{L}\p{N}]/u.test(text.trimStart())
  return isMarked ? asciiDigits(sign.normalize('NFKC')) : undefined
}

/** The lines of a column without the notes at its foot, and these. */
export function withoutNotes(
  lines: readonly TextLine[],
  bodySize: number,
  last: FootNote | undefined,
): {readonly lines: readonly TextLine[]; readonly notes: readonly FootNote[]} {
  let start = lines.length
  while (start > 0 && lines[start - 1]!.size <= bodySize * small) start -= 1
  let first = lines.findIndex((line, at) => at >= start && noteSignOf(line) !== undefined)
  const goesOn = last !== undefined && last.page === (lines[start]?.page ?? 0) - 1 && start > 0
  if (goesOn && first !== start && start < lines.length) first = start
  if (first === -1) return {lines, notes: []}
  const notes: FootNote[] = []
  for (const line of lines.slice(first)) {
    const sign = noteSignOf(line)
    const current = notes.at(-1)
    if (sign !== undefined && isNext(sign, current?.sign)) notes.push({sign, page: line.page, lines: [line]})
    else (current ?? last)?.lines.push(line)
  }
  return {lines: lines.slice(0, first), notes}
}

/** Whether a sign may follow another: numbers go up by one. */
function isNext(sign: string, before: string | undefined): boolean {
  return (
    before === undefined ||
    !/^\d+$/.test(sign) ||
    !/^\d+$/.test(before) ||
    Number(sign) === Number(before) + 1
  )
}

/**
 * The ids of notes by their pages and signs; by its sign alone one to another page: no other note has its sign, and nothing
 * raised on its own page refers to it.
 */
export function noteIds(
  notes: readonly FootNote[],
  regions: readonly {readonly lines: readonly TextLine[]}[],
): Map<string, string> {
  const ids = new Map(notes.map(({page, sign}, at) => [`${page} ${sign}`, `note-${at + 1}`]))
  const raised = new Set(
    regions.flatMap(({lines}) =>
      lines.flatMap(({page, size, letters}) =>
        letters.flatMap(({text, glyph}) =>
          glyph.size < size * small ? [`${page} ${asciiDigits(text.normalize('NFKC'))}`] : [],
        ),
      ),
    ),
  )
  for (const [at, {page, sign}] of notes.entries()) {
    const isOnly = notes.every((other) => other.sign !== sign || other.page === page)
    if (sign !== '' && isOnly && !raised.has(`${page} ${sign}`)) ids.set(sign, `note-${at + 1}`)
  }
  return ids
}
