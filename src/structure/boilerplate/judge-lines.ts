/** Judges which lines of a page are boilerplate: by each line's own score, its place on the page and its neighbours. */
import {isImprint, isKeywords, isPartHeading} from '../imprint.ts'
import {withFoot} from './foot.ts'
import {type Frame, frameOf} from './frame.ts'
import {withButtons, withHead, withSection, withTitle} from './head.ts'
import {wordCount} from './line-shape.ts'
import type {RelatedList} from './related.ts'
import {scoreLine} from './score-line.ts'
import type {BoilerplateScore} from './score-shape.ts'
import {sureFrom} from './thresholds.ts'
import type {Verdicts} from './verdicts.ts'

/** A line that may be boilerplate, with its place. */
interface PlacedScore extends BoilerplateScore {
  /** Whether text of the article stands before and after it. */
  readonly inside: boolean
}

/** Verdicts on the lines of a page, before and after place and neighbours are considered. */
export interface PageJudgement {
  /** Verdicts by each line's own words, and by the lists it is in. */
  readonly scores: Verdicts
  readonly frame: Frame | undefined
  readonly judged: Verdicts
}

/**
 * Judge all lines of a page, by index. `lists` are the lists of other articles among them: they are evidence of where
 * the page is; their removal is left to another rule, unless they stand above the title.
 */
export function judgeLines(
  texts: readonly string[],
  lists: readonly RelatedList[],
  known: Verdicts = texts.map(scoreLine),
): PageJudgement {
  const scores = withLists(withoutKeywords(texts, known), lists)
  const frame = frameOf(texts, scores)
  const counts = countLines(texts)
  const judged = scores.map((own, index): PlacedScore | undefined => {
    const isHead = frame !== undefined && index > frame.first && (counts.get(texts[index]!) ?? 0) >= 2
    const score = isHead && isImprint(texts[index]!) ? runningImprint : own
    if (score === undefined) return undefined
    const inside = frame !== undefined && index > frame.first && index <= frame.last
    const words = wordCount(texts[index]!)
    const confidence =
      score.confidence + placeBonus(score, inside, words) + (index === 0 ? titleMalus(score, words) : 0)
    const repeated = frame !== undefined && (counts.get(texts[index]!) ?? 0) >= 3 ? 0.15 : 0
    return {...score, inside, confidence: Math.min(0.99, confidence + repeated)}
  })
  // Without an article, no line is inside or outside it, and neighbours prove nothing.
  if (frame === undefined) return {scores, frame, judged}
  const near = withButtons(withNeighbours(judged), texts, frame)
  const all = withSection(
    texts,
    scores,
    withTitle(texts, withFoot(texts, withHead(texts, near, frame), frame), frame),
    frame,
  )
  return {scores, frame, judged: all}
}

/** Verdict on a line of an imprint that is repeated inside the text: a running head. */
const runningImprint: BoilerplateScore = {kind: 'page code', confidence: 0.95, whole: true}

/** Number of lines before a paper's key words in which its abstract must begin. */
const abstractReach = 12

/** Verdicts without those on a paper's key words, which look like a page's tags but stand under an abstract. */
function withoutKeywords(texts: readonly string[], scores: Verdicts): Verdicts {
  return scores.map((score, index) => {
    if (score?.kind !== 'tag list' || !isKeywords(texts[index]!)) return score
    return texts.slice(Math.max(0, index - abstractReach), index).some(isPartHeading) ? undefined : score
  })
}

/** Verdicts with the lists of other articles: a list is surer than each of its lines. */
function withLists(
  scores: readonly (BoilerplateScore | undefined)[],
  lists: readonly RelatedList[],
): Verdicts {
  const out = [...scores]
  for (const {start, end, confidence} of lists) {
    if (confidence < sureFrom) continue
    for (let line = start; line < end; line += 1) {
      const own = scores[line]?.confidence ?? 0
      const isHead = line === start || own >= confidence
      const score: BoilerplateScore = {
        kind: 'links to other pages',
        confidence: isHead ? confidence : listItem,
        whole: false,
      }
      if (own === 0 || (line === start && own < confidence)) out[line] = score
    }
  }
  return out
}

/** Confidence of a list's item. It is low, since the item may be the title under a menu. */
const listItem = 0.34

/** Verdicts without lists in the text or under it, which another rule removes. */
export function withoutLists(
  judged: Verdicts,
  lists: readonly RelatedList[],
  frame: Frame | undefined,
): Verdicts {
  if (frame === undefined) return judged
  const {title} = frame
  const own = lists.filter(({start, confidence}) => start > title && confidence >= sureFrom)
  if (own.length === 0) return judged
  const out = [...judged]
  for (const {start, end} of own) out.fill(undefined, start, end)
  return out
}

/** How often each short line occurs. */
function countLines(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) if (text.length < 80) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/**
 * How much a line's place adds to its confidence. Inside the text a short line may be a heading, but buttons and
 * advertisements are common there.
 */
function placeBonus(score: BoilerplateScore, inside: boolean, words: number): number {
  if (!inside) return score.confidence >= 0.5 ? 0.05 : 0
  if (score.whole && score.confidence >= 0.93) return 0
  const usual =
    score.kind === 'advertisement' || score.kind === 'share buttons' || score.kind === 'print button'
  return usual && score.confidence >= 0.9 ? -0.05 : words <= 2 ? -0.2 : -0.12
}

/** How much is subtracted for the first line, which is usually the title and may be about anything. */
function titleMalus(score: BoilerplateScore, words: number): number {
  return score.whole || words <= 2 ? 0 : -0.3
}

/** Boilerplate lines stand together: a line beside sure boilerplate, or among several likely lines, becomes surer. */
function withNeighbours(judged: readonly (PlacedScore | undefined)[]): Verdicts {
  const out = [...judged]
  for (let start = 0; start < out.length; start += 1) {
    let end = start
    while (out[end] !== undefined && out[end]!.confidence >= 0.35) end += 1
    if (end - start >= 2) raiseRun(out, start, end)
    start = Math.max(start, end)
  }
  return out
}

/**
 * Raise the confidence of neighbouring lines: because one of them is sure, or, outside the article, because they are
 * many.
 */
function raiseRun(out: (PlacedScore | undefined)[], start: number, end: number): void {
  const run = out.slice(start, end) as PlacedScore[]
  const sure = run.filter(({confidence}) => confidence >= sureFrom).length
  const outside = run.some(({inside}) => !inside)
  const raise =
    sure > 0 ? (outside ? 0.3 : 0.15) : outside ? (run.length >= 4 ? 0.42 : run.length === 3 ? 0.3 : 0.1) : 0
  for (const [index, each] of run.entries()) {
    if (each.confidence < sureFrom && !each.partial)
      out[start + index] = {...each, confidence: Math.min(0.95, each.confidence + raise)}
  }
}
