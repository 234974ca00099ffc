/**
 * Two sides read together: everything the features ask for.
 */
import {comparedAs} from '../languages/foreign.ts'
import type {AlignSide, Concept} from '../text/model.ts'
import type {WorkBudget} from '../text/work.ts'
import {type EvidenceInput, groupedLinks, thinnessOf, usuallyAnswered} from './evidence.ts'
import {type PairFacts, readSide} from './facts.ts'
import type {Grid} from './grid.ts'
import type {Lexicon} from './ibm.ts'
import {type Lexicons, linkTerms} from './links.ts'
import {nameTables} from './names.ts'
import {type Vocabulary, vocabularyOf} from './vocabulary.ts'

/** Prior knowledge about the words of two languages, and the budget of work for them. */
export interface WordKnowledge {
  readonly lexicons: Lexicons
  /** The term base. */
  readonly concepts?: readonly Concept[]
  readonly work?: WorkBudget
}

/** The expected log ratio of target letters to source letters for a pair of languages. */
export function expectedLogRatio(source: string, target: string): number {
  return comparedAs(target).translation.density - comparedAs(source).translation.density
}

/** Read two sides, for lengths and marks. */
export function readPair(source: AlignSide<string>, target: AlignSide<string>): PairFacts {
  return {
    source: readSide(source),
    target: readSide(target),
    logRatio: expectedLogRatio(source.lang, target.lang),
  }
}

/** The words of two sides. */
export function vocabulariesOf(
  source: AlignSide<string>,
  target: AlignSide<string>,
  {lexicons, concepts}: WordKnowledge,
): {source: Vocabulary; target: Vocabulary} {
  const words = ({segments, lang}: AlignSide<string>, lexicon: Lexicon) => {
    return vocabularyOf(segments, lang, nameTables(lang, concepts), lexicon)
  }
  return {source: words(source, lexicons.base), target: words(target, lexicons.back)}
}

/** Read two sides, their words included, over the cells of a grid. */
export function readFully(
  source: AlignSide<string>,
  target: AlignSide<string>,
  grid: Grid,
  knowledge: WordKnowledge,
): PairFacts & {readonly said: EvidenceInput} {
  const words = vocabulariesOf(source, target, knowledge)
  const links = groupedLinks(linkTerms(words.source, words.target, knowledge.lexicons))
  const said = {...words, links, grid, answered: usuallyAnswered}
  return {...readPair(source, target), said, thinness: thinnessOf(said)}
}
