/** The stretches of a text that a query found, as the text spells them. */
import {
  boundGroups,
  emptyVocabulary,
  foldWord,
  joinedSpellings,
  type Part,
  type Spelling,
  spellingsOf,
  splitWords,
  wordsIn,
} from '../analyse/index.ts'
import type {Term} from './terms.ts'

/** A stretch of a text to be marked: UTF-16 offsets, the end exclusive. */
export interface Mark {
  readonly start: number
  readonly end: number
}

/** A text with the stretches that were found. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** All that a term may be: its words and what they are forms of. */
function wordsOfTerm({ways}: Term): ReadonlySet<string> {
  return new Set(ways.flatMap(({words}) => words.flat()).flatMap(({word, stems}) => [word, ...stems]))
}

/** The words of a text by their numbers, as the index counts them. Numbers beyond its words are of no place in it. */
export function marksAt(text: string, numbers: Iterable<number>): Mark[] {
  const words = wordsIn(text)
  return [...new Set(numbers)].flatMap((number) => words[number] ?? []).map(({start, end}) => ({start, end}))
}

/** Where a text has a term in some form: its words, those that are bound to one another, and neighbours that are one. */
export function marksOf(text: string, terms: readonly Term[]): Mark[] {
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
  readonly parts: readonly Part[]
  readonly spellings: readonly Spelling[]
}

/** Every word of a text, every run of bound ones, and every two neighbours, as what they may be. */
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
      // Two words apart are one only where the one word was asked for: their stems say too much.
      ...pair.map((two) => ({
        parts: two,
        spellings: joinedSpellings(two, reading).map(({word}) => ({word, stems: []})),
      })),
    ]
  })
}

/** Where a text writes a name just so, but for what no reader tells apart. */
export function marksOfName(text: string, name: string): Mark[] {
  const words = wordsIn(text)
  const wanted = wordsIn(name).map((part) => foldWord(part.text))
  if (wanted.length === 0) return []
  return words.flatMap((first, at) => {
    const last = words[at + wanted.length - 1]
    const isThere = wanted.every((word, index) => foldWord(words[at + index]?.text ?? '') === word)
    return isThere && last !== undefined ? [{start: first.start, end: last.end}] : []
  })
}

/** 0…1: how many of a name's words the terms ask for. */
export function shareOfName(name: string, terms: readonly Term[]): number {
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
export function apart(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const found: Mark[] = []
  for (const {start, end} of sorted) {
    const last = found.at(-1)
    if (last !== undefined && start < last.end)
      found[found.length - 1] = {start: last.start, end: Math.max(last.end, end)}
    else found.push({start, end})
  }
  return found
}
