/**
 * `npm run bench -- build [NEWS_JSONL] [--most N]`: what a build costs as the collection grows, cold and after
 * a change to one article, beside a plain Astro site with as many pages in the same run.
 *
 * Articles have three editions; each gives a page for each interface language. Without a file the texts are
 * the Universal Declaration of Human Rights. `--most` is the largest collection, 400 articles without it.
 */
import {mkdir, readdir, rm, stat} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import process from 'node:process'
import {langs} from '../../../src/languages/index.ts'
import {projectRoot} from '../../build/options.ts'
import {parseArguments, readCommand} from '../../usage.ts'
import {articlesFrom, writeArticle, writeCollection} from './build/collection.ts'
import {type Cost, costOf} from './build/measure.ts'
import {writePlainSite} from './build/plain.ts'
import {declarationDocuments, readDocuments} from './documents.ts'

const sizes = [5, 100, 400, 1000, 2000, 4000]

/** One line of the table. */
interface Line {
  readonly articles: number
  readonly pages: number
  readonly megabytes: number
  readonly cold: Cost
  readonly changed: Cost
  readonly plain: Cost
}

/** Run the benchmark. */
export async function run(args: readonly string[]): Promise<void> {
  const {values, words: given} = readCommand(
    ['npm run bench -- build [NEWS_JSONL] [--most N]', 'What a build costs as the collection grows.'],
    (own) => parseArguments(own, {most: {type: 'string', default: '400'}}, true),
    args,
  )
  const documents = given[0] === undefined ? declarationDocuments() : readDocuments(given[0])
  const most = Number(values.most)
  // Inside the project, so that the plain site finds the same packages.
  const folder = path.join(projectRoot, '.cache', `bench-${process.pid}`)
  const lines: Line[] = []
  try {
    for (const count of [...sizes.filter((size) => size < most), most]) {
      lines.push(await measure(path.join(folder, String(count)), articlesFrom(documents, count)))
      printLine(lines)
    }
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function measure(folder: string, articles: ReturnType<typeof articlesFrom>): Promise<Line> {
  const content = path.join(folder, 'content')
  const out = path.join(folder, 'dist')
  await mkdir(folder, {recursive: true})
  await writeCollection(content, articles)
  const script = path.join(projectRoot, 'scripts', 'build.ts')
  const build = () =>
    costOf(process.execPath, [script, '--no-check', '--content', content, '--out', out], projectRoot)
  const cold = await build()
  await writeArticle(content, changed(articles[0]!))
  const again = await build()
  const plainFolder = path.join(folder, 'plain')
  await writePlainSite(plainFolder, articles)
  const astro = createRequire(import.meta.url)
    .resolve('astro/package.json')
    .replace('package.json', 'bin/astro.mjs')
  const plain = await costOf(process.execPath, [astro, 'build'], plainFolder)
  const line = {articles: articles.length, ...(await sizeOf(out)), cold, changed: again, plain}
  await rm(folder, {recursive: true})
  return line
}

/** The article with a word more in its last paragraph. */
function changed(article: ReturnType<typeof articlesFrom>[number]) {
  const [primary, ...others] = article.editions
  const segments = primary!.segments.map((segment, index, all) =>
    index === all.length - 1 ? {...segment, text: `${segment.text} …`} : segment,
  )
  return {...article, editions: [{...primary!, segments}, ...others]}
}

async function sizeOf(folder: string): Promise<{pages: number; megabytes: number}> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name))
  let bytes = 0
  for (const file of files) bytes += (await stat(file)).size
  return {pages: files.filter((file) => file.endsWith('.html')).length, megabytes: bytes / 1e6}
}

const heads = [
  'articles',
  'pages',
  'MB',
  'cold s',
  'processor s',
  'ms/page',
  'ms/further article',
  'MiB',
  'one changed s',
  'of cold',
  'plain s',
  'processor s',
  'ms/page',
  'MiB',
  'ratio',
  'of processor',
  'a page',
]

/** Print the newest line, under the heads where it is the first. */
function printLine(lines: readonly Line[]): void {
  const line = lines.at(-1)!
  const before = lines.at(-2)
  const slope =
    before && ((line.cold.seconds - before.cold.seconds) * 1000) / (line.articles - before.articles)
  const {cold, changed, plain} = line
  const plainPages = line.articles * langs.length
  const ratio = (ours: number | undefined, theirs: number | undefined) =>
    ours === undefined || theirs === undefined ? '–' : (ours / theirs).toFixed(2)
  const cells = [
    line.articles,
    line.pages,
    line.megabytes.toFixed(1),
    cold.seconds.toFixed(1),
    cold.processor?.toFixed(1) ?? '–',
    ((cold.seconds * 1000) / line.pages).toFixed(1),
    slope?.toFixed(1) ?? '–',
    cold.peak?.toFixed(0) ?? '–',
    changed.seconds.toFixed(1),
    `${((changed.seconds / cold.seconds) * 100).toFixed(0)} %`,
    plain.seconds.toFixed(1),
    plain.processor?.toFixed(1) ?? '–',
    ((plain.seconds * 1000) / plainPages).toFixed(1),
    plain.peak?.toFixed(0) ?? '–',
    ratio(cold.seconds, plain.seconds),
    ratio(cold.processor, plain.processor),
    ratio(cold.seconds / line.pages, plain.seconds / plainPages),
  ]
  const row = (values: readonly unknown[]) => `| ${values.join(' | ')} |`
  if (before === undefined) console.log(`${row(heads)}\n${row(heads.map(() => '---:'))}`)
  console.log(row(cells))
}
