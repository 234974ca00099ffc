/**
 * Names that no table knows, beside those that one does (`lonely-names.ts`): two capitalised words and more in a row, and
 * words in Latin letters inside a text in others. They are a difference where the other side has neither their letters nor their sound nor a word of the lexicon
 * for any of them.
 */
import {type Lang, langs} from '../../languages/index.ts'
import {isLatin, latinKey} from '../../languages/script/latn/key.ts'
import type {Concept} from '../../text/model.ts'
import {baseLexicon} from '../base-lexicon.ts'
import {namesIn, nameTables} from '../names.ts'
import type {ReadText} from '../read-text.ts'

/** The first and the last index of the tokens of each name. */
export function unknownNames(
  side: ReadText,
  other: ReadText,
  concepts: readonly Concept[],
): (readonly [first: number, last: number])[] {
  const known = namesIn(side.tokens, side.lang, nameTables(side.lang, concepts))
  const hasKnown = ([first, last]: readonly [number, number]) =>
    known.some(({at, size}) => at <= last && at + size > first)
  return runsOf(side)
    .filter((run) => !hasKnown(run))
    .filter(([first, last]) => isName(side, first, last))
    .filter(([first, last]) => !isAnyAnswered(side, first, last, other))
}

/** Runs of words that follow one another, divided by no more than a space: all Latin, or all with a capital. */
function runsOf(side: ReadText): (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const at of side.tokens.keys()) {
    if (!mayBeOfName(side, at)) continue
    const last = runs.at(-1)
    if (last !== undefined && last[1] === at - 1 && isBeside(side, at - 1, at)) last[1] = at
    else runs.push([at, at])
  }
  return runs
}

function mayBeOfName({lang, tokens}: ReadText, at: number): boolean {
  const {kind, capital} = tokens[at]!
  return isLatin(lang) ? kind === 'word' && capital : kind === 'latin'
}

function isBeside({places}: ReadText, a: number, b: number): boolean {
  const [before, after] = [places[a]!, places[b]!]
  return before.segment === after.segment && after.start - before.end <= 1
}

/**
 * Whether a run is a name: words of their own script where two have a capital inside a sentence; foreign words where they
 * have capitals as names have, for what is written in small letters is a term.
 */
function isName(side: ReadText, first: number, last: number): boolean {
  const words = side.tokens.slice(first, last + 1)
  const capitals = words.filter(({capital}) => capital).length
  if (!isLatin(side.lang))
    return capitals > 1 || words.some(({text}) => text.length > 2 && /\p{Lu}.*\p{Lu}/u.test(text))
  const before = side.tokens[first - 1]
  // Words of few consonants have no key of sound, so that a name in other letters could not be known again.
  const canBeHeard = words.some(({phoneticKeys}) => phoneticKeys.length > 0)
  return (
    capitals > 1 && canBeHeard && before !== undefined && isBeside(side, first - 1, first) && !before.capital
  )
}

function isAnyAnswered(side: ReadText, first: number, last: number, other: ReadText): boolean {
  for (let at = first; at <= last; at += 1) if (isAnswered(side, at, other)) return true
  return false
}

function isAnswered(side: ReadText, at: number, other: ReadText): boolean {
  const token = side.tokens[at]!
  const key = latinKey(token.text)
  const tokens = [...other.tokens, ...other.bare]
  if (tokens.some(({text}) => latinKey(text) === key) || other.letters.includes(key)) return true
  const readings: readonly Lang[] = isLatin(side.lang) ? [side.lang] : langs.filter(isLatin)
  if (readings.some((lang) => baseLexicon(lang, other.lang).has(token.key))) return true
  const sounds = new Set(tokens.flatMap((each) => each.phoneticKeys))
  return token.phoneticKeys.some(
    (sound) => sounds.has(sound) || [...sounds].some((there) => isNear(sound, there)),
  )
}

/** Whether two sounds may be of one name; those of a single letter say nothing. */
function isNear(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return a.length === b.length && a === b
  return a.includes(b) || b.includes(a) || a.slice(0, 2) === b.slice(0, 2)
}
