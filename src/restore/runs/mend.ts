/** Whether a line by itself is in pieces, and how it reads when they are put in order. */
import type {Lang} from '../../languages/index.ts'
import type {JointKind} from '../../languages/reordering.ts'
import {atomsOf} from './atoms.ts'
import {compose} from './compose.ts'
import {foldWord, langOf} from './letters.ts'
import {type Beside, quick, search} from './search.ts'
import {suspicion} from './suspicion.ts'
import type {Words} from './words.ts'

/** A page's line has no more characters, its wide gaps taken for one; what has more is a paragraph. */
export const longestLine = 120
/** A shorter one has too few words to judge it by. */
const shortestLine = 12
/** A non-joiner in the line speaks against: a line in pieces has lost them. */
const joinerBonus = 6

/** From which suspicion on a line is searched. */
export const suspicious = -1.5

/** A line in another order of its pieces, and how much better it reads so. */
export interface Mend {
  readonly text: string
  /** Log of how much likelier this reading is than the line as found, before anything is known of the text. */
  readonly gain: number
}

/**
 * A suspicious line in the order in which it was written; undefined where it stands so already, or may well do so.
 *
 * It is judged by itself, so that a text reads the same whatever is taken out of it or joined later. A mended line
 * must not ask for more mending: where it does, the reading was not sound, and the line is left as it was found.
 */
export function mendSuspect(text: string, wordsIn: (lang: Lang) => Words): Mend | undefined {
  const lang = langOfLine(text)
  if (lang === undefined) return undefined
  const words = wordsIn(lang)
  const mended = judge(text, words)
  return mended === undefined || mended.text === text || judge(mended.text, words) !== undefined
    ? undefined
    : mended
}

/** Log odds that a line is in pieces, before any other reading of it is looked for; none for what is not a page's line. */
export function suspicionOf(text: string, wordsIn: (lang: Lang) => Words): number {
  const lang = langOfLine(text)
  return lang === undefined ? Number.NEGATIVE_INFINITY : suspicion(text, wordsIn(lang))
}

/** The language of a text that has the length of a page's line; undefined for any other. */
export function langOfLine(text: string): Lang | undefined {
  return text.length < shortestLine || isLong(text) ? undefined : langOf(text)
}

/** Whether the line by itself asks for mending. */
export function asksForMending(text: string, words: Words): boolean {
  return suspicion(text, words) >= suspicious && judge(text, words) !== undefined
}

/** Joints between pieces of one word: without one, an order of whole words is only another order. */
const torn: ReadonlySet<JointKind> = new Set(['joiner', 'ligature', 'alef', 'inside'])

/** The best reading of a line; undefined where it is not much better than the line as found. */
function judge(text: string, words: Words): Mend | undefined {
  const {needed} = words.language
  if (!mayReadBetter(text, words, needed)) return undefined
  const mend = readOtherwise(text, words)
  if (mend === undefined || mend.gain < needed + (text.includes('\u200C') ? joinerBonus : 0)) return undefined
  return readsWell(mend.text, words, fewestWords) ? mend : undefined
}

/** How much worse the reading that a glance finds may be than the best one. */
const glanceError = 12

/** Whether a glance at a line leaves it open that another order reads better by so much. */
export function mayReadBetter(text: string, words: Words, least: number, beside?: Beside): boolean {
  const {asFound, readings} = search(atomsOf(text, words.lang), words, beside, quick)
  return readings[0] !== undefined && readings[0].score - asFound >= least - glanceError
}

/** The best reading of a line in another order, however it compares; undefined where there is none. */
function readOtherwise(text: string, words: Words): Mend | undefined {
  const atoms = atomsOf(text, words.lang)
  const {asFound, readings} = search(atoms, words)
  const best = readings[0]
  if (best === undefined || !best.joints.some((kind) => torn.has(kind))) return undefined
  return {text: compose(atoms, best, words), gain: best.score - asFound}
}

/** Fewest words of a line that can be judged by itself, and the share of them that must be known. */
const [fewestWords, knownShare] = [4, 0.7]

/** Whether most words of a reading are known: in a row of letters any order is as good as another. */
export function readsWell(text: string, words: Words, fewest: number): boolean {
  const own = text.match(/[\p{Script=Arabic}\p{M}\u200C]+/gu) ?? []
  const known = own
    .filter((word) => word.length > 1 || words.language.oneLetterWords.includes(word))
    .filter((word) => words.knows(foldWord(word, words.lang)))
  return own.length >= fewest && known.length >= knownShare * own.length
}

/** Whether the text is longer than a line of a page. */
function isLong(text: string): boolean {
  return (
    text.length > 2 * longestLine ||
    (text.length > longestLine && text.replace(/\s+/gu, ' ').length > longestLine)
  )
}
