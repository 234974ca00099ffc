/**
 * Two sides read together: everything the features ask for.
 */
import type {Lang} from '../../languages.ts'
import type {AlignSide, Concept} from '../../model.ts'
import {gatherEvidence} from './evidence.ts'
import {type PairFacts, readSide} from './facts.ts'
import type {Grid} from './grid.ts'
import {type Lexicons, linkTerms} from './links.ts'
import {conceptNames, unicodeNames} from './names.ts'
import {vocabularyOf} from './vocabulary.ts'

/** What is known beforehand about the words of two languages. */
export interface Knowledge {
  readonly lexicons: Lexicons
  /** The term base. */
  readonly concepts?: readonly Concept[]
}

/** Logarithm of letters per letter of English, over the news corpus. */
const density: Readonly<Record<Lang, number>> = {ar: -0.066, en: 0, fa: -0.044}

/** What a pair of languages leads one to expect of the logarithm of target letters per source letter. */
export function expectedLogRatio(source: Lang, target: Lang): number {
  return density[target] - density[source]
}

/** Read two sides over the cells of a grid; without knowledge only for length. */
export function readPair(source: AlignSide, target: AlignSide, grid: Grid, knowledge?: Knowledge): PairFacts {
  const facts = {
    source: readSide(source),
    target: readSide(target),
    logRatio: expectedLogRatio(source.lang, target.lang),
  }
  if (knowledge === undefined) return facts
  const words = (side: AlignSide) => {
    const concepts = knowledge.concepts ? [conceptNames(knowledge.concepts, side.lang)] : []
    return vocabularyOf(side.segments, side.lang, [unicodeNames(side.lang), ...concepts])
  }
  const [from, to] = [words(source), words(target)]
  return {...facts, evidence: gatherEvidence(from, to, linkTerms(from, to, knowledge.lexicons), grid)}
}
