/**
 * Which of many texts are translations of which, and how likely.
 *
 * A first look takes each text for one segment and asks what its words say for every text in another language, by the
 * evidence that beads are made of: a name that stands in every text proves nothing. It proposes a few partners for
 * each text, so that the cost grows with the number of texts, not of pairs. Those are aligned, and what the alignment
 * links and its words say tells how likely the two are translations of one another. A text has at most one partner in
 * a language: partners compete.
 */
import type {AlignSide, IndexBead} from '../text/model.ts'
import {groupedLinks, usuallyAnswered} from './evidence.ts'
import {fullGrid} from './grid.ts'
import {type Inferred, inferSegments, knowledgeOf} from './infer.ts'
import {letterCount} from './letter-count.ts'
import {linkTerms} from './links.ts'
import type {AlignOptions} from './options.ts'
import {isLink} from './order.ts'
import {vocabulariesOf, type WordKnowledge} from './pair.ts'
import {compete, oddsOf, type PairNumbers} from './pairing-odds.ts'
import {type Tie, tiesAmong} from './ties.ts'

/** Two of the given texts, by their indices, `first` in the language that sorts first. */
interface TwoTexts {
  readonly first: number
  readonly second: number
}

/** Two texts that may be translations of one another, and what was found of them. */
export interface PairCandidate extends TwoTexts {
  readonly numbers: PairNumbers
}

/** Two texts, and how likely they are translations of one another, 0…1. */
export interface PossiblePair extends TwoTexts {
  readonly probability: number
}

/** Number of partners in each other language that are aligned for a text. */
const proposed = 2

/** Number of segments and letters from the beginning of a text that are aligned. */
const excerpt = {segments: 60, letters: 15_000}

/** Pairs that are at all likely, likeliest first; texts in one language are never paired. */
export function pairTexts(
  texts: readonly AlignSide<string>[],
  options: AlignOptions = {},
): readonly PossiblePair[] {
  const candidates = pairCandidates(texts, ([first, second]) => knowledgeOf(first, second, options))
  return likelyPairs(texts, candidates, ({numbers}) => oddsOf(numbers))
}

/** The pairs that a first look proposes, looked at closely; `knowledge` is asked by the two languages, in order. */
export function pairCandidates(
  texts: readonly AlignSide<string>[],
  knowledge: (langs: readonly [string, string]) => WordKnowledge,
): readonly PairCandidate[] {
  const byLang = [...Map.groupBy(texts.keys(), (at) => texts[at]!.lang)].sort(([a], [b]) => (a < b ? -1 : 1))
  const excerpts = texts.map(beginningOf)
  return byLang.flatMap(([lang, first], at) =>
    byLang.slice(at + 1).flatMap(([other, second]) => {
      const known = knowledge([lang, other])
      const pairs = strongest(tiesBetween(texts, first, second, known))
      return pairs.map(({source, target}) => ({
        first: source,
        second: target,
        numbers: numbersOf(excerpts[source]!, excerpts[target]!, known),
      }))
    }),
  )
}

/** Candidates with their probabilities, where partners in one language compete; those below a hundredth are dropped. */
export function likelyPairs(
  texts: readonly AlignSide<string>[],
  candidates: readonly PairCandidate[],
  odds: (candidate: PairCandidate) => number,
): readonly PossiblePair[] {
  const pairs = candidates.map((each) => ({
    ...each,
    odds: odds(each),
    // One partner in each language.
    seats: [
      `${each.first} ${texts[each.second]!.lang}`,
      `${each.second} ${texts[each.first]!.lang}`,
    ] as const,
  }))
  const probabilities = compete(pairs)
  return pairs
    .map(({first, second}, at) => ({first, second, probability: probabilities[at]!}))
    .filter(({probability}) => probability >= 0.01)
    .sort((a, b) => b.probability - a.probability)
}

/** How strongly the words of whole texts tie them, by the texts' indices. */
function tiesBetween(
  texts: readonly AlignSide<string>[],
  first: readonly number[],
  second: readonly number[],
  knowledge: WordKnowledge,
): Tie[] {
  const side = (of: readonly number[]): AlignSide<string> => ({
    lang: texts[of[0]!]!.lang,
    segments: of.map((at) => texts[at]!.segments.join('\n')),
  })
  const words = vocabulariesOf(side(first), side(second), knowledge)
  const links = groupedLinks(linkTerms(words.source, words.target, knowledge.lexicons))
  const said = {...words, links, grid: fullGrid(0, 0), answered: usuallyAnswered}
  const among = {source: new Set(first.keys()), target: new Set(second.keys())}
  return tiesAmong(said, among).map(({source, target, weight}) => ({
    source: first[source]!,
    target: second[target]!,
    weight,
  }))
}

/** The strongest few ties of each text, from either side. */
function strongest(ties: readonly Tie[]): readonly Tie[] {
  const few = (key: 'source' | 'target') =>
    [...Map.groupBy(ties, (tie) => tie[key]).values()].flatMap((own) =>
      own.toSorted((a, b) => b.weight - a.weight).slice(0, proposed),
    )
  return [...new Set([...few('source'), ...few('target')])]
}

/** The beginning of a text that is aligned. */
function beginningOf({lang, segments}: AlignSide<string>): AlignSide<string> {
  let letters = 0
  const end = segments.findIndex((text, at) => {
    letters += letterCount(text)
    return at === excerpt.segments || (at > 0 && letters > excerpt.letters)
  })
  return {lang, segments: end < 0 ? segments : segments.slice(0, end)}
}

/** What an alignment of two texts says of whether they are translations. */
function numbersOf(
  source: AlignSide<string>,
  target: AlignSide<string>,
  knowledge: WordKnowledge,
): PairNumbers {
  const inferred = inferSegments(source, target, knowledge)
  const letters = {source: source.segments.map(letterCount), target: target.segments.map(letterCount)}
  const linked = (key: 'source' | 'target') =>
    inferred.beads
      .filter(isLink)
      .reduce((sum, bead) => sum + bead.confidence * total(bead[key].map((at) => letters[key][at]!)), 0)
  const shorter = Math.min(total(letters.source), total(letters.target))
  return {
    linked: Math.max(
      linked('source') / Math.max(1, total(letters.source)),
      linked('target') / Math.max(1, total(letters.target)),
    ),
    tied: (1000 * tiedInside(inferred)) / Math.max(200, shorter),
    thinness: inferred.pair?.thinness ?? 1,
  }
}

/** How strongly words tie segments that beads link, summed. */
function tiedInside({beads, pair}: Inferred): number {
  if (pair?.said === undefined) return 0
  const links = beads.filter(isLink)
  const [bySource, byTarget] = [beadsBy(links, 'source'), beadsBy(links, 'target')]
  const among = {source: new Set(bySource.keys()), target: new Set(byTarget.keys())}
  return tiesAmong(pair.said, among)
    .filter(({source, target}) => bySource.get(source) === byTarget.get(target))
    .reduce((sum, {weight}) => sum + weight, 0)
}

function beadsBy(beads: readonly IndexBead[], key: 'source' | 'target'): ReadonlyMap<number, IndexBead> {
  return new Map(beads.flatMap((bead) => bead[key].map((at) => [at, bead] as const)))
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
