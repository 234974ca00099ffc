/**
 * Content folders for tests: the interface of the project, and articles of the test's own.
 */
import {cp, mkdir, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {projectRoot} from '../scripts/build/options.ts'
import {readConcepts} from '../scripts/content/terms.ts'
import {indexNames} from '../src/search/mentions/find.ts'
import {judgeNames} from '../src/search/mentions/judge.ts'
import {writeEdition} from '../src/store/edition-file.ts'
import type {Article} from '../src/text/model.ts'

const index = indexNames(readConcepts(path.join(projectRoot, 'content')))

/** Make a content folder with these articles as ingesting would leave them. */
export async function writeContent(folder: string, articles: readonly Article[]): Promise<void> {
  for (const part of ['interface', 'about', 'terms']) {
    await cp(path.join(projectRoot, 'content', part), path.join(folder, part), {recursive: true})
  }
  for (const article of articles) await writeArticle(folder, article)
}

/** Put one article into a content folder, in the place of an earlier one of that slug. */
export async function writeArticle(folder: string, article: Article): Promise<void> {
  const place = (part: string, ...names: string[]) => path.join(folder, part, article.slug, ...names)
  for (const part of ['articles', 'alignments']) {
    await rm(place(part), {recursive: true, force: true})
    await mkdir(place(part), {recursive: true})
  }
  await mkdir(path.join(folder, 'ledgers'), {recursive: true})
  for (const edition of article.editions) {
    await writeFile(place('articles', `${edition.lang}.md`), writeEdition(edition))
  }
  for (const alignment of article.alignments) {
    const name = `${alignment.source}-${alignment.target}.json`
    await writeFile(place('alignments', name), `${JSON.stringify(alignment)}\n`)
  }
  await writeFile(
    path.join(folder, 'ledgers', `${article.slug}.json`),
    `${JSON.stringify(article.ledgers)}\n`,
  )
  await mkdir(path.join(folder, 'mentions'), {recursive: true})
  const names = article.names ?? judgeNames(article, index).names
  await writeFile(path.join(folder, 'mentions', `${article.slug}.json`), `${JSON.stringify(names)}\n`)
}
