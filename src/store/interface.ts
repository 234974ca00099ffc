/**
 * The words of the interface, by area: the shape of `content/interface/<lang>.json`, taken from the English file.
 *
 * A language with such a file has its own pages and must have every word; a missing or misspelt key stops the build and
 * is named. Where an English word holds `{something}`, the word of every other language does too: `fill`
 * (`text/fill.ts`) puts the value in.
 */
import {z} from 'astro/zod'
import english from '../../content/interface/en.json' with {type: 'json'}
import type {Lang} from '../languages/index.ts'

/** A word or sentence. */
const word = z.string().min(1)

/**
 * A noun with its number, in the plural forms of the language: the categories of Unicode CLDR that the language has
 * (two in English and Persian, six in Arabic). Each holds `{count}` unless its words state the number.
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
  /** Nouns with their numbers. */
  readonly counts: Readonly<Record<keyof typeof english.counts, z.infer<typeof counted>>>
}

/** The words of every interface language. */
export type WordsByLang = Readonly<Partial<Record<Lang, Words>>>

/** The schema of a value made of words: strings, and objects of such values. */
function schemaOf(value: unknown): z.ZodType {
  if (typeof value === 'string') return word
  const shapes = Object.entries(value as object).map(([key, inner]) => [key, schemaOf(inner)])
  return z.strictObject(Object.fromEntries(shapes))
}

/** The schema of a file of words, with all areas. */
export const interfaceWords = z.strictObject({
  ...Object.fromEntries(Object.entries(areas).map(([area, words]) => [area, schemaOf(words)])),
  languages: z.record(z.string(), word),
  counts: z.strictObject(Object.fromEntries(Object.keys(english.counts).map((name) => [name, counted]))),
}) as unknown as z.ZodType<Words>
