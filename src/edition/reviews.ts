/**
 * Reviews: rows that a person has read and found right, bound to the texts that were read.
 *
 * A review names the texts of its row by their hashes. It holds for a row of exactly these texts, wherever that now
 * stands, and for one row only; when either text changes, or the row becomes another, it has lapsed.
 */
import type {Alignment, Edition, IndexBead, Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import type {JudgementFile, Review} from './judgement.ts'
import type {Pinned} from './pins.ts'

/** Two editions with their rows and what a person said of these. */
export interface ReviewedPair {
  readonly source: Edition
  readonly target: Edition
  readonly pinned: Pinned
}

/** Reviews that hold, by the index of their row, and those that do not. */
export interface Reviews {
  readonly held: ReadonlyMap<number, Review>
  readonly lapsed: readonly Lapse[]
}

/** A review that holds no more. */
export interface Lapse {
  /** Place in the list of reviews; undefined where all rows were named at once. */
  readonly at?: number
  /** What became of it, a sentence. */
  readonly found: string
  /** What the row is now called, for the command that reviews it again; absent where there is no such row. */
  readonly row?: string
}

/**
 * A text as a review remembers it: 64 bits of FNV-1a over its UTF-8 (Fowler, Noll and Vo, RFC 9923), as 16 hexadecimal
 * digits. It tells a changed text from the one that was read; it is no seal against somebody who wants to deceive.
 */
export function hashText(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

/** The review of a row, without its reader. */
export function reviewOf({source, target}: Omit<ReviewedPair, 'pinned'>, bead: IndexBead): Review {
  const hashes = ({segments}: Edition, indices: readonly number[]) =>
    indices.map((index) => hashText(segments[index]!.text))
  return {
    row: rowOf(source, target, bead),
    source: hashes(source, bead.source),
    target: hashes(target, bead.target),
  }
}

/** What a row is called: the first id that it has. */
function rowOf(source: Edition, target: Edition, bead: IndexBead): string {
  const [first] = bead.source
  return first === undefined ? target.segments[bead.target[0]!]!.id : source.segments[first]!.id
}

/** Which reviews hold. Of rows with the same texts the one of the review's name comes first. */
export function holdReviews(pair: ReviewedPair): Reviews {
  const {beads, reviewed} = pair.pinned
  if (reviewed === 'all') return {held: new Map(), lapsed: [unbound('all rows', 'all')]}
  if (reviewed.length === 0) return {held: new Map(), lapsed: []}
  const rows = beads.map((bead) => reviewOf(pair, bead))
  const free = Map.groupBy(rows.keys(), (index) => textsOf(rows[index]!))
  const held = new Map<number, Review>()
  const take = (review: Review, isIt: (index: number) => boolean): boolean => {
    const same = free.get(textsOf(review)) ?? []
    const place = same.findIndex(isIt)
    if (place === -1) return false
    held.set(same.splice(place, 1)[0]!, review)
    return true
  }
  const byName = reviewed.map(
    (each) => isReview(each) && take(each, (index) => rows[index]!.row === each.row),
  )
  const lapsed = reviewed.flatMap((each, at): Lapse[] => {
    if (!isReview(each)) return [{at, ...unbound(`row ${each}`, String(each))}]
    if (byName[at] || take(each, () => true)) return []
    return [{at, ...lapseOf(each, pair, rows)}]
  })
  return {held, lapsed}
}

function isReview(value: unknown): value is Review {
  return typeof value === 'object'
}

/** Key of the texts of a row. */
function textsOf({source, target}: Review): string {
  return `${source.join()}|${target.join()}`
}

function unbound(what: string, row: string): Lapse {
  return {found: `The review of ${what} does not say which texts were read.`, row}
}

/** What became of a review that no row bears out: what changed in its row, as that is called now. */
function lapseOf(review: Review, {source, target}: ReviewedPair, rows: readonly Review[]): Omit<Lapse, 'at'> {
  const changed = [
    ...(hasTexts(source, review.source) ? [] : [source.lang]),
    ...(hasTexts(target, review.target) ? [] : [target.lang]),
  ]
  const now =
    rows.find(({row}) => row === review.row) ??
    rows.find(({row}) => row === nameNow(review.row, [source, target]))
  const what =
    changed.length === 0
      ? 'its two texts are not, or not alone, in one row any more'
      : `its text in ${changed.map((lang) => `"${lang}"`).join(' and ')} changed`
  if (now !== undefined) return {found: `The review of row ${review.row} has lapsed: ${what}.`, row: now.row}
  return {found: `The review of row ${review.row} has lapsed: ${what}, and no row is called so now.`}
}

/** Whether an edition still has segments of these texts. */
function hasTexts({segments}: Edition, hashes: readonly string[]): boolean {
  const now = new Set(segments.map(({text}) => hashText(text)))
  return hashes.every((hash) => now.has(hash))
}

/** The id that an earlier id has become. */
function nameNow(id: string, editions: readonly Edition[]): string | undefined {
  return editions.flatMap(({segments}) => segments).find(({aliases = []}) => aliases.includes(id))?.id
}

/** A translation made for the site is reviewed where every row against its source is; nobody says so by hand. */
export function sayReviewed(edition: Edition, alignments: readonly Alignment[]): Edition {
  const {made, lang} = edition
  if (made === undefined) return edition
  const own = alignments.find(({source, target}) =>
    [source, target].every((each) => each === lang || each === made.from),
  )
  const reviewed = own?.beads.every(({status}) => status === 'reviewed') ?? false
  return {...edition, made: {...made, reviewed}}
}

/** Lapsed reviews of a pair as problems, each with the command that reviews the row again. */
export function checkReviews(
  pair: ReviewedPair,
  lapsed: readonly Lapse[],
  judgement: JudgementFile,
): Problem[] {
  const [from, to] = [pair.source.lang, pair.target.lang]
  const keys = Object.keys(judgement.judgement.alignments ?? {})
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

/** Translations that `edition.yaml` calls reviewed as a whole: that names no text, and so holds for nothing. */
export function checkMade(editions: readonly Edition[], judgement: JudgementFile): Problem[] {
  return Object.entries(judgement.judgement.files ?? {}).flatMap(([name, {made}]) => {
    const edition = editions.find(({source}) => source.endsWith(`/${name}`))
    if (made?.reviewed !== true || edition === undefined || edition.made?.reviewed === true) return []
    const again = `Where they are right, say so with "npm run decide -- ${edition.slug} review ${made.from}-${edition.lang} all".`
    const found = `${name} is called reviewed, and not all of its rows are. ${again}`
    return [
      problem('review-lapsed', judgement.file, judgement.lineOf(['files', name, 'made', 'reviewed']), found),
    ]
  })
}
