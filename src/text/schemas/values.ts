/**
 * The shapes that all files share: slugs, languages, dates, names, places in a text and in a source.
 *
 * A shape is written once, as a schema. Its type is inferred from the schema ({@link Shape}), and the published JSON
 * Schemas are made from it: they contain what `describe` and `meta` state of a field, and `id` names the shape there.
 */
import {z} from 'astro/zod'
import {type Lang, langs} from '../../languages/index.ts'

/** The values that a schema accepts, with every part read-only. */
export type Shape<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>

/** A plain value with every part read-only. */
export type DeepReadonly<Value> = Value extends object
  ? {readonly [Key in keyof Value]: DeepReadonly<Value[Key]>}
  : Value

/** The folder name of an article, the last part of its address: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
  .meta({id: 'slug', description: "The article's name in addresses."})

/** BCP 47 tag of a supported language. */
export const lang = z
  .enum(langs as unknown as readonly [Lang, ...Lang[]])
  .meta({id: 'lang', description: 'BCP 47 tag of a language.'})

/** ISO 8601 date, with a time and a zone (`Z` or `+03:00`) only where the text gives one. */
export const isoDate = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/,
    'expected an ISO 8601 date such as 2018-04-21 or 2018-03-06T01:57Z',
  )
  .meta({
    id: 'date',
    description: 'ISO 8601 date, with a time and a zone only where the text gives them.',
  })

/** A line of a source, counted from 1. */
export const line = z.int().min(1)

/** First and last line of a run. */
export const lineRun = z
  .tuple([line, line])
  .meta({id: 'lines', description: 'First and last line of the source, counted from 1.'})

/** 0…1. */
export const probability = z.number().min(0).max(1).meta({id: 'probability'})

/** A place in a text, in UTF-16 code units from 0. */
export const offset = z.int().min(0).meta({id: 'offset'})

/** The end of a stretch of text that is not empty: one past its last code unit. */
export const end = z.int().min(1).meta({id: 'end'})

/** A text that is not empty. */
export const text = z.string().min(1)

/** Values by language, in any of the supported languages. */
export function valuesByLang<Value extends z.ZodType>(value: Value) {
  return z.partialRecord(lang, value)
}

/** A name in each language in which the text gives it, at least one. */
export const name = valuesByLang(text)
  .refine(
    (value) => Object.keys(value).length > 0,
    'expected a name in at least one language, such as {en: Samuel Ramani}',
  )
  .meta({id: 'name', description: 'A name in each language in which the text gives it.', minProperties: 1})

/** A name in each language in which the text gives it. */
export type Name = Shape<typeof name>

/** Several names: of several people. */
export const names = z.array(name).min(1).meta({id: 'names'})

/**
 * `t` title, `d` deck, `p7` heading, paragraph or other running text, `c1` caption, `f1` figure, `n1` note, of the
 * primary edition; the same for the segment of another edition in that row, and `p7b` for a second one. A segment of another edition that
 * stands in no row is `p7-en1`: the first such English one after row p7 (`t-en1` before the first paragraph).
 */
export const segmentId = z
  .string()
  .regex(
    /^(?:[td]\d*|[pcfn]\d+)(?:[b-z]|-[a-z]{2,3}\d+)?$/,
    'expected a segment id such as t, d, p7, p7b or p7-en1',
  )
  .meta({
    id: 'id',
    description:
      "Permanent id of a segment, and its row's anchor on the reading page: t (title), d (deck), p7 (seventh heading " +
      'or paragraph of the primary edition), c1 (caption), n1 (note); p7b for a second segment in a row, p7-en1 for ' +
      'one that stands in no row of the primary edition.',
  })

/** Permanent id of a segment, see {@link segmentId}. */
export type SegmentId = z.infer<typeof segmentId>
