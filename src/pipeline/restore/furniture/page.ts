/** Which lines of a page are furniture: each line's own score, its place on the page and its neighbours. */
import {scoreLine} from './score.ts'
import type {Score} from './shapes.ts'

/** From here on a line is taken out; below it, down to {@link doubtFrom}, it is reported. */
export const sureFrom = 0.8
/** From here on a line is reported. */
export const doubtFrom = 0.55

/** A line that may be furniture, and where it stands. */
interface Candidate extends Score {
  /** Whether text of the article stands before and after it. */
  readonly inside: boolean
}

/** Letters that a line of the article has at least, or fewer with a full stop behind it. */
const proseLength = 150
const sentenceLength = 70

/** Judge all lines; the place in the array is the line's. */
export function judgeLines(texts: readonly string[]): readonly (Score | undefined)[] {
  const scores = texts.map(scoreLine)
  const isProse = texts.map((text, index) => isProseLine(text, scores[index]))
  const first = isProse.indexOf(true)
  const last = isProse.lastIndexOf(true)
  const counts = countLines(texts)
  const judged = scores.map((score, index): Candidate | undefined => {
    if (score === undefined) return undefined
    const inside = first >= 0 && index > first && index < last
    const words = texts[index]!.trim().split(/\s+/u).length
    const confidence =
      score.confidence + placeBonus(score, inside, words) + (index === 0 ? titleMalus(score, words) : 0)
    const repeated = (counts.get(texts[index]!) ?? 0) >= 3 ? 0.15 : 0
    return {...score, inside, confidence: Math.min(0.99, confidence + repeated)}
  })
  return withNeighbours(judged)
}

/** Whether a line is text of the article. */
export function isProseLine(text: string, score: Score | undefined): boolean {
  if (score !== undefined && score.confidence >= 0.5) return false
  return text.length >= proseLength || (text.length >= sentenceLength && /[.!?؟…]["'”»)\]]*$/u.test(text))
}

/** How often each short line occurs. */
function countLines(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) if (text.length < 80) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** Among the paragraphs a single word may be a heading; buttons and advertisements stand there all the same. */
function placeBonus(score: Score, inside: boolean, words: number): number {
  if (!inside) return score.confidence >= 0.5 ? 0.05 : 0
  if (score.whole && score.confidence >= 0.93) return 0
  const usual =
    score.kind === 'advertisement' || score.kind === 'share buttons' || score.kind === 'print button'
  return usual && score.confidence >= 0.9 ? -0.05 : words <= 2 ? -0.2 : -0.12
}

/** The first line is most often the title, which may speak of anything. */
function titleMalus(score: Score, words: number): number {
  return score.whole || words <= 2 ? 0 : -0.3
}

/** Furniture stands in company: a line among sure furniture, or in a run of likely ones, is surer. */
function withNeighbours(judged: readonly (Candidate | undefined)[]): readonly (Score | undefined)[] {
  const out = [...judged]
  for (let start = 0; start < out.length; start += 1) {
    let end = start
    while (out[end] !== undefined && out[end]!.confidence >= 0.35) end += 1
    if (end - start >= 2) raiseRun(out, start, end)
    start = Math.max(start, end)
  }
  return out
}

/** Raise the lines of a run: by one sure line in it, or by their number where they are outside the article. */
function raiseRun(out: (Candidate | undefined)[], start: number, end: number): void {
  const run = out.slice(start, end) as Candidate[]
  const sure = run.filter(({confidence}) => confidence >= sureFrom).length
  const outside = run.some(({inside}) => !inside)
  const raise =
    sure > 0 ? (outside ? 0.3 : 0.15) : outside ? (run.length >= 4 ? 0.42 : run.length === 3 ? 0.3 : 0.1) : 0
  for (const [index, each] of run.entries()) {
    if (each.confidence < sureFrom)
      out[start + index] = {...each, confidence: Math.min(0.95, each.confidence + raise)}
  }
}
