/** The shapes of the term base and of the names that articles hold. */
import {z} from 'astro/zod'
import {end, lang, offset, type Shape, segmentId, slug, text, valuesByLang} from './values.ts'

/** A name of the term base in a text. */
const mention = z.strictObject({
  lang,
  segment: segmentId,
  /** Offsets into the text of the segment. */
  start: offset,
  end,
  concept: slug.describe('Id of the concept.'),
  /** A decision is one in `edition.yaml`. */
  by: z
    .enum(['row', 'language', 'decision'])
    .describe(
      "What says so: the other side of its row, its own language (in a row of one), or a person's decision.",
    ),
})

/** A name of the term base in a text. */
export type Mention = Shape<typeof mention>

/** `content/mentions/<slug>.json`: the concepts of the term base that an article names. */
export const articleNames = z
  .strictObject({
    about: z
      .array(slug)
      .describe(
        'Ids of concepts that it says of itself: authors, translators, publishers, agencies, sections.',
      ),
    mentions: z
      .array(mention)
      .describe(
        'Names in its texts, row by row; one that is part of another, and meant with it, follows that.',
      ),
  })
  .meta({
    id: 'articleNames',
    description: 'What it names of the term base; the concepts are in /data/terms.tbx.',
  })

/** The concepts of the term base that an article names. */
export type ArticleNames = Shape<typeof articleNames>

/**
 * A form in Latin letters. Ayn, hamza and the stroke between letters are written ʻ ʼ ʹ (U+02BB, U+02BC, U+02B9), not as
 * quotation marks.
 */
const romanized = z
  .string()
  .regex(
    /^[\p{Script=Latin}\p{M}\p{Nd}\u02B9\u02BB\u02BC -]+$/u,
    'expected Latin letters with ʻ ʼ ʹ, hyphens and spaces, such as ʻImrān Khān',
  )

/** The forms of a concept in one language. */
const termForms = z.strictObject({
  /** The form to use. */
  preferred: text,
  /**
   * The preferred form in Latin letters, where the language is written in another script: by the romanization tables of
   * the Library of Congress (ALA-LC; Arabic 2012, Persian 2012). It is for readers; search ignores it.
   */
  latin: romanized.exactOptional(),
  /** Other forms that occur or are typed. */
  variants: z.array(text).exactOptional(),
})

/** The forms of a concept in one language. */
export type TermForms = Shape<typeof termForms>

/** What a concept is. */
const conceptKind = z.enum(['person', 'place', 'organisation', 'weapon', 'event', 'concept'])

/** What a concept is. */
export type ConceptKind = Shape<typeof conceptKind>

/** One entry of `content/terms/*.yaml`: a concept and what languages call it. */
export const concept = z.strictObject({
  /** Permanent id, lower-case words joined by hyphens. */
  id: slug,
  /** What it is. */
  kind: conceptKind,
  /** Its forms, by language. */
  forms: valuesByLang(termForms),
  /**
   * Forms that are also common words (السياق, a paper, is also "the context"), or that others share (a surname). Such a
   * form alone names nothing, see `src/search/mentions/judge-names.ts`. A person decides which forms these are.
   */
  ambiguous: z.array(text).exactOptional(),
  /**
   * Longer expressions, in any language, that contain one of its forms but mean something else: "West Bank" contains
   * "West". They do not count as its name.
   */
  not: z.array(text).exactOptional(),
  /**
   * Ids of other concepts that count as named where their name stands inside this one's: Pakistan in "Pakistan Army".
   * Other names inside its name do not count.
   */
  contains: z.array(slug).exactOptional(),
  /** A sentence for the glossary, by interface language. */
  note: valuesByLang(text).exactOptional(),
})

/** One entry of the term base: a concept and what languages call it. */
export type Concept = Shape<typeof concept>

/** `content/terms/*.yaml`. */
export const concepts = z.array(concept)
