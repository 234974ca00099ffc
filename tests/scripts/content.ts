/**
 * Content folders for tests: articles of the test's own, and the project's term base; the words are the program's.
 */
import {existsSync} from 'node:fs'
import {cp, mkdir, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {projectRoot} from '../../scripts/build/options.ts'
import {generateFiles} from '../../scripts/content/generated-files.ts'
import {readConcepts} from '../../scripts/content/terms.ts'
import {judgeNames} from '../../src/search/mentions/judge-names.ts'
import {indexNames} from '../../src/search/mentions/name-index.ts'
import type {Article} from '../../src/text/model.ts'

const index = indexNames(readConcepts(path.join(projectRoot, 'content')))

/** Make a content folder with these articles as ingesting would leave them. */
export async function writeContent(folder: string, articles: readonly Article[]): Promise<void> {
  const terms = path.join(projectRoot, 'content', 'terms')
  if (existsSync(terms)) await cp(terms, path.join(folder, 'terms'), {recursive: true})
  for (const article of articles) await writeArticle(folder, article)
}

/** Put one article into a content folder, in the place of an earlier one of that slug, as ingesting would write it. */
export async function writeArticle(folder: string, article: Article): Promise<void> {
  for (const part of ['articles', 'alignments'])
    await rm(path.join(folder, part, article.slug), {recursive: true, force: true})
  const names = article.names ?? judgeNames(article, index).names
  for (const {path: name, content} of generateFiles({...article, names})) {
    await mkdir(path.join(folder, name, '..'), {recursive: true})
    await writeFile(path.join(folder, name), content)
  }
}
