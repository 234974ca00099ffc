/** An index that was written to disk, searched by the code that the browser runs. */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {IndexOptions} from '../../../../src/search/index/index.ts'
import {Searcher} from '../../../../src/search/query/search.ts'
import type {Concept} from '../../../../src/text/model.ts'
import type {ArticleTexts} from '../../../../src/text/rows.ts'
import {writeIndex} from '../../../build/search-index.ts'
import {siteFiles} from '../../../site-files.ts'

/** A searcher over files on disk, to be closed after use. */
export interface Opened<Value> {
  readonly value: Value
  close(): Promise<void>
}

/** Index articles and open a searcher over the files. */
export async function openSearcher(
  articles: readonly ArticleTexts[],
  concepts: readonly Concept[],
  options: IndexOptions = {},
): Promise<Opened<Searcher>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'muqabala-'))
  await writeIndex(articles, concepts, folder, options)
  return {
    value: new Searcher(siteFiles(folder)),
    close: () => rm(folder, {recursive: true, force: true}),
  }
}
