/** The shape of an alignment: the rows of two editions, with sentences, clauses and words inside. */
import {z} from 'astro/zod'
import {differenceKinds} from '../kinds.ts'
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
 * Clauses that belong together inside sentences. A sentence that was not cut is on its side as a whole; a sentence that
 * was cut is there with all its clauses; an empty side has no counterpart.
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
    /** Probability that exactly these belong together. */
    confidence: probability,
    /** In order, each clause of both sides in exactly one; absent where no pairing is sure. */
    clauses: z
      .array(clauseBead)
      .min(2)
      .exactOptional()
      .describe('What is finer inside it: clauses of sentences that were cut, others whole.'),
  })
  .meta({id: 'sentenceBead', description: 'Sentences that belong together inside a row.'})

/** Sentences that belong together inside a bead. */
export type SentenceBead = Shape<typeof sentenceBead>

/** The place of a word: its segment, its first code unit in the segment's text, one past its last. */
export const wordPlace = z.tuple([segmentId, offset, end]).meta({
  id: 'wordPlace',
  description:
    "Where a word is written: its segment, and UTF-16 offsets into the segment's text, end exclusive.",
})

/** The place of a word: its segment and its offsets in that segment's text. */
export type WordPlace = Shape<typeof wordPlace>

/**
 * The evidence that two words translate one another: a number; a token in Latin letters inside another script; a
 * spelling that sounds alike; the name of one thing, Unicode's or the term base's; a lexicon.
 */
const wordKind = z.enum(['number', 'latin', 'spelling', 'name', 'word'])

/** The evidence that two words translate one another. */
export type WordKind = Shape<typeof wordKind>

/** A word of the source, its counterpart in the target, the evidence, and the probability. */
const wordLink = z.tuple([wordPlace, wordPlace, wordKind, probability]).meta({
  id: 'wordLink',
  description: 'A word of the source, its partner in the target, what tells so, and how probable it is.',
})

/**
 * A word, number or name of the source, its counterpart, the evidence, and the probability, 0…1, that one translates
 * the other. No two links of a bead overlap on either side. A tuple, since an article has some hundreds.
 */
export type WordLink = Shape<typeof wordLink>

/**
 * What a person has done about a row: nothing (`auto`); decided that it is one (`pinned`); or read its two texts as
 * they are against each other and found the row right (`reviewed`).
 */
const beadStatus = z
  .enum(['auto', 'pinned', 'reviewed'])
  .describe('Whether a person has decided the row, or read its two texts as they stand.')

/** What a person has done about a row. */
export type BeadStatus = Shape<typeof beadStatus>

/** Who read a row, and when, as far as they said. */
const reviewRecord = z
  .strictObject({by: text.exactOptional(), date: z.iso.date().exactOptional()})
  .describe('Who read it, and on which day, where they said so.')

/** Who read a row, and when, as far as they said. */
export type ReviewRecord = Shape<typeof reviewRecord>

/** Words of one side of a row that the other side has nothing for. */
const difference = z
  .strictObject({
    kind: z.enum(differenceKinds),
    side: z.enum(['source', 'target']).describe('The side that has the words.'),
    segment: segmentId,
    start: offset,
    end,
    status: z
      .literal('confirmed')
      .exactOptional()
      .describe(
        'Confirmed by a person; absent where only a rule found it. What a person dismissed is not listed.',
      ),
  })
  .meta({
    id: 'difference',
    description:
      "What one side of a row says and the other does not: words by UTF-16 offsets into their segment's text, end exclusive.",
  })

/** Words of one side of a row that the other side has nothing for. */
export type Difference = Shape<typeof difference>

/** A row of an article: segments of two editions that belong together; an empty side was not found. */
export const bead = z
  .strictObject({
    source: z.array(segmentId),
    target: z.array(segmentId),
    confidence: probability.describe(
      'Probability that exactly these segments belong together; 1 where a person pinned it.',
    ),
    status: beadStatus,
    /** Only where the row is reviewed. */
    review: reviewRecord.exactOptional(),
    moved: z
      .literal(true)
      .exactOptional()
      .describe('The target stands elsewhere in its edition than the order of the other rows has it.'),
    differences: z
      .array(difference)
      .min(1)
      .exactOptional()
      .describe(
        'What only one of the two sides says, by kind and then by place; absent where nothing was found.',
      ),
    /** Absent in beads with an empty side. */
    sentences: z.array(sentenceBead).exactOptional(),
    /** Absent where no link is sure. */
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
 * The beads of two editions, every segment in exactly one; in the order of the source and, except for moved beads, of
 * the target.
 */
export type Alignment = Shape<typeof alignment>
