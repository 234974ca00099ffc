/** The shape of an article: everything that the generated files hold of it. */
import {z} from 'astro/zod'
import {alignment} from './alignment.ts'
import {edition} from './edition.ts'
import {ledger} from './ledger.ts'
import {articleNames} from './terms.ts'
import {type Shape, slug} from './values.ts'

/** Everything that is known of one article. */
export const article = z.strictObject({
  slug,
  /** The others in the order of `languages`. */
  editions: z.array(edition).min(1).describe('The primary edition first.'),
  /** Every pair of editions that has an alignment file. */
  alignments: z.array(alignment),
  ledgers: z.array(ledger).describe('One per raw file.'),
  /** Absent where nobody has asked. */
  names: articleNames.exactOptional(),
})

/** Everything the generated files hold of one article; what exports, pages and the search index are made from. */
export type Article = Shape<typeof article>
