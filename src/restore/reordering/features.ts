/** The features of a reading, compared with the line as found: numbers that are then weighted. */
import type {CutKind} from '../../languages/reordering.ts'
import {quoteFaults, spacingOf, startsWithMark, uncutSigns} from './cut-signs.ts'
import {isLigaturePlace} from './cuts.ts'
import {type LineUnit, startsWord} from './line-units.ts'
import {modelWordsOf} from './model-spelling.ts'
import {rebuiltOf} from './rebuilt-words.ts'
import type {LineReading, Surroundings} from './search.ts'
import type {WordModel} from './word-model.ts'

/** Names of the features, in order. Those of cuts are counts by kind. */
export const featureNames = [
  'changed',
  'score',
  'joiner',
  'ligature',
  'alef',
  'inside',
  'space',
  'seam',
  'foreign',
  'neighbours',
  'words',
  'unknown',
  'affixed',
  'letters',
  'number',
  'pieces',
  'two',
  'misfit',
  'stop',
  'damage',
  'joiners',
  'atSpace',
  'atMark',
  'atGap',
  'inWord',
  'atForeign',
  'short',
  'ligatures',
  'untorn',
  'alone',
  'tight',
  'loose',
  'wideLeft',
  'gluedLeft',
  'foreignLeft',
  'stopLeft',
  'joinerLeft',
  'stopShort',
  'stopFull',
  'misfitFar',
  'quotes',
  'startMark',
  'rebuilt',
  'rebuiltUnknown',
  'rebuiltRare',
] as const

/** Kinds of cuts: those inside words, then the others, in the order of their features. */
const insideWords = ['joiner', 'ligature', 'alef', 'inside'] as const
const betweenWords = ['space', 'seam', 'foreign'] as const

/** A feature's name. */
export type FeatureName = (typeof featureNames)[number]

/** A line as found, and what its readings are judged by. */
export interface LineAsFound {
  readonly text: string
  readonly units: readonly LineUnit[]
  /** Log probability of the line as found. */
  readonly score: number
  readonly beside: Surroundings
  /** Log odds that a line of this text is in pieces, estimated from those found so far. */
  readonly damage: number
  readonly words: WordModel
}

/** Make a function that gives a reading's features, less those of the line as found; so that line's own are all 0. */
export function readingFeatures(ground: LineAsFound): (reading: LineReading, text: string) => number[] {
  const {words, beside, units} = ground
  const found = sumsOf(ground.text, beside, words)
  const places = units.filter((_, at) => isInnerLigature(units, at)).length
  const left = uncutSigns(units, words)
  const hasJoiners = ground.text.includes('\u200C') ? 1 : 0
  return (reading, text) => {
    const sums = sumsOf(text, beside, words)
    const count = (kind: CutKind) => reading.cuts.filter((each) => each === kind).length
    const stopDifference = endsWithStop(text) - endsWithStop(ground.text)
    return [
      1,
      reading.score - ground.score,
      ...[...insideWords, ...betweenWords].map(count),
      ...sums.map((sum, index) => sum - found[index]!),
      reading.pieces.length,
      reading.pieces.length === 2 ? 1 : 0,
      misfit(text, ground) - misfit(ground.text, ground),
      stopDifference,
      ground.damage,
      hasJoiners,
      ...cutsOf(reading, units),
      reading.pieces.filter(([start, end]) => end - start <= 2).length,
      Math.min(4, (2 * count('ligature')) / (places + 1)),
      insideWords.some(count) ? 0 : 1,
      beside.after === '' ? 1 : 0,
      ...spacingOf(reading, units),
      ...left(reading),
      stopDifference * (beside.fill < 0.75 ? 1 : 0),
      stopDifference * (beside.fill > 0.85 ? 1 : 0),
      misfit(text, ground, 6) - misfit(ground.text, ground, 6),
      quoteFaults(text) - quoteFaults(ground.text),
      startsWithMark(text) - startsWithMark(ground.text),
      ...rebuiltOf(reading, units, words),
    ]
  }
}

/**
 * Sums over the words: fit of neighbours, probabilities, unknown words, words known by their stem, single letters, and
 * all words.
 */
function sumsOf(text: string, beside: Surroundings, words: WordModel): number[] {
  const own = modelWordsOf(text, words.lang)
  let [neighbours, log, unknown, affixed, letters, before] = [0, 0, 0, 0, 0, words.word(beside.before)]
  for (const [index, each] of [...own, beside.after].entries()) {
    const word = words.word(each)
    neighbours += each === '' ? 0 : words.pair(before, word) - word.log
    before = word
    if (index === own.length || each === '#' || each === '.') continue
    log += word.log
    if (!words.knows(each)) unknown += 1
    else if (!words.spells(each)) affixed += 1
    if (each.length === 1 && !words.language.oneLetterWords.includes(each)) letters += 1
  }
  return [neighbours, log, unknown, affixed, letters, own.length]
}

/** Whether the first word would have fitted at the end of the line before. */
function misfit(text: string, {beside, words}: LineAsFound, slack = 0): number {
  return (modelWordsOf(text, words.lang)[0]?.length ?? 0) <= beside.room - slack ? 1 : 0
}

function endsWithStop(text: string): number {
  return /[.!؟?][»”")]*\s*$/u.test(text) ? 1 : 0
}

/** Whether a ligature inside a word as found begins or ends here. */
function isInnerLigature(units: readonly LineUnit[], at: number): boolean {
  if (at === 0 || startsWord(units, at)) return false
  const letters = units.slice(Math.max(0, at - 2), at + 2).map(({letter}) => letter)
  return isLigaturePlace(letters.join(''), Math.min(at, 2))
}

/**
 * Counts of where the pieces end in the line as found: at a space only, at marks, at a wide gap, inside a word, at a
 * number.
 */
function cutsOf({pieces}: LineReading, units: readonly LineUnit[]): number[] {
  let [space, mark, gap, inner, foreign] = [0, 0, 0, 0, 0]
  for (const [start] of pieces) {
    const [before, after] = [units[start - 1], units[start]!]
    if (before === undefined) continue
    const bare = after.before === '' && before.after === ''
    if (after.letter === '#' || before.letter === '#') foreign += 1
    else if (after.gap > 1) gap += 1
    else if (after.gap === 1 && after.before === '') space += 1
    else if (after.gap === 0 && bare) inner += 1
    else mark += 1
  }
  return [space, mark, gap, inner, foreign]
}
