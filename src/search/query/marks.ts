/** The stretches of a text that a query found, as the text spells them. */
import {
  boundGroups,
  emptyVocabulary,
  joinedSpellings,
  type Spelling,
  searchSpelling,
  spellingsOf,
  splitWords,
  type WordPart,
  wordsIn,
} from '../analyse/index.ts'
import type {QueryTerm} from './terms.ts'

/** A stretch of a text to be marked: UTF-16 offsets, the end exclusive. */
export interface HitMark {
  readonly start: number
  readonly end: number
}

/** A text with the stretches that were found. */
export interface TextWithMarks {
  readonly text: string
  readonly marks: readonly HitMark[]
}

/** Everything that a term may match: its words and their stems. */
function wordsOfTerm({variants}: QueryTerm): ReadonlySet<string> {
  return new Set(variants.flatMap(({words}) => words.flat()).flatMap(({word, stems}) => [word, ...stems]))
}

/** The words of a text by their numbers in the index. Numbers beyond its words are ignored. */
export function marksAt(text: string, numbers: Iterable<number>): HitMark[] {
  const words = wordsIn(text)
  return [...new Set(numbers)].flatMap((number) => words[number] ?? []).map(({start, end}) => ({start, end}))
}

/** The stretches of a text that match a term: words, bound words, and neighbours that are one word. */
export function marksOf(text: string, terms: readonly QueryTerm[]): HitMark[] {
  const wanted = terms.filter(({optional}) => !optional).map(wordsOfTerm)
  const beginnings = terms.flatMap(({beginning}) => beginning ?? [])
  const is = ({word, stems}: Spelling) =>
    wanted.some((own) => own.has(word) || stems.some((stem) => own.has(stem)))
  const begins = ({word}: Spelling) => beginnings.some((beginning) => word.startsWith(beginning))
  return readings(text).flatMap(({parts, spellings}) => {
    const [first, last] = [parts[0], parts.at(-1)]
    if (first === undefined || last === undefined) return []
    if (!spellings.some(is) && !(parts.length === 1 && spellings.some(begins))) return []
    return [{start: first.start, end: last.end}]
  })
}

interface ReadStretch {
  readonly parts: readonly WordPart[]
  readonly spellings: readonly Spelling[]
}

/** Every word of a text, every group of bound words and every two neighbours, with what they may be. */
function readings(text: string): readonly ReadStretch[] {
  const reading = {vocabulary: emptyVocabulary}
  const runs = splitWords(text)
  return runs.flatMap(({parts}, at) => {
    const next = runs[at + 1]?.parts
    const groups = boundGroups(parts).filter((group) => group.length > 1)
    const pair = parts.length === 1 && next?.length === 1 ? [[...parts, ...next]] : []
    return [
      ...parts.map((part) => ({parts: [part], spellings: spellingsOf(part, reading)})),
      ...groups.map((group) => ({parts: group, spellings: joinedSpellings(group, reading)})),
      // Two separate words match as one only if that word itself was asked for: their stems match too much.
      ...pair.map((two) => ({
        parts: two,
        spellings: joinedSpellings(two, reading).map(({word}) => ({word, stems: []})),
      })),
    ]
  })
}

/** The stretches in which a text writes exactly this name, apart from differences that no reader sees. */
export function marksOfName(text: string, name: string): HitMark[] {
  const words = wordsIn(text)
  const wanted = wordsIn(name).map((part) => searchSpelling(part.text))
  if (wanted.length === 0) return []
  return words.flatMap((first, at) => {
    const last = words[at + wanted.length - 1]
    const isThere = wanted.every((word, index) => searchSpelling(words[at + index]?.text ?? '') === word)
    return isThere && last !== undefined ? [{start: first.start, end: last.end}] : []
  })
}

/** 0…1: how many of a name's words the terms ask for. */
export function shareOfName(name: string, terms: readonly QueryTerm[]): number {
  const wanted = terms.map(wordsOfTerm)
  const words = wordsIn(name)
  const asked = words.filter((part) =>
    spellingsOf(part, {}).some(({word, stems}) =>
      [word, ...stems].some((each) => wanted.some((own) => own.has(each))),
    ),
  )
  return words.length === 0 ? 0 : asked.length / words.length
}

/** Marks in order, overlapping ones as one. */
export function mergedMarks(marks: readonly HitMark[]): HitMark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const found: HitMark[] = []
  for (const {start, end} of sorted) {
    const last = found.at(-1)
    if (last !== undefined && start < last.end)
      found[found.length - 1] = {start: last.start, end: Math.max(last.end, end)}
    else found.push({start, end})
  }
  return found
}
