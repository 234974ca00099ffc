/** The shape of an alignment: the rows of two editions, with sentences, clauses and words inside. */
import {z} from 'astro/zod'
import {end, lang, offset, probability, type Shape, segmentId, slug, text} from './values.ts'

/** `p7.2`: the second sentence of segment p7, as they were counted when it was first published; `p7.2.1`: its first clause. */
const sentenceId = z.string().regex(/^.+\.\d+$/)

/** A sentence or a clause: its segment and its place in that segment's text. */
const sentence = z
  .strictObject({
    id: sentenceId.describe('p7.2: the second sentence of segment p7; p7.2.1: its first clause.'),
    start: offset,
    end: offset,
    aliases: z
      .array(sentenceId)
      .exactOptional()
      .describe('Earlier ids of sentences that are a part of it now, which links may still name.'),
  })
  .meta({
    id: 'sentence',
    description: "A sentence or a clause, by UTF-16 offsets into its segment's text, end exclusive.",
  })

/** One sentence: its segment and its place in that segment's text. */
export type Sentence = Shape<typeof sentence>

/** A clause, `p7.2.1` the first of the second sentence of p7; or a sentence that stays whole, `p7.2`. */
export type Clause = Sentence

/**
 * Clauses that belong together inside sentences. A side that was not cut has its sentences whole, a sentence that was
 * cut all its clauses; an empty side has no counterpart.
 */
const clauseBead = z
  .strictObject({source: z.array(sentence), target: z.array(sentence), confidence: probability})
  .meta({id: 'clauseBead', description: 'Clauses that belong together inside sentences.'})

/** Clauses that belong together inside a {@link SentenceBead}. */
export type ClauseBead = Shape<typeof clauseBead>

/** Sentences that belong together inside a bead. */
const sentenceBead = z
  .strictObject({
    source: z.array(sentence),
    target: z.array(sentence),
    /** That exactly these belong together. */
    confidence: probability,
    /** In order, each of both sides in exactly one; absent where nothing is sure. */
    clauses: z
      .array(clauseBead)
      .min(2)
      .exactOptional()
      .describe('What is finer inside it: clauses of sentences that were cut, others whole.'),
  })
  .meta({id: 'sentenceBead', description: 'Sentences that belong together inside a row.'})

/** Sentences that belong together inside a bead. */
export type SentenceBead = Shape<typeof sentenceBead>

/** Where a word is written: its segment, first code unit in the segment's text, one past the last. */
export const wordPlace = z.tuple([segmentId, offset, end]).meta({
  id: 'wordPlace',
  description:
    "Where a word is written: its segment, and UTF-16 offsets into the segment's text, end exclusive.",
})

/** Where a word is written: its segment and its place in that segment's text. */
export type WordPlace = Shape<typeof wordPlace>

/**
 * What tells that two words stand for one another: a number; a token in Latin letters inside another script; a spelling
 * that sounds alike; the name of one thing, Unicode's or the term base's; a lexicon.
 */
const wordKind = z.enum(['number', 'latin', 'spelling', 'name', 'word'])

/** What tells that two words stand for one another. */
export type WordKind = Shape<typeof wordKind>

/** A word of the source, its partner in the target, what tells so, and how probable it is. */
const wordLink = z.tuple([wordPlace, wordPlace, wordKind, probability]).meta({
  id: 'wordLink',
  description: 'A word of the source, its partner in the target, what tells so, and how probable it is.',
})

/**
 * A word, number or name of the source and its partner, what tells so, and the probability, 0…1, that the one stands for
 * the other. No two links of a bead overlap on either side. A tuple, for there are some hundreds in an article.
 */
export type WordLink = Shape<typeof wordLink>

/**
 * What a person has had to do with a row: nothing, so that it is the program's; decided that it is one (`pinned`); or
 * read its two texts, as they stand, against each other and found them right (`reviewed`).
 */
const status = z
  .enum(['auto', 'pinned', 'reviewed'])
  .describe('Whether a person has decided the row, or read its two texts as they stand.')

/** What a person has had to do with a row. */
export type BeadStatus = Shape<typeof status>

/** Who read a row, and when, as far as they said. */
const reading = z
  .strictObject({by: text.exactOptional(), date: z.iso.date().exactOptional()})
  .describe('Who read it, and on which day, where they said so.')

/** Who read a row, and when, as far as they said. */
export type Reading = Shape<typeof reading>

/** A row of an article: segments of two editions that belong together; an empty side was not found. */
export const bead = z
  .strictObject({
    source: z.array(segmentId),
    target: z.array(segmentId),
    confidence: probability.describe(
      'Probability that exactly these segments belong together; 1 where a person pinned it.',
    ),
    status,
    /** Only where the row is reviewed. */
    review: reading.exactOptional(),
    moved: z
      .literal(true)
      .exactOptional()
      .describe('The target stands elsewhere in its edition than the order of the other rows has it.'),
    /** Such as `number-one-side`, `name-one-side`. */
    flags: z.array(text).exactOptional().describe('What makes the row suspicious, as problem codes.'),
    /** Absent in beads with an empty side. */
    sentences: z.array(sentenceBead).exactOptional(),
    /** Absent where none is sure. */
    words: z
      .array(wordLink)
      .min(1)
      .exactOptional()
      .describe('Words of the two sides that stand for one another, in the order of the source.'),
  })
  .meta({
    id: 'bead',
    description:
      'A row: segments that belong together. An empty side was left out of the other edition where the confidence is ' +
      '0.95 or more, else it was not found there.',
  })

/** A row of an article: segments of two editions that belong together. */
export type Bead = Shape<typeof bead>

/** `content/alignments/<slug>/<source>-<target>.json`. */
export const alignment = z.strictObject({slug, source: lang, target: lang, beads: z.array(bead)}).meta({
  id: 'alignment',
  description:
    'The rows of two editions, every segment of both in exactly one; in the order of the source, and of the target ' +
    'but for rows that have moved.',
})

/**
 * The beads of two editions, every segment in exactly one: in the order of the source, and of the target but for those
 * that have moved.
 */
export type Alignment = Shape<typeof alignment>
