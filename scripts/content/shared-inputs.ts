/** Inputs that all articles of a content folder share. */

import {readFormerSlugs} from './former-slugs.ts'
import type {SharedInputs} from './ingest-one.ts'
import {readLexicons} from './lexicon.ts'
import {readConcepts} from './terms.ts'

/** The term base, the collection's lexicon, and former slugs. Throws {@link ContentFault} if one cannot be used. */
export function readSharedInputs(root: string): SharedInputs {
  return {concepts: readConcepts(root), lexicons: readLexicons(root), formerSlugs: readFormerSlugs(root)}
}
