/** The shapes of the term base and of what articles name of it. */
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

/** `content/mentions/<slug>.json`: what an article names of the term base. */
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

/** What an article names of the term base. */
export type ArticleNames = Shape<typeof articleNames>

/** A form in Latin letters; ayn, hamza and the stroke between letters are ʻ ʼ ʹ (U+02BB, U+02BC, U+02B9), no quotation marks. */
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
   * The form to use in Latin letters, where it is in others: by the romanization tables of the Library of Congress for
   * its language (ALA-LC; Arabic 2012, Persian 2012). For readers; nothing is found by it.
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
  /** What each language calls it. */
  forms: valuesByLang(termForms),
  /**
   * Those of its forms that are common words too (السياق, a paper, is also "the context"), or that others are called
   * by (a surname): such a form alone names nothing, see `src/search/mentions/judge-names.ts`. A person's judgement.
   */
  ambiguous: z.array(text).exactOptional(),
  /**
   * Longer expressions, in any language, in which one of its forms stands and something else is meant: "West Bank"
   * beside the West. They name nothing.
   */
  not: z.array(text).exactOptional(),
  /**
   * Ids of other concepts that are meant with this one where its name has theirs in it: Pakistan in "Pakistan Army".
   * Other names inside its name are not.
   */
  contains: z.array(slug).exactOptional(),
  /** A sentence for the glossary, by interface language. */
  note: valuesByLang(text).exactOptional(),
})

/** One entry of the term base: a concept and what languages call it. */
export type Concept = Shape<typeof concept>

/** `content/terms/*.yaml`. */
export const concepts = z.array(concept)
