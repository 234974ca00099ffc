/**
 * Clauses of a sentence: the stretches between the places where a sentence of its language can be cut.
 *
 * A clause is named by its number in its sentence. Cutting therefore looks at the sentence alone: no translation
 * changes a clause's name. Commas also part names in lists; the aligner judges what is too short to stand alone.
 * Nothing is cut inside brackets or before a number.
 */
import {byLang, type Lang} from '../languages/index.ts'
import {knowledgeByLang} from '../languages/knowledge.ts'
import type {SentenceSpan} from './sentences.ts'

/** What separates a clause from the one before: a mark and a connective, a mark alone, a connective alone. */
export type ClauseBoundary = 'both' | 'mark' | 'word'

/** A clause of a sentence, in code units of the text that the sentence stands in. */
export interface ClauseSpan extends SentenceSpan {
  /** What separates it from the clause before; undefined for the first. */
  readonly boundary: ClauseBoundary | undefined
}

/** Patterns of the cuts of each language; undefined where sentences stay whole. */
const cutters = byLang((lang) => {
  const {clauses} = knowledgeByLang[lang].sentences
  if (clauses === undefined) return undefined
  const {marks, joints, openers} = clauses
  const openWords = openers === '' ? '(?!)' : `(?:${openers.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{M}])`
  const quote = '["\'\\u201C\\u201D\\u2018\\u2019\\u00AB\\u00BB]*'
  return {
    // The cut is a mark (or two full stops, a pause) with the closing quotation marks after it; or it is the space
    // before a word that opens a clause.
    cut: new RegExp(
      `(?<mark>(?:[${marks.replace(/[\]\\^-]/g, '\\$&')}]|(?<!\\.)\\.\\.(?!\\.))${quote})\\s*(?!\\p{Nd})(?=\\S)|(?<!\\s)\\s+(?=${openWords})`,
      'gu',
    ),
    connective: new RegExp(`^${quote}(?:${joints})`, 'u'),
    opener: new RegExp(`^${quote}${openWords}`, 'u'),
  }
})

/**
 * The clauses of the sentence between two offsets of a text, in order; a single clause where the sentence cannot be
 * cut.
 */
export function clausesOf(text: string, {start, end}: SentenceSpan, lang: Lang): ClauseSpan[] {
  const cutter = cutters[lang]
  const sentence = text.slice(start, end)
  const spans: ClauseSpan[] = []
  let [from, boundary] = [0, undefined as ClauseBoundary | undefined]
  const close = (to: number) => {
    spans.push({start: start + from, end: start + from + sentence.slice(from, to).trimEnd().length, boundary})
  }
  const lastWord = lastWordIn(sentence)
  let words = wordStarts(sentence, from)
  let [open, seen] = [0, 0]
  for (const match of cutter === undefined ? [] : sentence.matchAll(cutter.cut)) {
    const at = match.index + match[0].length
    open = bracketDepth(sentence.slice(seen, at), open)
    seen = at
    const isMarked = match.groups?.mark !== undefined
    // A connective alone is no clause; it belongs to what follows it: "and that …".
    if (words[isMarked ? 0 : 1] >= at || lastWord < at || open > 0) continue
    close(match.index + (match.groups?.mark?.length ?? 0))
    from = at
    words = wordStarts(sentence, from)
    const after = sentence.slice(at)
    const isJoined = cutter!.connective.test(after) || cutter!.opener.test(after)
    boundary = !isMarked ? 'word' : isJoined ? 'both' : 'mark'
  }
  close(sentence.length)
  return spans
}

/** Offsets of the first two words at or after an offset; infinity where there is no such word. */
function wordStarts(text: string, from: number): [first: number, second: number] {
  const word = /[\p{L}\p{N}]\S*/gu
  word.lastIndex = from
  const [first, second] = [word.exec(text), word.exec(text)]
  return [first?.index ?? Infinity, first === null ? Infinity : (second?.index ?? Infinity)]
}

/** Offset of the last letter or digit; -1 where there is none. */
function lastWordIn(text: string): number {
  let last = -1
  for (const {index} of text.matchAll(/[\p{L}\p{N}]/gu)) last = index
  return last
}

/** Number of brackets that are open at the end of a text, `before` of them open at its beginning. */
function bracketDepth(text: string, before: number): number {
  let open = before
  for (const c of text) {
    if (c === '(' || c === '[') open++
    else if (c === ')' || c === ']') open = Math.max(0, open - 1)
  }
  return open
}
