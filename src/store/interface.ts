/**
 * The words of the interface, by area: the shape of `content/interface/<lang>.json`, which is that of the English file.
 *
 * A language with such a file has pages of its own, and every word; a missing or misspelt key stops the build with its
 * name. Where an English word holds `{something}`, so does every other: `fill` (`text/fill.ts`) puts that in.
 */
import {z} from 'astro/zod'
import english from '../../content/interface/en.json' with {type: 'json'}
import type {Lang} from '../languages/index.ts'

/** A word or sentence. */
const word = z.string().min(1)

/**
 * A number with its noun, in the plural forms of the language: the categories of Unicode CLDR that it has (two in
 * English and Persian, six in Arabic). Each holds `{count}` unless its words say the number.
 */
const counted = z.strictObject({
  zero: word.optional(),
  one: word.optional(),
  two: word.optional(),
  few: word.optional(),
  many: word.optional(),
  other: word,
})

const {languages: _names, counts: _counts, ...areas} = english

/** The words of one interface language. */
export type Words = Readonly<typeof areas> & {
  /** Names of languages in the interface's language, by tag; for others see `language-name.ts`. */
  readonly languages: Readonly<Record<string, string>>
  /** Numbers with what they count. */
  readonly counts: Readonly<Record<keyof typeof english.counts, z.infer<typeof counted>>>
}

/** The words of every interface language. */
export type SiteWords = Readonly<Partial<Record<Lang, Words>>>

/** The schema of words in the shape of a value: strings, and objects of such shapes. */
function shapeOf(value: unknown): z.ZodType {
  if (typeof value === 'string') return word
  const shapes = Object.entries(value as object).map(([key, inner]) => [key, shapeOf(inner)])
  return z.strictObject(Object.fromEntries(shapes))
}

/** All areas. */
export const interfaceWords = z.strictObject({
  ...Object.fromEntries(Object.entries(areas).map(([area, words]) => [area, shapeOf(words)])),
  languages: z.record(z.string(), word),
  counts: z.strictObject(Object.fromEntries(Object.keys(english.counts).map((name) => [name, counted]))),
}) as unknown as z.ZodType<Words>
