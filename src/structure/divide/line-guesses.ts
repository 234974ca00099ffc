/**
 * Guesses what the lines of a text are, by all of them together: the chain for pages, applied again once boilerplate is
 * gone.
 */

import type {LineKind} from '../boilerplate/chain/chain.ts'
import {type KindChances, kindChancesOf} from '../boilerplate/chain/kind-chances.ts'
import {judgeLines} from '../boilerplate/judge-lines.ts'
import {scoreLine} from '../boilerplate/score-line.ts'
import type {BoilerplateScore} from '../boilerplate/score-shape.ts'
import {findTitle} from '../boilerplate/title.ts'
import {isGivenName} from '../name-words.ts'
import {isCaption, maxTitleWords, namesInLine, type ShapedLine} from './shape.ts'

/** Guesses about the lines of a text. */
export interface LineGuesses {
  /** The line of the front that looks most like a title, if any. */
  readonly title: ShapedLine | undefined
  /** Probability (0…1) that a line is of a kind; 0 for lines that were not given to the chain. */
  chance(each: ShapedLine, kind: LineKind): number
}

/** Probability from which the chain's guess decides. */
export const likelyChance = 0.6

/** Lines that are given to the chain at most; of a longer text, its front and so many lines after it. */
const [mostLines, telling] = [400, 20]
/** Probability from which the chain chooses the title. */
const titleFrom = 0.5

/** Guess the lines of one language, whose text begins at `bodyStart`. */
export function guessLines(sequence: readonly ShapedLine[], bodyStart: number): LineGuesses {
  const seen = sequence.length <= mostLines ? sequence : sequence.slice(0, bodyStart + telling)
  // Names are told from titles here, where the language is known; "By" tells the chain so in any language.
  const texts = seen.map((each, at) => (at < bodyStart && isPeople(each) ? `By ${each.text}` : each.text))
  let read: KindChances | undefined
  const kinds = () => {
    read ??= kindChancesOf(texts, judgeLines(texts, [], texts.map(scoreShort)))
    return read
  }
  const places = new Map(seen.map((each, at) => [each, at] as const))
  return {
    title:
      bodyStart < 2 || bodyStart === sequence.length
        ? undefined
        : titleAmong(seen, bodyStart, texts, kinds()),
    chance: (each, kind) => {
      const at = places.get(each)
      return at === undefined ? 0 : kinds().chance(at, kind)
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

function scoreShort(text: string): BoilerplateScore | undefined {
  return text.length >= textLength ? undefined : scoreLine(text)
}

/** The title in a front: the line that the chain is sure of, otherwise the one that looks most like a title. */
function titleAmong(
  seen: readonly ShapedLine[],
  bodyStart: number,
  texts: readonly string[],
  kinds: KindChances,
): ShapedLine | undefined {
  const chances = seen
    .slice(0, bodyStart)
    .map((each, at) => (isCaption(each) ? 0 : kinds.chance(at, 'title')))
  const best = chances.indexOf(Math.max(...chances))
  const place =
    (chances[best] ?? 0) >= titleFrom
      ? best
      : findTitle(
          texts.slice(0, bodyStart + telling),
          texts.slice(0, bodyStart).map((text) => scoreLine(text)),
          bodyStart,
        ).title
  const found = seen[place]
  return found === undefined ||
    found.words > maxTitleWords ||
    (found.credit !== undefined && found.credit.doubtful !== true)
    ? undefined
    : found
}
