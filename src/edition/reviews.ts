/**
 * Reviews: rows that a person has read and found right, bound to the texts that were read.
 *
 * A review holds hashes of the texts of its row. It is valid for one row of exactly these texts, wherever that now
 * stands; when either text changes, or its texts come to stand in another row, the review has lapsed.
 */
import type {Alignment, Edition, IndexBead, Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import type {JudgementFile, Review} from './judgement.ts'
import type {PinnedRows} from './pins.ts'

/** Two editions, their rows, and the reviews of these. */
export interface ReviewedPair {
  readonly source: Edition
  readonly target: Edition
  readonly pinned: PinnedRows
}

/** Valid reviews by the index of their row, and lapsed reviews. */
export interface ReviewMatches {
  readonly valid: ReadonlyMap<number, Review>
  readonly lapsed: readonly LapsedReview[]
}

/** A review that is no longer valid. */
export interface LapsedReview {
  /** Index in the list of reviews; undefined where all rows were named at once. */
  readonly at?: number
  /** Why it lapsed, as a sentence. */
  readonly found: string
  /** Present id of the row, for the command that reviews it again; absent where the row is gone. */
  readonly row?: string
}

/**
 * The hash of a text in a review: 64 bits of FNV-1a over its UTF-8 (Fowler, Noll and Vo, RFC 9923), as 16 hexadecimal
 * digits. It tells a changed text from the one that was read; it is no protection against forgery.
 */
export function hashText(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

/** A review of a row, without who read it and when. */
export function reviewOf({source, target}: Omit<ReviewedPair, 'pinned'>, bead: IndexBead): Review {
  const hashes = ({segments}: Edition, indices: readonly number[]) =>
    indices.map((index) => hashText(segments[index]!.text))
  return {
    row: rowOf(source, target, bead),
    source: hashes(source, bead.source),
    target: hashes(target, bead.target),
  }
}

/** Id of a row: the first id that it has. */
function rowOf(source: Edition, target: Edition, bead: IndexBead): string {
  const [first] = bead.source
  return first === undefined ? target.segments[bead.target[0]!]!.id : source.segments[first]!.id
}

/** Find the row of each review. Of rows with the same texts, the one with the review's id comes first. */
export function matchReviews(pair: ReviewedPair): ReviewMatches {
  const {beads, reviewed} = pair.pinned
  if (reviewed === 'all') return {valid: new Map(), lapsed: [reviewWithoutTexts('all rows', 'all')]}
  if (reviewed.length === 0) return {valid: new Map(), lapsed: []}
  const rows = beads.map((bead) => reviewOf(pair, bead))
  const unreviewed = Map.groupBy(rows.keys(), (index) => textsOf(rows[index]!))
  const valid = new Map<number, Review>()
  const take = (review: Review, isIt: (index: number) => boolean): boolean => {
    const same = unreviewed.get(textsOf(review)) ?? []
    const place = same.findIndex(isIt)
    if (place === -1) return false
    valid.set(same.splice(place, 1)[0]!, review)
    return true
  }
  const foundByName = reviewed.map(
    (each) => isReview(each) && take(each, (index) => rows[index]!.row === each.row),
  )
  const lapsed = reviewed.flatMap((each, at): LapsedReview[] => {
    if (!isReview(each)) return [{at, ...reviewWithoutTexts(`row ${each}`, String(each))}]
    if (foundByName[at] || take(each, () => true)) return []
    return [{at, ...explainLapse(each, pair, rows)}]
  })
  return {valid, lapsed}
}

function isReview(value: unknown): value is Review {
  return typeof value === 'object'
}

/** Key of the texts of a row. */
function textsOf({source, target}: Review): string {
  return `${source.join()}|${target.join()}`
}

function reviewWithoutTexts(what: string, row: string): LapsedReview {
  return {found: `The review of ${what} does not say which texts were read.`, row}
}

/** Why a review has lapsed: which texts of its row changed, and the row's present id. */
function explainLapse(
  review: Review,
  {source, target}: ReviewedPair,
  rows: readonly Review[],
): Omit<LapsedReview, 'at'> {
  const changed = [
    ...(hasTexts(source, review.source) ? [] : [source.lang]),
    ...(hasTexts(target, review.target) ? [] : [target.lang]),
  ]
  const now =
    rows.find(({row}) => row === review.row) ??
    rows.find(({row}) => row === currentId(review.row, [source, target]))
  const what =
    changed.length === 0
      ? 'its two texts no longer make up one row'
      : `its text in ${changed.map((lang) => `"${lang}"`).join(' and ')} changed`
  if (now !== undefined) return {found: `The review of row ${review.row} has lapsed: ${what}.`, row: now.row}
  return {found: `The review of row ${review.row} has lapsed: ${what}, and there is no such row now.`}
}

/** Whether an edition still has segments of these texts. */
function hasTexts({segments}: Edition, hashes: readonly string[]): boolean {
  const now = new Set(segments.map(({text}) => hashText(text)))
  return hashes.every((hash) => now.has(hash))
}

/** The present id of the segment that had this id. */
function currentId(id: string, editions: readonly Edition[]): string | undefined {
  return editions.flatMap(({segments}) => segments).find(({aliases = []}) => aliases.includes(id))?.id
}

/** Mark an in-house translation as reviewed where every row against its source is; this is never set by hand. */
export function markReviewed(edition: Edition, alignments: readonly Alignment[]): Edition {
  const {made, lang} = edition
  if (made === undefined) return edition
  const alignment = alignments.find(({source, target}) =>
    [source, target].every((each) => each === lang || each === made.from),
  )
  const reviewed = alignment?.beads.every(({status}) => status === 'reviewed') ?? false
  return {...edition, made: {...made, reviewed}}
}

/** Problems of lapsed reviews, each with the command that reviews the row again. */
export function checkReviews(
  pair: ReviewedPair,
  lapsed: readonly LapsedReview[],
  judgement: JudgementFile,
): Problem[] {
  const [from, to] = [pair.source.lang, pair.target.lang]
  const keys = Object.keys(judgement.decisions.alignments ?? {})
  const key = keys.includes(`${from}-${to}`) ? `${from}-${to}` : `${to}-${from}`
  return lapsed.map(({at, found, row}) => {
    const line = judgement.lineOf(['alignments', key, 'reviewed', ...(at === undefined ? [] : [at])])
    const again =
      row === undefined
        ? 'Take it out of edition.yaml.'
        : `Where the row is right as it is now, say so with "npm run decide -- ${pair.source.slug} review ${key} ${row}".`
    return problem('review-lapsed', judgement.file, line, `${found} ${again}`)
  })
}

/** Problems of translations that `edition.yaml` calls reviewed as a whole: that names no text, so it does not count. */
export function checkReviewedTranslations(editions: readonly Edition[], judgement: JudgementFile): Problem[] {
  return Object.entries(judgement.decisions.files ?? {}).flatMap(([name, {made}]) => {
    const edition = editions.find(({source}) => source.endsWith(`/${name}`))
    if (made?.reviewed !== true || edition === undefined || edition.made?.reviewed === true) return []
    const again = `Where they are right, say so with "npm run decide -- ${edition.slug} review ${made.from}-${edition.lang} all".`
    const found = `edition.yaml calls ${name} reviewed, but not all of its rows are. ${again}`
    return [
      problem('review-lapsed', judgement.file, judgement.lineOf(['files', name, 'made', 'reviewed']), found),
    ]
  })
}
