/**
 * The aligner against known truth: the site's own articles whose true paragraph pairs a person wrote down.
 *
 * A truth is a file `tests/fixtures/pairings/<slug>.<source>-<target>.json`. It names segments by index and by
 * their first words, so that a truth about a text that has changed is seen as such and not scored. The aligner
 * gets the texts alone: no pins, no kinds, no ids.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'astro/zod'
import {alignSegments} from '../../../src/align/index.ts'
import {readEdition} from '../../../src/store/edition-file.ts'
import type {Edition, IndexBead} from '../../../src/text/model.ts'
import {lang, slug} from '../../../src/text/schemas/values.ts'
import {type PlainBead, Tally} from './align-score.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = join(root, 'tests', 'fixtures', 'pairings')

/** One true row: segments of either side by index from 0, each with the words its text begins with. */
const row = z.strictObject({
  source: z.array(z.tuple([z.int().min(0), z.string().min(1)])),
  target: z.array(z.tuple([z.int().min(0), z.string().min(1)])),
})

const truthFile = z.strictObject({slug, source: lang, target: lang, rows: z.array(row).min(1)})

/** The true rows of two editions of an article, in order. */
export type Truth = z.infer<typeof truthFile>

/** A truth with the two editions it is about. */
export interface TruthCase {
  /** `slug source-target`. */
  readonly name: string
  readonly truth: Truth
  readonly source: Edition
  readonly target: Edition
}

/** All truths that are kept, with the editions as they stand in `content/articles/`. */
export function readPairings(): TruthCase[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => {
    const truth = truthFile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    const edition = (of: string) =>
      readEdition(readFileSync(join(root, 'content', 'articles', truth.slug, `${of}.md`), 'utf8'))
    return {
      name: `${truth.slug} ${truth.source}-${truth.target}`,
      truth,
      source: edition(truth.source),
      target: edition(truth.target),
    }
  })
}

/** The true rows as beads by index. */
export function trueBeads(truth: Truth): PlainBead[] {
  return truth.rows.map(({source, target}) => ({
    source: source.map(([index]) => index),
    target: target.map(([index]) => index),
  }))
}

/**
 * Where a truth and its texts differ, as sentences; empty where it is about the texts as they stand. Only letters
 * and digits are compared: mending a space or a mark does not make another text.
 */
export function truthDifferences({truth, ...editions}: TruthCase): string[] {
  return (['source', 'target'] as const).flatMap((side) => {
    const named = truth.rows.flatMap((row) => row[side])
    const texts = editions[side].segments.map(({text}) => lettersOf(text))
    const inOrder = named.length === texts.length && named.every(([index], place) => index === place)
    if (!inOrder) return [`The ${side} has ${texts.length} segments; the rows name ${named.length}.`]
    return named
      .filter(([index, begins]) => !texts[index]!.startsWith(lettersOf(begins)))
      .map(([index, begins]) => `Segment ${index} of the ${side} does not begin “${begins}”.`)
  })
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** What the aligner makes of the two texts alone. */
export function alignPairing({truth, source, target}: TruthCase): IndexBead[] {
  const texts = (edition: Edition) => edition.segments.map((segment) => segment.text)
  return alignSegments(
    {lang: truth.source, segments: texts(source)},
    {lang: truth.target, segments: texts(target)},
  )
}

/** Strict F1 of beads against the true rows. */
export function strictF1(truth: readonly PlainBead[], found: readonly IndexBead[]): number {
  const tally = new Tally()
  tally.add(truth, found)
  return tally.strict
}

/** The table of `npm run bench -- align`: one line a pairing. */
export function pairingsTable(): Record<string, {rows: number; strictF1: number; leastConfidence: number}> {
  const pairings = readPairings().filter((pairing) => truthDifferences(pairing).length === 0)
  return Object.fromEntries(
    pairings.map((pairing) => {
      const truth = trueBeads(pairing.truth)
      const found = alignPairing(pairing)
      const leastConfidence = Math.min(...found.map((bead) => bead.confidence))
      return [
        pairing.name,
        {
          rows: truth.length,
          strictF1: rounded(strictF1(truth, found)),
          leastConfidence: rounded(leastConfidence),
        },
      ]
    }),
  )
}

/** To four decimals, for reading. */
function rounded(value: number): number {
  return Number(value.toFixed(4))
}
