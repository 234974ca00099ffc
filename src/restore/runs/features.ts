/** What speaks for and against a reading of a line, beside the line as found, as numbers to weigh. */
import type {JointKind} from '../../languages/reordering.ts'
import {type Atom, startsWord} from './atoms.ts'
import {isLigaturePlace} from './joints.ts'
import {wordsOf} from './letters.ts'
import {rebuiltOf} from './rebuilt.ts'
import type {Beside, Reading} from './search.ts'
import {leftSigns, quoteFaults, spacingOf, startsWithMark} from './signs.ts'
import type {Words} from './words.ts'

/** Names of the features, in their order; the joints' are counts of their kind. */
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

/** Kinds of joints, those inside words and the others, in the order of their features. */
const insideWords = ['joiner', 'ligature', 'alef', 'inside'] as const
const betweenWords = ['space', 'seam', 'foreign'] as const

/** A feature's name. */
export type FeatureName = (typeof featureNames)[number]

/** A line as found, with what its readings are compared with. */
export interface Ground {
  readonly text: string
  readonly atoms: readonly Atom[]
  /** Log probability of the line as found. */
  readonly score: number
  readonly beside: Beside
  /** Log odds that a line of this text is in pieces, by those found so far. */
  readonly damage: number
  readonly words: Words
}

/** Features of a reading whose text is given, less those of the line as found: all 0 for that one itself. */
export function featuresOf(ground: Ground): (reading: Reading, text: string) => number[] {
  const {words, beside, atoms} = ground
  const found = sumsOf(ground.text, beside, words)
  const places = atoms.filter((_, at) => isInnerLigature(atoms, at)).length
  const left = leftSigns(atoms, words)
  const hasJoiners = ground.text.includes('\u200C') ? 1 : 0
  return (reading, text) => {
    const sums = sumsOf(text, beside, words)
    const count = (kind: JointKind) => reading.joints.filter((each) => each === kind).length
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
      ...cutsOf(reading, atoms),
      reading.pieces.filter(([start, end]) => end - start <= 2).length,
      Math.min(4, (2 * count('ligature')) / (places + 1)),
      insideWords.some(count) ? 0 : 1,
      beside.after === '' ? 1 : 0,
      ...spacingOf(reading, atoms),
      ...left(reading),
      stopDifference * (beside.fill < 0.75 ? 1 : 0),
      stopDifference * (beside.fill > 0.85 ? 1 : 0),
      misfit(text, ground, 6) - misfit(ground.text, ground, 6),
      quoteFaults(text) - quoteFaults(ground.text),
      startsWithMark(text) - startsWithMark(ground.text),
      ...rebuiltOf(reading, atoms, words),
    ]
  }
}

/** Neighbours' fit, words' probabilities, unknown words, words known by their stem, single letters, and all words. */
function sumsOf(text: string, beside: Beside, words: Words): number[] {
  const own = wordsOf(text, words.lang)
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

/** Whether the first word would have found room at the end of the line before. */
function misfit(text: string, {beside, words}: Ground, slack = 0): number {
  return (wordsOf(text, words.lang)[0]?.length ?? 0) <= beside.room - slack ? 1 : 0
}

function endsWithStop(text: string): number {
  return /[.!؟?][»”")]*\s*$/u.test(text) ? 1 : 0
}

/** Whether a ligature inside a word as found begins or ends here. */
function isInnerLigature(atoms: readonly Atom[], at: number): boolean {
  if (at === 0 || startsWord(atoms, at)) return false
  const letters = atoms.slice(Math.max(0, at - 2), at + 2).map(({letter}) => letter)
  return isLigaturePlace(letters.join(''), Math.min(at, 2))
}

/** Where in the line as found the pieces end: at a space alone, at marks, at a wide gap, inside a word, at a number. */
function cutsOf({pieces}: Reading, atoms: readonly Atom[]): number[] {
  let [space, mark, gap, inner, foreign] = [0, 0, 0, 0, 0]
  for (const [start] of pieces) {
    const [before, after] = [atoms[start - 1], atoms[start]!]
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
