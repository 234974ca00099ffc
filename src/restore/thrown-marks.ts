/**
 * Marks before the letter that carries them. Tools that read a page by the places of its glyphs meet a mark first, and
 * take what lies behind its letter for a gap.
 */
import {alef, letterClass, loneHamza} from '../languages/script/arab/classes.ts'
import type {Edit} from '../text/spans.ts'
import {modelSpelling} from './reordering/model-spelling.ts'
import type {WordModel} from './reordering/word-model.ts'

const letter = `[${letterClass}]`
/** A blank, with the direction controls that such a tool sets. */
const blank = '[\\u200E\\u200F\\u202A-\\u202E]{0,3}[ \\u00A0][\\u200E\\u200F\\u202A-\\u202E]{0,3}'
const over = `(?![${letterClass}\\p{M}\\u0640\\u200C])`
const tanwin = '(?:[\\u064B-\\u064D]\\u0651?|\\u0651[\\u064B-\\u064D])'
/** What ends a word behind tanwin: alef, alef maqsura, Persian yeh. */
const bearer = '[\\u0627\\u0649\\u06CC]'

/** Tanwin before the letter that carries it, where that letter, or it and the alef behind it, ends the word. */
const early = new RegExp(
  `(?<=${letter}(?:${blank})?)(${tanwin})(?!${alef})(${letter})(?:${blank})?(${bearer})${over}|(?<=${letter})(${tanwin})(?!${bearer})(${letter})${over}`,
  'gu',
)
/** A blank between the word and the tanwin or the alef that end it. */
const apart = new RegExp(
  `(?<=${letter}\\u0651?\\u064B)${blank}(?=${alef}${over})|(?<=${letter}{2}\\u0651?)${blank}(?=(?:\\u064B${alef}|${alef}\\u064B)${over})|(?<=${letter}[${alef}\\u0649\\u0621])${blank}(?=\\u064B${over})`,
  'gu',
)

/** The edits that tanwin asks for in any text: no word has it before another letter than the alef that ends the word. */
export function tanwinEdits(text: string): Edit[] {
  if (!/[\u064B-\u064D]/u.test(text)) return []
  const moved = Array.from(text.matchAll(early)).flatMap(
    ({0: found, 1: inner, 2: base = '', 3: end = '', 4: marks = '', 5: last = '', index}): Edit[] => {
      // Tanwin on an alef may be followed by a word that lost its space.
      if (text[index - 1] === alef && marks.includes('\u064B') && last !== loneHamza) return []
      const mended = inner === undefined ? last + marks : base + inner + end
      return [{start: index, end: index + found.length, text: mended}]
    },
  )
  const joined = Array.from(text.matchAll(apart), ({0: found, index}) => ({
    start: index,
    end: index + found.length,
    text: '',
  }))
  return [...moved, ...joined].sort((a, b) => a.start - b.start)
}

/** Tanwin where it belongs; after lam and alef it does so even where all others are thrown. */
const right = new RegExp(
  `(?<!\\u0644\\u0651?)(?:\\u064B${bearer}|${bearer}\\u064B|${letter}[\\u064C\\u064D])${over}`,
  'gu',
)
/** Hamza above before the heh that carries it, behind a letter that never does. */
const earlyHamza = new RegExp(
  `(?<=[${letterClass}])(?<![\\u0627\\u0648\\u064A\\u0649\\u06CC\\u0647\\u06C1])\\u0654(?=\\u0647${over})`,
  'gu',
)

/** Whether marks stand before their letters throughout a text; what cannot be so in a sound text shows it. */
export function throwsMarks(texts: readonly string[]): boolean {
  let [wrong, sound] = [0, 0]
  for (const text of texts) {
    if (!/[\u064B-\u064D\u0654]/u.test(text)) continue
    wrong +=
      tanwinEdits(text).filter((edit) => edit.text !== '').length + (text.match(earlyHamza)?.length ?? 0)
    sound += text.match(right)?.length ?? 0
  }
  return wrong > 0 && wrong >= sound
}

