/**
 * What numbers mean beyond their digits: measures that a translator converts, telephone numbers written with spaces or
 * without, decades and dozens. Only what compares rows uses it.
 */
import {entriesOf} from '../languages/entries.ts'
import {fromKnowledge, knowledgeByLang} from '../languages/knowledge.ts'
import type {ReadText} from './read-text.ts'
import {stemOf, valuesOf, withoutAffix} from './words.ts'

/** A unit: what it measures, and how much of the metric unit it is. */
type Unit = readonly [kind: string, size: number]

const units: Readonly<Record<string, Unit>> = {
  millimetre: ['length', 0.001],
  centimetre: ['length', 0.01],
  inch: ['length', 0.0254],
  foot: ['length', 0.3048],
  yard: ['length', 0.9144],
  metre: ['length', 1],
  kilometre: ['length', 1000],
  mile: ['length', 1609.34],
  knot: ['length', 1852],
  gram: ['mass', 0.001],
  ounce: ['mass', 0.02835],
  pound: ['mass', 0.45359],
  kilogram: ['mass', 1],
  stone: ['mass', 6.35],
  tonne: ['mass', 1000],
  acre: ['area', 0.4047],
  hectare: ['area', 1],
  litre: ['volume', 1],
  gallon: ['volume', 3.785],
  barrel: ['volume', 159],
}

/** A measure of a text: a number with its unit, in the metric unit of its kind. */
interface Measure {
  readonly kind: string
  readonly size: number
  readonly unit: number
}

/** The units of each language by the stems of their names. */
const named = fromKnowledge(
  ({translation}) =>
    new Map(
      entriesOf(translation.units).flatMap(([unit, names]) =>
        names.map((name) => [name.split('\u200C').map(translation.stem).join(' '), units[unit]] as const),
      ),
    ),
)

/** Words between a number and its unit, at most: "2 to 4 inches", "۵۰ تا ۱۰۰ میلیمتر". */
const unitReach = 4

/** How far a converted measure may be from the exact one: it is rounded to what people say. */
const rounding = 0.12

/** The measures of a text; a number before several units is read with each. */
export function measuresOf(text: ReadText): Measure[] {
  return text.tokens.flatMap((token, at) => {
    const size = token.kind === 'number' ? Number(token.key) : token.value
    if (Number.isNaN(size)) return []
    for (let step = 1; step <= unitReach; step += 1) {
      const unit = unitAt(text, at + step)
      if (unit !== undefined) return [{kind: unit[0], size: size * unit[1], unit: unit[1]}]
    }
    return []
  })
}

/** The unit that a token names, alone or with the one behind it. */
function unitAt({lang, tokens, bare}: ReadText, at: number): Unit | undefined {
  const [one, next] = [tokens[at]?.key, tokens[at + 1]?.key]
  if (one === undefined) return undefined
  const {unitEnding} = knowledgeByLang[lang].translation
  const noun = unitEnding === undefined ? '' : stemOf(withoutAffix(tokens[at]?.text ?? '', unitEnding), lang)
  const names = [`${one} ${next}`, one, bare[at]?.key ?? '', noun]
  return names.map((name) => named[lang].get(name)).find((unit) => unit !== undefined)
}

/** Whether a measure occurs in the other text, converted to another unit and rounded. */
export function isConverted(size: number, own: readonly Measure[], other: readonly Measure[]): boolean {
  return own
    .filter((measure) => Math.abs(measure.size - size * measure.unit) < 1e-6 * measure.size)
    .some((measure) =>
      other.some(
        (there) =>
          there.kind === measure.kind &&
          there.unit !== measure.unit &&
          Math.abs(there.size - measure.size) <= rounding * measure.size,
      ),
    )
}

/** Digits of a telephone number, at least. */
const fewestDigits = 6

/** Numbers that stand side by side, as one run of digits in either order: groups of a telephone number. */
export function digitRuns({tokens}: ReadText): string[] {
  let run: string[] = []
  const runs = [run]
  for (const {kind, key, text} of tokens) {
    if (kind === 'number') run.push(/^\p{Nd}+$/u.test(text) ? key.padStart(text.length, '0') : key)
    else {
      run = []
      runs.push(run)
    }
  }
  return runs
    .flatMap((run) => [run.join(''), run.toReversed().join('')])
    .filter((run) => run.length >= fewestDigits)
}

/** How many a word for several (a decade, a dozen) stands for, by its stem. */
export const several = fromKnowledge(({translation: {stem, numbers}}) => valuesOf(numbers.several, stem))
