/** The probabilities of the kinds of a page's lines, by the learnt weights. */

import type {PageJudgement} from '../judge-lines.ts'
import {chainPosteriorOf, kindCount, type LineKind, lineKinds} from './chain.ts'
import {isDeep, lineFeatures, type PageContext, pageContextOf} from './features.ts'
import learnt from './lines.json' with {type: 'json'}

const rows: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(learnt.features))
const steps = Float64Array.from(learnt.steps.flat())
const [starts, ends] = [Float64Array.from(learnt.starts), Float64Array.from(learnt.ends)]
const textKind = lineKinds.indexOf('text')
const [fromText, toText] = [
  steps.slice(textKind * kindCount, (textKind + 1) * kindCount),
  Float64Array.from(lineKinds, (_, kind) => steps[kind * kindCount + textKind]!),
]

/** The kinds that the lines of a page may have. */
export interface KindChances {
  /** Probability (0…1) that a line is of a kind. */
  chance(line: number, kind: LineKind): number
  /** The likeliest kind of a line. */
  likeliest(line: number): LineKind
}

/**
 * Compute them for all lines. A line inside running text is text, so the page is computed in the parts between such
 * lines.
 */
export function kindChancesOf(texts: readonly string[], judgement: PageJudgement): KindChances {
  const setting = pageContextOf(texts, judgement)
  const all = new Float64Array(texts.length * kindCount)
  for (let start = 0; start < texts.length; ) {
    if (isDeep(setting, start)) {
      all[start * kindCount + textKind] = 1
      start += 1
      continue
    }
    let end = start + 1
    while (end < texts.length && !isDeep(setting, end)) end += 1
    all.set(readPart(setting, start, end), start * kindCount)
    start = end
  }
  return {
    chance: (line, kind) => all[line * kindCount + lineKinds.indexOf(kind)] ?? 0,
    likeliest: (line) => {
      const own = all.subarray(line * kindCount, (line + 1) * kindCount)
      return lineKinds[own.indexOf(Math.max(...own))]!
    },
  }
}

/** The chances of the lines between two such lines, or up to an end of the page. */
function readPart(setting: PageContext, start: number, end: number): Float64Array {
  const own = new Float64Array((end - start) * kindCount)
  for (let line = start; line < end; line += 1)
    for (const name of lineFeatures(setting, line)) {
      const row = rows.get(name)
      if (row === undefined) continue
      const at = (line - start) * kindCount
      for (let kind = 0; kind < kindCount; kind += 1) own[at + kind]! += row[kind]!
    }
  return chainPosteriorOf(
    {
      own,
      steps,
      starts: start === 0 ? starts : fromText,
      ends: end === setting.texts.length ? ends : toText,
    },
    false,
  ).own
}
