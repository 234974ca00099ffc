/**
 * What numbers say beside their digits: measures that a translator converts, telephone numbers that are written
 * with spaces or without, tens of years and dozens. Asked by the flags alone.
 */
import type {Lang} from '../languages/index.ts'
import type {ReadText} from './read-text.ts'
import {stemOf} from './words.ts'

/** A unit: what it measures, how much of the metric unit it is, and its names. */
type Unit = readonly [kind: string, size: number, names: Readonly<Record<Lang, string>>]

const units: readonly Unit[] = [
  [
    'length',
    0.001,
    {ar: 'ملم مليمتر ملليمتر ميليمتر', en: 'mm millimetre millimeter', fa: 'میلیمتر میلی‌متر'},
  ],
  ['length', 0.01, {ar: 'سم سنتيمتر سنتمتر', en: 'cm centimetre centimeter', fa: 'سانتیمتر سانتی‌متر سانت'}],
  ['length', 0.0254, {ar: 'بوصة إنش', en: 'inch', fa: 'اینچ'}],
  ['length', 0.3048, {ar: 'قدم أقدام قدما', en: 'foot feet ft', fa: 'فوت پا'}],
  ['length', 0.9144, {ar: 'ياردة', en: 'yard', fa: 'یارد'}],
  ['length', 1, {ar: 'متر مترا', en: 'metre meter m', fa: 'متر'}],
  ['length', 1000, {ar: 'كيلومتر كلم كم', en: 'kilometre kilometer km kph kmh', fa: 'کیلومتر'}],
  ['length', 1609.34, {ar: 'ميل أميال ميلا', en: 'mile mph', fa: 'مایل'}],
  ['length', 1852, {ar: '', en: 'knot', fa: 'گره'}],
  ['mass', 0.001, {ar: 'غرام جرام غم', en: 'gram g', fa: 'گرم'}],
  ['mass', 0.02835, {ar: 'أونصة أوقية', en: 'ounce oz', fa: 'اونس'}],
  ['mass', 0.45359, {ar: 'رطل رطلا أرطال باوند', en: 'pound lb', fa: 'پوند'}],
  [
    'mass',
    1,
    {ar: 'كيلوغرام كيلوجرام كيلو كغ كجم كلغ', en: 'kilogram kilo kg', fa: 'کیلوگرم کیلوگرمی کیلو کیلویی'},
  ],
  ['mass', 6.35, {ar: '', en: 'stone', fa: 'استون'}],
  ['mass', 1000, {ar: 'طن أطنان طنا', en: 'tonne ton', fa: 'تن'}],
  ['area', 0.4047, {ar: 'فدان أفدنة', en: 'acre', fa: 'جریب ایکر'}],
  ['area', 1, {ar: 'هكتار', en: 'hectare', fa: 'هکتار'}],
  ['volume', 1, {ar: 'لتر ليتر', en: 'litre liter', fa: 'لیتر'}],
  ['volume', 3.785, {ar: 'غالون جالون', en: 'gallon', fa: 'گالن'}],
  ['volume', 159, {ar: 'برميل', en: 'barrel', fa: 'بشکه'}],
]

/** A measure of a text: a number with its unit, in the metric unit of its kind. */
interface Measure {
  readonly kind: string
  readonly size: number
  readonly unit: number
}

function unitsOf(lang: Lang): ReadonlyMap<string, Unit> {
  const named = units.flatMap((unit) =>
    unit[2][lang]
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => [unitKey(name, lang), unit] as const),
  )
  return new Map(named)
}

function unitKey(name: string, lang: Lang): string {
  return name
    .split('\u200C')
    .map((part) => stemOf(part, lang))
    .join(' ')
}

const named: Readonly<Record<Lang, ReadonlyMap<string, Unit>>> = {
  ar: unitsOf('ar'),
  en: unitsOf('en'),
  fa: unitsOf('fa'),
}

/** Words between a number and its unit, at most: "2 to 4 inches", "۵۰ تا ۱۰۰ میلیمتر". */
const unitReach = 4

/** How far a converted measure may be from the exact one: it is rounded to what people say. */
const rounding = 0.12

/** The measures of a text; a number before several units is read with each. */
export function measuresOf({lang, tokens, bare}: ReadText): Measure[] {
  return tokens.flatMap((token, at) => {
    const size = token.kind === 'number' ? Number(token.key) : token.value
    if (Number.isNaN(size)) return []
    for (let step = 1; step <= unitReach; step += 1) {
      const unit = unitAt(tokens, bare, at + step, lang)
      if (unit !== undefined) return [{kind: unit[0], size: size * unit[1], unit: unit[1]}]
    }
    return []
  })
}

/** The unit that a token names, alone or with the one behind it. */
function unitAt(
  tokens: ReadText['tokens'],
  bare: ReadText['bare'],
  at: number,
  lang: Lang,
): Unit | undefined {
  const [one, next] = [tokens[at]?.key, tokens[at + 1]?.key]
  if (one === undefined) return undefined
  // "Of so many kilometres" is one word in Persian: کیلومتری.
  const noun = lang === 'fa' ? stemOf(tokens[at]!.text.replace(/[\u06CC\u064A]$/u, ''), lang) : ''
  const names = [`${one} ${next}`, one, bare[at]?.key ?? '', noun]
  return names.map((name) => named[lang].get(name)).find((unit) => unit !== undefined)
}

/** Whether a number with a unit is, converted to another one and rounded, a measure of the other text. */
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
  const runs: string[][] = [[]]
  for (const {kind, key, text} of tokens) {
    if (kind !== 'number') runs.push([])
    else
      runs
        .at(-1)!
        .push(text.length > key.length && /^\p{Nd}+$/u.test(text) ? key.padStart(text.length, '0') : key)
  }
  return runs
    .flatMap((run) => [run.join(''), run.toReversed().join('')])
    .filter((run) => run.length >= fewestDigits)
}

/** Words for several: a decade, a dozen. */
const lots: readonly (readonly [number, Readonly<Record<Lang, string>>])[] = [
  [10, {ar: 'عقد', en: 'decade', fa: 'دهه'}],
  [12, {ar: 'دزينة', en: 'dozen', fa: 'دوجین'}],
]

/** How many a word for several stands for, by its stem. */
export function lotsOf(stem: string, lang: Lang): number | undefined {
  return lots.find(([, names]) => stemOf(names[lang], lang) === stem)?.[0]
}
