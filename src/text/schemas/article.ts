/** The shape of an article: everything that its generated files hold. */
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
  /** Absent where names have not been looked for. */
  names: articleNames.exactOptional(),
})

/** Everything that the generated files of one article hold; exports, pages and the search index are made from it. */
export type Article = Shape<typeof article>
