/** The collection's own lexicon: `content/lexicon.json`, made by `npm run train -- align-collection`. */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'astro/zod'
import {unpackLexicon} from '../../src/align/base-lexicon.ts'
import type {CollectionLexicons} from '../../src/align/index.ts'
import {ContentFault} from './fault.ts'

/** Name of the file in the content folder. */
export const lexiconFile = 'lexicon.json'

/** The file: how it was made, and a packed lexicon for each pair of languages. */
const schema = z.strictObject({
  about: z.string(),
  command: z.string(),
  pairs: z.record(z.string().regex(/^[a-z]{2,3}-[a-z]{2,3}$/), z.string()),
})

/**
 * The lexicons learned from the collection; empty if there is no file. Throws {@link ContentFault} if it cannot be
 * used.
 */
export function readLexicons(root: string): CollectionLexicons {
  const path = join(root, lexiconFile)
  if (!existsSync(path)) return {}
  try {
    const {pairs} = schema.parse(JSON.parse(readFileSync(path, 'utf8')))
    return Object.fromEntries(Object.entries(pairs).map(([pair, packed]) => [pair, unpackLexicon(packed)]))
  } catch {
    const found = 'It is not what "npm run train -- align-collection" writes.'
    throw new ContentFault(`content/${lexiconFile}`, 1, found)
  }
}
