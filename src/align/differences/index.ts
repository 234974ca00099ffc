/**
 * What one side of a row has and the other lacks: numbers, dates, names, denials, hedges, quotations, sentences.
 *
 * Found by rule, for a person to confirm. Each rule is silent where anything on the other side could stand for what it
 * asks for, so that most of what it says is true. Numbers and names are asked for in the whole row, for translators move
 * them; denials, hedges and quotations in the sentence or clause that belongs to theirs. Of a sentence that is missing as
 * a whole nothing else is said.
 */
import type {Lang} from '../../languages/index.ts'
import {differenceKinds} from '../../text/kinds.ts'
import type {
  ClauseBead,
  Concept,
  Difference,
  DifferenceKind,
  SegmentId,
  SentenceBead,
  WordLink,
} from '../../text/model.ts'
import {lonelyNames} from '../lonely-names.ts'
import {type ReadText, readThrough} from '../read-text.ts'
import {isDayName} from './day-names.ts'
import {unknownNames} from './foreign-names.ts'
import {missingSentences, segmentIdOf} from './missing-sentences.ts'
import {lonelyNumbers} from './numbers.ts'
import {placedWords} from './placed-words.ts'
import {mayQuote, quotationsIn} from './quotations.ts'
import {mayState, type StatementClass, statementClasses, statementsIn} from './statements.ts'

/** One side of a row: its segments by their ids. */
export interface RowSide {
  readonly lang: Lang
  readonly ids: readonly SegmentId[]
  readonly segments: readonly string[]
}

/** What is known of the inside of a row: its sentences, and its words that translate one another. */
export interface RowInside {
  readonly sentences: readonly SentenceBead[]
  readonly words: readonly WordLink[]
}

type Side = Difference['side']
type Place = Pick<Difference, 'segment' | 'start' | 'end'>

/** The differences of a row, by kind and then by place; a row with an empty side has none. */
export function differencesOf(
  source: RowSide,
  target: RowSide,
  {sentences, words}: RowInside,
  concepts: readonly Concept[] = [],
): Difference[] {
  if (source.segments.length === 0 || target.segments.length === 0) return []
  const [from, to] = [readThrough(source), readThrough(target)]
  const missing = [
    ...sentencesOnlyIn(source, target, 'source', sentences, words),
    ...sentencesOnlyIn(target, source, 'target', sentences, words),
  ]
  const found = [
    ...wordsOnlyIn(source, from, to, 'source', concepts),
    ...wordsOnlyIn(target, to, from, 'target', concepts),
    ...sentences.flatMap(({clauses, ...whole}) =>
      (clauses ?? [whole]).flatMap((bead) => inStretches(source, target, bead)),
    ),
  ].filter((each) => !missing.some((whole) => isWithin(each, whole)))
  return differenceKinds.flatMap((kind) => [...found, ...missing].filter((each) => each.kind === kind))
}

function isWithin(inner: Difference, outer: Difference): boolean {
  const {side, segment, start, end} = outer
  return inner.side === side && inner.segment === segment && inner.start >= start && inner.end <= end
}

function sentencesOnlyIn(
  own: RowSide,
  other: RowSide,
  side: Side,
  beads: readonly SentenceBead[],
  words: readonly WordLink[],
): Difference[] {
  return missingSentences(own, other, side, beads, words).map((sentence) => {
    const {start, end} = sentence
    return {kind: 'sentence', side, segment: segmentIdOf(sentence), start, end}
  })
}

/** Numbers and names; what a row says several times is listed once. */
function wordsOnlyIn(
  {ids, segments, lang}: RowSide,
  own: ReadText,
  other: ReadText,
  side: Side,
  concepts: readonly Concept[],
): Difference[] {
  const placeOf = (first: number, last: number): Place => {
    const [from, to] = [own.places[first]!, own.places[last]!]
    const end = to.segment === from.segment ? to.end : from.end
    // A number written onto a name is another token: "GPLv3".
    const [rest] = /^[\p{L}\p{N}]*/u.exec(segments[from.segment]!.slice(end))!
    return {segment: ids[from.segment]!, start: from.start, end: end + rest.length}
  }
  const numbers = lonelyNumbers(own, other, segments).map(
    (at): Difference => ({kind: 'number', side, ...placeOf(at, at)}),
  )
  const names = [...lonelyNames(own, other, concepts), ...unknownNames(own, other, concepts)].map(
    ([first, last]): Difference => {
      const isDate = first === last && isDayName(own.tokens[first]!.text, lang)
      return {kind: isDate ? 'date' : 'name', side, ...placeOf(first, last)}
    },
  )
  const words = ({segment, start, end}: Difference) => segments[ids.indexOf(segment)]!.slice(start, end)
  const once = Map.groupBy([...numbers, ...names], (each) => `${each.kind} ${words(each)}`)
  const firsts = [...once.values()].map(([first]) => first!)
  return firsts.filter((each) => !firsts.some((outer) => outer !== each && isWithin(each, outer)))
}

/** Probability of a pair of sentences or clauses from which on they are compared. */
const surePair = 0.9

/** What is said of sentences that belong together, or of clauses where it is known which do. */
function inStretches(source: RowSide, target: RowSide, bead: ClauseBead): Difference[] {
  const [from, to] = [stretchesOf(source, bead.source), stretchesOf(target, bead.target)]
  if (from.length === 0 || to.length === 0 || bead.confidence < surePair) return []
  // What was left untranslated says the same.
  if (textOf(from) === textOf(to)) return []
  return [...saidOnlyIn(from, to, 'source'), ...saidOnlyIn(to, from, 'target')]
}

/** A sentence, read. */
interface Stretch {
  readonly lang: Lang
  readonly segment: SegmentId
  readonly start: number
  readonly text: string
  readonly words: ReturnType<typeof placedWords>
}

function textOf(stretches: readonly Stretch[]): string {
  return stretches.map(({text}) => text).join(' ')
}

function stretchesOf({lang, ids, segments}: RowSide, sentences: SentenceBead['source']): Stretch[] {
  return sentences.map((sentence) => {
    const segment = segmentIdOf(sentence)
    const text = segments[ids.indexOf(segment)]!.slice(sentence.start, sentence.end)
    return {lang, segment, start: sentence.start, text, words: placedWords(text, lang)}
  })
}

function saidOnlyIn(own: readonly Stretch[], other: readonly Stretch[], side: Side): Difference[] {
  const found = ([name, kind]: readonly [StatementClass, DifferenceKind]) =>
    other.some(({words, lang}) => mayState(words, lang, name))
      ? []
      : placed(own, side, kind, ({words, lang}) => statementsIn(words, lang, name))
  const quoted = other.some(({text}) => mayQuote(text))
    ? []
    : placed(own, side, 'quotation', ({text, lang}) => quotationsIn(text, lang))
  return [...statementClasses.flatMap(found), ...quoted]
}

function placed(
  stretches: readonly Stretch[],
  side: Side,
  kind: DifferenceKind,
  find: (stretch: Stretch) => readonly Pick<Place, 'start' | 'end'>[],
): Difference[] {
  return stretches.flatMap((stretch) =>
    find(stretch).map(({start, end}) => ({
      kind,
      side,
      segment: stretch.segment,
      start: stretch.start + start,
      end: stretch.start + end,
    })),
  )
}
