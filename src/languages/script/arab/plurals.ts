/**
 * Broken plurals of Arabic: the singular by pattern.
 *
 * A table of the commonest measures (Wright, A Grammar of the Arabic Language, §304), read on folded letters,
 * hamza dropped. A measure that other words have too is unsafe: then the singular must be a word of the site. Measures
 * that are verbal nouns as often (دخول, سلام) are left out; plurals of these are listed one by one (`irregular`).
 */
import type {KnownWords} from '../stemmer.ts'

/** One measure: what the plural looks like and which singulars it may have. */
interface Measure {
  /** The plural; each group is a root letter. */
  readonly plural: RegExp
  /** Singulars, `$1` for a root letter. */
  readonly singulars: readonly string[]
  /** Pattern for the word as written, where folding hides a difference. */
  readonly raw?: RegExp
  /** Whether the singular must be a word of the site. */
  readonly known?: true
}

const root = '([^اويه])'
const any = '([^اه])'
const letter = '([^اوي])'
/** A heh at the end is a ta marbuta, before it a root letter. */
const pattern = (text: string) =>
  new RegExp(
    `^${text
      .replace(/[RA](?=.)/gu, (sign) => (sign === 'R' ? letter : '([^ا])'))
      .replace('R', root)
      .replace('A', any)
      .replaceAll('L', letter)}$`,
    'u',
  )

/** The measures, commonest first. */
export const measures: readonly Measure[] = [
  {plural: pattern('اAAاA'), singulars: ['$1$2$3'], raw: /\u0623/u},
  {plural: pattern('مAاRR'), singulars: ['م$1$2$3', 'م$1$2$3ه']},
  {plural: pattern('مAاRيR'), singulars: ['م$1$2و$3', 'م$1$2ا$3', 'م$1$2و$3ه']},
  {plural: pattern('AواRR'), singulars: ['$1ا$2$3', '$1ا$2$3ه']},
  {plural: pattern('AAاR'), singulars: ['$1$2ي$3ه', '$1$2ا$3ه'], raw: /\u0627[\u0626\u064A]/u},
  {plural: pattern('AAايR'), singulars: ['$1$2ي$3ه', '$1$2ا$3ه', '$1$2ي$3']},
  {plural: pattern('AAAا'), singulars: ['$1$2ي$3', '$1ا$2$3'], raw: /\u0627\u0621/u},
  // Of weak or doubled roots: أعضاء, أنحاء, أجزاء; أصدقاء, أغنياء, أطباء.
  {
    plural: pattern('اAAا'),
    singulars: ['$1$2و', '$1$2ي', '$1$2ا', '$1$2', '$1$2ي$2'],
    raw: /^[^\u0623]*\u0623.*\u0627\u0621/u,
    known: true,
  },
  {plural: pattern('اAAAا'), singulars: ['$1$2ي$3', '$1$2$3'], raw: /^[^\u0623]*\u0623.*\u0627\u0621/u},
  {plural: pattern('AواRيR'), singulars: ['$1ا$2و$3', '$1ا$2ي$3']},
  {plural: pattern('اAAAه'), singulars: ['$1$2ا$3', '$1$2ي$3'], raw: /\u0623/u},
  // The plural of the noun of instance beside the verbal noun: هجمات, هجوم.
  {plural: pattern('LLLات'), singulars: ['$1$2و$3']},
  {plural: pattern('AAاRR'), singulars: ['$1$2$3$4'], known: true},
  {plural: pattern('AAاRيR'), singulars: ['$1$2$3و$4', '$1$2$3ا$4', '$1$2$3ي$4'], known: true},
]

/** The singulars a folded word may be the broken plural of; none for most words. */
export function singulars(word: string, raw: string, vocabulary: KnownWords): string[] {
  if (word.length < 3 || vocabulary.name(word)) return []
  const found: string[] = []
  for (const measure of measures) {
    if (measure.raw !== undefined && !measure.raw.test(raw)) continue
    const match = measure.plural.exec(word)
    if (match === null) continue
    for (const shape of measure.singulars) {
      const singular = shape.replace(/\$(\d)/gu, (_, index) => match[Number(index)] ?? '')
      if (measure.known !== true || vocabulary.has(singular)) found.push(singular)
    }
  }
  return found
}