/** A mark and the letter behind it. Tanwin is mended before. */
const mark = '(?<![\\u064B-\\u064D])[\\u064E-\\u0655\\u0670]{1,3}'
const thrown = new RegExp(`(${mark})(?!${alef})(${letter})`, 'gu')
/** A blank behind such a letter, or before such a mark. */
const torn = new RegExp(
  `(?<=${mark}${letter})${blank}(?=[\\p{M}${letterClass}])|(?<=${letter})${blank}(?=${mark}${letter})`,
  'gu',
)
/** Most pieces that a word may have fallen into. */
const mostPieces = 6

/** The edits that set the marks of a line behind their letters, in a text that throws them; words are put together. */
export function thrownEdits(text: string, words: WordModel | undefined): Edit[] {
  const turned = Array.from(text.matchAll(thrown), ({0: found, 1: marks = '', 2: base = '', index}) => ({
    start: index,
    end: index + found.length,
    text: base + marks,
  }))
  const gaps = Array.from(text.matchAll(torn), ({0: found, index}) => ({
    start: index,
    end: index + found.length,
  }))
  const joined = words === undefined ? [] : joinedGaps(text, gaps, words)
  return [...turned, ...joined.map((gap) => ({...gap, text: ''}))].sort((a, b) => a.start - b.start)
}

/** A blank that may stand inside a word. */
interface Gap {
  readonly start: number
  readonly end: number
}

/** The gaps that stand inside words: those without which the pieces beside them are likelier words. */
function joinedGaps(text: string, gaps: readonly Gap[], words: WordModel): Gap[] {
  const joined: Gap[] = []
  for (let first = 0; first < gaps.length; ) {
    let last = first
    while (last + 1 < gaps.length && !/\s/u.test(text.slice(gaps[last]!.end, gaps[last + 1]!.start)))
      last += 1
    const chain = gaps.slice(first, last + 1)
    const head =
      text
        .slice(Math.max(0, chain[0]!.start - longestPiece), chain[0]!.start)
        .split(/\s/u)
        .at(-1) ?? ''
    const end = chain.at(-1)!.end
    const tail = text.slice(end, end + longestPiece).split(/\s/u)[0] ?? ''
    const inner = chain.slice(1).map((gap, index) => text.slice(chain[index]!.end, gap.start))
    const pieces = [head, ...inner, tail].map((piece) =>
      modelSpelling(piece.replace(notLetter, ''), words.lang),
    )
    for (const index of likeliestJoins(pieces, words)) joined.push(chain[index]!)
    first = last + 1
  }
  return joined
}

/** Characters of a piece that are read. */
const longestPiece = 40
const notLetter = new RegExp(`[^${letterClass}]`, 'gu')

/** What it must be worth to close a gap, in nats; and what a letter is worth that is no word by itself. */
const [closing, loneLetter] = [5, -30]

/** Which gaps of a chain of pieces, by number, are closed in its likeliest reading. */
function likeliestJoins(pieces: readonly string[], words: WordModel): number[] {
  const best: {readonly log: number; readonly from: number}[] = [{log: 0, from: 0}]
  for (let end = 1; end <= pieces.length; end += 1) {
    let [log, from] = [Number.NEGATIVE_INFINITY, end - 1]
    for (let start = Math.max(0, end - mostPieces); start < end; start += 1) {
      const word = pieces.slice(start, end).join('')
      const alone = pieces.slice(start, end).filter((piece) => isLone(piece, words)).length
      if (end - start > 1 && alone === 0 && !words.knows(word)) continue
      const own = end - start === 1 && alone > 0 ? loneLetter : word === '' ? 0 : words.word(word).log
      const whole = best[start]!.log + own - closing * Math.max(0, end - start - 1 - alone)
      if (whole > log) [log, from] = [whole, start]
    }
    best.push({log, from})
  }
  const joins: number[] = []
  for (let end = pieces.length; end > 0; end = best[end]!.from)
    for (let gap = best[end]!.from; gap < end - 1; gap += 1) joins.push(gap)
  return joins
}

function isLone(piece: string, {language}: WordModel): boolean {
  return piece.length === 1 && !language.oneLetterWords.includes(piece)
}
