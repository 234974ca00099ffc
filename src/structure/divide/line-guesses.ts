/**
 * Guesses what the lines of a text are, by all of them together: the chain for pages, applied again once boilerplate is
 * gone.
 */
import {type KindChances, kindChancesOf, type LineKind} from '../boilerplate/chain/kind-chances.ts'
import {scoreLine} from '../boilerplate/score-line.ts'
import {isGivenName} from '../name-words.ts'
import {isCaption, maxTitleWords, namesInLine, type ShapedLine} from './shape.ts'

/** Guesses about the lines of a text. */
export interface LineGuesses {
  /** The line that is most likely the title, if any is likely enough. */
  readonly title: ShapedLine | undefined
  /** Probability (0…1) that a line is of a kind; 0 for lines that were not given to the chain. */
  chance(each: ShapedLine, kind: LineKind): number
}

/** Probability from which the chain's guess decides. */
export const likelyChance = 0.6

/** Lines that are given to the chain at most, and those at the top among which the title is looked for. */
const [mostLines, titleReach] = [400, 40]
/** Probability from which a line is the title; and share of it from which the line above is, of which it is the deck. */
const [titleFrom, overDeckFrom] = [0.4, 0.8]

/** Guess the lines of one language. */
export function guessLines(sequence: readonly ShapedLine[]): LineGuesses {
  const seen = sequence.slice(0, mostLines)
  // Names are told from titles here, where the language is known; "By" tells the chain so in any language.
  const texts = seen.map((each, at) => (at < titleReach && isPeople(each) ? `By ${each.text}` : each.text))
  const kinds: KindChances = kindChancesOf(
    texts,
    texts.map((text) => (text.length < textLength ? scoreLine(text) : undefined)),
    [],
  )
  const places = new Map(seen.map((each, at) => [each, at] as const))
  return {
    title: titleAmong(seen, kinds),
    chance: (each, kind) => {
      const at = places.get(each)
      return at === undefined ? 0 : kinds.chance(at, kind)
    },
  }
}

/** Whether a line is only names of people, each beginning with a given name. */
function isPeople(each: ShapedLine): boolean {
  const names = namesInLine(each)
  return names.length > 0 && names.every(([first]) => isGivenName(first))
}

/** Characters from which a line is text and is not scored as boilerplate. */
const textLength = 200

/** The line that is most likely the title. */
function titleAmong(seen: readonly ShapedLine[], kinds: KindChances): ShapedLine | undefined {
  let [best, most] = [-1, titleFrom]
  for (const at of seen.slice(0, titleReach).keys()) {
    const chance = mayBeTitle(seen, at) ? kinds.chance(at, 'title') : 0
    if (chance >= most) [best, most] = [at, chance]
  }
  // A deck is nearly as likely a title as the title above it.
  const isDeck =
    best > 0 && mayBeTitle(seen, best - 1) && kinds.chance(best - 1, 'title') >= overDeckFrom * most
  return seen[isDeck ? best - 1 : best]
}

/** Whether a line is no credit, no caption and no sentence, unless a credit follows the sentence. */
function mayBeTitle(seen: readonly ShapedLine[], at: number): boolean {
  const each = seen[at]!
  if (each.words > maxTitleWords || isCaption(each)) return false
  if (each.credit !== undefined && each.credit.doubtful !== true) return false
  return !/[.۔]$/u.test(each.text) || seen.slice(at + 1, at + 3).some(({credit}) => credit !== undefined)
}
