/** What the lines of a text are by all of them together: the chain of pages, asked again where the page is gone. */

import type {LineKind} from '../furniture/chain/chain.ts'
import {type Kinds, kindsOf} from '../furniture/chain/read.ts'
import {judgeLines} from '../furniture/page.ts'
import {scoreLine} from '../furniture/score.ts'
import type {Score} from '../furniture/shapes.ts'
import {titleOf} from '../furniture/title.ts'
import {isGivenName} from '../names.ts'
import {isCaption, maxTitleWords, namesOf, type Shaped} from './shape.ts'

/** What a text's lines may be. */
export interface Likely {
  /** The line of the front that looks most like a title, where there is one. */
  readonly title: Shaped | undefined
  /** Probability (0…1) that a line is of a kind; 0 for a line that was not looked at. */
  chance(each: Shaped, kind: LineKind): number
}

/** Chance from which on a line is what the chain says. */
export const likelyFrom = 0.6

/** Lines of a text that are looked at; what is longer is looked at in its front and what follows it. */
const [mostLines, telling] = [400, 20]
/** Chance of a title from which on the chain chooses it. */
const titleFrom = 0.5

/** Look at the lines of one language, whose text begins at `bodyStart`. */
export function likelyKinds(sequence: readonly Shaped[], bodyStart: number): Likely {
  const seen = sequence.length <= mostLines ? sequence : sequence.slice(0, bodyStart + telling)
  // Names are told from titles here, where their language is known; "By" tells the chain, in any language.
  const texts = seen.map((each, at) => (at < bodyStart && isPeople(each) ? `By ${each.text}` : each.text))
  let read: Kinds | undefined
  const kinds = () => {
    read ??= kindsOf(texts, judgeLines(texts, [], texts.map(scoreShort)))
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

/** Whether a line is names of people and nothing else, each beginning with a given name. */
function isPeople(each: Shaped): boolean {
  const names = namesOf(each)
  return names.length > 0 && names.every(([first]) => isGivenName(first))
}

/** Characters of a line from which on it is text, and no furniture is looked for in it. */
const textLength = 200

function scoreShort(text: string): Score | undefined {
  return text.length >= textLength ? undefined : scoreLine(text)
}

/** The title among the lines of a front: what the chain is sure of, else what has most of a title's looks. */
function titleAmong(
  seen: readonly Shaped[],
  bodyStart: number,
  texts: readonly string[],
  kinds: Kinds,
): Shaped | undefined {
  const chances = seen
    .slice(0, bodyStart)
    .map((each, at) => (isCaption(each) ? 0 : kinds.chance(at, 'title')))
  const best = chances.indexOf(Math.max(...chances))
  const place =
    (chances[best] ?? 0) >= titleFrom
      ? best
      : titleOf(
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
