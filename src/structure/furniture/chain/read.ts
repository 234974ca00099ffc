/** The kinds of a page's lines, with the weights learnt. */

import type {Judgement} from '../page.ts'
import {kindCount, type LineKind, lineKinds, posteriorOf} from './chain.ts'
import {featuresOf, isDeep, type Setting, settingOf} from './features.ts'
import learnt from './lines.json' with {type: 'json'}

const rows: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(learnt.features))
const steps = Float64Array.from(learnt.steps.flat())
const [starts, ends] = [Float64Array.from(learnt.starts), Float64Array.from(learnt.ends)]
const textKind = lineKinds.indexOf('text')
const [fromText, toText] = [
  steps.slice(textKind * kindCount, (textKind + 1) * kindCount),
  Float64Array.from(lineKinds, (_, kind) => steps[kind * kindCount + textKind]!),
]

/** What the lines of a page are. */
export interface Kinds {
  /** Probability (0…1) that a line is of a kind. */
  chance(line: number, kind: LineKind): number
  /** The likeliest kind of a line. */
  likeliest(line: number): LineKind
}

/** Read the kinds of all lines; one deep in running text is text, and parts the lines around it. */
export function kindsOf(texts: readonly string[], judgement: Judgement): Kinds {
  const setting = settingOf(texts, judgement)
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

/** Lines between two that are text, or the ends of the page. */
function readPart(setting: Setting, start: number, end: number): Float64Array {
  const own = new Float64Array((end - start) * kindCount)
  for (let line = start; line < end; line += 1)
    for (const name of featuresOf(setting, line)) {
      const row = rows.get(name)
      if (row === undefined) continue
      const at = (line - start) * kindCount
      for (let kind = 0; kind < kindCount; kind += 1) own[at + kind]! += row[kind]!
    }
  return posteriorOf(
    {
      own,
      steps,
      starts: start === 0 ? starts : fromText,
      ends: end === setting.texts.length ? ends : toText,
    },
    false,
  ).own
}
