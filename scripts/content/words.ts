/** What every article of a content folder is read with. */
import type {Words} from './ingest-one.ts'
import {readLexicons} from './lexicon.ts'
import {formerSlugs} from './renamed.ts'
import {readConcepts} from './terms.ts'

/** The term base, the collection's lexicon and the names of before. Throws {@link ContentFault} where one cannot be used. */
export function readWords(root: string): Words {
  return {concepts: readConcepts(root), lexicons: readLexicons(root), former: formerSlugs(root)}
}
