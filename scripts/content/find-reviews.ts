/** Reviews of an article's rows, looked up by the ids and lines that a person gives. */
import type {Review} from '../../src/edition/judgement.ts'
import {reviewOf} from '../../src/edition/reviews.ts'
import type {Article, Edition} from '../../src/text/model.ts'
import {printProblem} from '../../src/text/problems.ts'
import {readSources} from './articles.ts'
import type {ReviewCommand} from './decision-edits.ts'
import {ingestOne} from './ingest-one.ts'
import {readSharedInputs} from './shared-inputs.ts'

/** Reviews of the named rows, without reader and date; a sentence if a row does not exist. */
export function findReviews(root: string, slug: string, {pair, rows}: ReviewCommand): Review[] | string {
  const outcome = ingestOne(slug, readSources({root}, slug), readSharedInputs(root), {
    root,
    check: true,
    keepResult: true,
  })
  const article = outcome.result?.ingested.article
  if (article === undefined) return outcome.problems.map(printProblem).join('\n')
  const all = rowReviews(article, pair)
  if (all === undefined) return `There is no pair "${pair}" of editions in ${slug}.`
  if (rows === 'all') return all.map(({review}) => review)
  const found = rows.map((ref) => all.find(({names}) => names.includes(ref))?.review ?? ref)
  const missing = found.find((each) => typeof each !== 'object')
  if (missing !== undefined)
    return `No row of "${pair}" is "${missing}": give the id of one, or the line of a text in it.`
  return [...new Set(found as Review[])]
}

/**
 * The review of each row of a pair, with the names that the row answers to: ids of both sides, and lines of the first.
 */
function rowReviews({editions, alignments}: Article, pair: string) {
  const alignment = alignments.find(
    ({source, target}) => pair === `${source}-${target}` || pair === `${target}-${source}`,
  )
  const [from, to] = pair.split('-').map((lang) => editions.find((edition) => edition.lang === lang))
  if (alignment === undefined || from === undefined || to === undefined) return undefined
  const isSwapped = alignment.source !== from.lang
  const indices = ({segments}: Edition, ids: readonly string[]) =>
    ids.map((id) => segments.findIndex((segment) => segment.id === id))
  return alignment.beads.map((bead) => {
    const [own, other] = isSwapped ? [bead.target, bead.source] : [bead.source, bead.target]
    const index = {source: indices(from, own), target: indices(to, other), confidence: 1}
    const side = own.length > 0 ? {edition: from, at: index.source} : {edition: to, at: index.target}
    const lines = side.at.flatMap((each) =>
      side.edition.segments[each]!.lines.flatMap(([first, last]) =>
        Array.from({length: last - first + 1}, (_, step) => first + step),
      ),
    )
    return {
      review: reviewOf({source: from, target: to}, index),
      names: [...own, ...other, ...lines] as (string | number)[],
    }
  })
}
