/** Documents broken in many ways, and what mending makes of them. */
import type {Lang} from '../../../../src/languages/index.ts'
import {mendSuspect, searchThreshold, suspicionOf} from '../../../../src/restore/reordering/mend-line.ts'
import {mendPage} from '../../../../src/restore/reordering/mend-page.ts'
import type {RankWeights} from '../../../../src/restore/reordering/rank.ts'
import type {WordModel} from '../../../../src/restore/reordering/word-model.ts'
import {type Breaking, type BrokenLine, breakParagraph, random} from './lines.ts'

/** One way of breaking with its name. */
export interface Way {
  readonly name: string
  readonly how: Breaking
}

/** The usual way. */
export const usual: Breaking = {
  lines: 1 / 3,
  ligatures: 0.4,
  spaces: 0.5,
  measure: [80, 95],
  stops: 0,
  brackets: 0,
  doubled: 0,
}

/** The ways that are measured. */
export const ways: readonly Way[] = [
  {name: 'a third of the lines', how: usual},
  {name: 'all lines', how: {...usual, lines: 1}},
  {name: 'few cuts', how: {...usual, ligatures: 0.2}},
  {name: 'many cuts', how: {...usual, ligatures: 0.8}},
  {name: 'joined without spaces', how: {...usual, spaces: 0}},
  {name: 'joined with spaces', how: {...usual, spaces: 1}},
  {name: 'stops thrown, brackets mirrored', how: {...usual, stops: 1, brackets: 1}},
  {name: 'justified', how: {...usual, doubled: 0.5}},
  {name: 'healthy', how: {...usual, lines: 0}},
]

/** Counts of one way. */
export interface Counts {
  /** Lines whose letters stand in another order than they should. */
  readonly broken: number
  readonly healthy: number
  /** Each line mended by itself. */
  readonly alone: MendedCounts
  /** Each line mended in its document. */
  readonly inText: MendedCounts
}

/** Counts of lines after mending. */
export interface MendedCounts {
  /** Broken lines that read right after mending, spaces, non-joiners and punctuation aside. */
  restored: number
  /** Healthy lines that read otherwise after mending. */
  harmed: number
}

/** The letters and digits of a line: two lines with the same ones read the same. */
export function lettersAlone(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Sentences of a paragraph. */
const paragraph = 3

/** A document's sentences as paragraphs. */
export function paragraphs(sentences: readonly string[]): string[] {
  const starts = sentences.map((_, index) => index).filter((index) => index % paragraph === 0)
  return starts.map((at) => sentences.slice(at, at + paragraph).join(' '))
}

/** Break documents, mend them, count. `report` sees every line that does not read right in its document. */
export function measure(
  documents: readonly (readonly string[])[],
  way: Way,
  wordsIn: (lang: Lang) => WordModel,
  weights?: RankWeights,
  report?: (line: BrokenLine, mended: string) => void,
): Counts {
  const next = random(11)
  const alone: MendedCounts = {restored: 0, harmed: 0}
  const inText: MendedCounts = {restored: 0, harmed: 0}
  let [broken, healthy] = [0, 0]
  for (const sentences of documents) {
    const lines = paragraphs(sentences).flatMap((text) => breakParagraph(text, way.how, next))
    const single = lines.map(({broken: text}) =>
      suspicionOf(text, wordsIn) < searchThreshold ? undefined : mendSuspect(text, wordsIn),
    )
    const page = lines.map((line) => ({text: line.broken, fixed: false}))
    const mended = mendPage(page, wordsIn, weights === undefined ? {} : {weights})
    for (const [index, line] of lines.entries()) {
      const isBroken = lettersAlone(line.broken) !== lettersAlone(line.whole)
      if (isBroken) broken += 1
      else healthy += 1
      count(alone, line, isBroken, single[index]?.text ?? line.broken)
      const after = mended[index] ?? line.broken
      if (!count(inText, line, isBroken, after)) report?.(line, after)
    }
  }
  return {broken, healthy, alone, inText}
}

/** Count one line; whether it reads right. */
function count(outcome: MendedCounts, line: BrokenLine, isBroken: boolean, after: string): boolean {
  const right = lettersAlone(after) === lettersAlone(line.whole)
  if (right && isBroken) outcome.restored += 1
  if (!right && !isBroken) outcome.harmed += 1
  return right
}
