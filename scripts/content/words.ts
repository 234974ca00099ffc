/** What every article of a content folder is read with. */
import type {SharedInputs} from './ingest-one.ts'
import {readLexicons} from './lexicon.ts'
import {formerSlugs} from './renamed.ts'
import {readConcepts} from './terms.ts'

/** The term base, the collection's lexicon and the names of before. Throws {@link ContentFault} where one cannot be used. */
export function readSharedInputs(root: string): SharedInputs {
  return {concepts: readConcepts(root), lexicons: readLexicons(root), former: formerSlugs(root)}
}
