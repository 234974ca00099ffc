/**
 * Clauses of a sentence: the stretches between the places where a sentence of its language can be cut.
 *
 * A clause is named by its number in its sentence, so cutting knows the sentence and nothing else: no translation
 * moves a name. Commas also part names in lists: what is short is for the aligner to judge. Nothing is cut inside
 * brackets, nor before a number.
 */
import {byLang, type Lang} from '../languages/index.ts'
import {knowledgeByLang} from '../languages/knowledge.ts'
import type {SentenceSpan} from './sentences.ts'

/** What parts a clause from the one before: a mark and a connective, a mark alone, a connective alone. */
export type Joint = 'both' | 'mark' | 'word'

/** A clause of a sentence, in code units of the text that the sentence stands in. */
export interface ClauseSpan extends SentenceSpan {
  /** How it is parted from the clause before; undefined for the first. */
  readonly joint: Joint | undefined
}

/** The cuts of each language; undefined where sentences stay whole. */
const cutters = byLang((lang) => {
  const {clauses} = knowledgeByLang[lang].sentences
  if (clauses === undefined) return undefined
  const {marks, joints, openers} = clauses
  const openWords = openers === '' ? '(?!)' : `(?:${openers.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{M}])`
  const quote = '["\'\\u201C\\u201D\\u2018\\u2019\\u00AB\\u00BB]*'
  return {
    // A mark, or two stops for a pause, with what closes a quotation after it; or the space before a word that opens a clause.
    cut: new RegExp(
      `(?<mark>(?:[${marks.replace(/[\]\\^-]/g, '\\$&')}]|(?<!\\.)\\.\\.(?!\\.))${quote})\\s*(?!\\p{Nd})(?=\\S)|(?<!\\s)\\s+(?=${openWords})`,
      'gu',
    ),
    joint: new RegExp(`^${quote}(?:${joints})`, 'u'),
    opener: new RegExp(`^${quote}${openWords}`, 'u'),
  }
})

/** The clauses of the sentence that stands between two offsets of a text, in order; one where it cannot be cut. */
export function clausesOf(text: string, {start, end}: SentenceSpan, lang: Lang): ClauseSpan[] {
  const cutter = cutters[lang]
  const sentence = text.slice(start, end)
  const spans: ClauseSpan[] = []
  let [from, joint] = [0, undefined as Joint | undefined]
  const close = (to: number) => {
    spans.push({start: start + from, end: start + from + sentence.slice(from, to).trimEnd().length, joint})
  }
  const lastWord = lastWordIn(sentence)
  let words = wordStarts(sentence, from)
  let [open, seen] = [0, 0]
  for (const match of cutter === undefined ? [] : sentence.matchAll(cutter.cut)) {
    const at = match.index + match[0].length
    open = depth(sentence.slice(seen, at), open)
    seen = at
    const isMarked = match.groups?.mark !== undefined
    // A connective that stands alone goes with what follows it: "and that …".
    if (words[isMarked ? 0 : 1] >= at || lastWord < at || open > 0) continue
    close(match.index + (match.groups?.mark?.length ?? 0))
    from = at
    words = wordStarts(sentence, from)
    const after = sentence.slice(at)
    const isJoined = cutter!.joint.test(after) || cutter!.opener.test(after)
    joint = !isMarked ? 'word' : isJoined ? 'both' : 'mark'
  }
  close(sentence.length)
  return spans
}

/** Where the first two words from an offset on begin; infinity where there are none. */
function wordStarts(text: string, from: number): [first: number, second: number] {
  const word = /[\p{L}\p{N}]\S*/gu
  word.lastIndex = from
  const [first, second] = [word.exec(text), word.exec(text)]
  return [first?.index ?? Infinity, first === null ? Infinity : (second?.index ?? Infinity)]
}

/** Where the last letter or digit stands; -1 where there is none. */
function lastWordIn(text: string): number {
  let last = -1
  for (const {index} of text.matchAll(/[\p{L}\p{N}]/gu)) last = index
  return last
}

/** Brackets open at the end of a text, where so many are open at its beginning. */
function depth(text: string, before: number): number {
  let open = before
  for (const c of text) {
    if (c === '(' || c === '[') open++
    else if (c === ')' || c === ']') open = Math.max(0, open - 1)
  }
  return open
}
