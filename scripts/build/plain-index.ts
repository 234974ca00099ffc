/**
 * `/pagefind/`: the texts as Pagefind indexes them, in parts of some hundred articles.
 *
 * Pagefind holds all that it indexes several times over, six tenths of a megabyte an article: whole collections
 * would take gigabytes. A part is an index for itself, and Pagefind searches several as one (`mergeIndex`). An
 * article's part hangs on its slug alone, so that a changed article costs one part, and the others are taken over.
 */
import {hash} from 'node:crypto'
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {commonLang, type Lang, langs} from '../../src/languages/index.ts'
import type {PartsFile} from '../../src/search/files.ts'
import type {ArticleTexts} from '../../src/text/rows.ts'
import {type MadeFile, type MadePart, madeFile, takeOver} from './memory.ts'
import {type PagefindRecord, writeRecords} from './pagefind.ts'

/** An article to be indexed, and the hash of what it is made from. */
export interface PartArticle {
  readonly slug: string
  readonly hash: string
}

/** Articles in a part, on average. */
const articlesInPart = 300

/** The articles of each part, in the order in which they are given; one part at least. */
export function partsOf<Item extends {readonly slug: string}>(
  articles: readonly Item[],
  size = articlesInPart,
): readonly (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(articles.length / size))
  const parts = Array.from({length: count}, (): Item[] => [])
  for (const article of articles) parts[placeOf(article.slug) % count]?.push(article)
  return parts
}

function placeOf(slug: string): number {
  return Number.parseInt(hash('sha256', slug).slice(0, 12), 16)
}

/**
 * Write the parts into `folder`/pagefind: the first there, with Pagefind's program, the others in folders named by
 * their numbers. Those that are the same as in `out`, the last site, are taken over. `uis` are the languages of pages.
 */
export async function writePlainIndex(
  {out, folder, size, uis = langs}: {out: string; folder: string; size?: number; uis?: readonly Lang[]},
  articles: readonly PartArticle[],
  read: (slugs: readonly string[]) => Iterable<ArticleTexts>,
  known: readonly MadePart[],
): Promise<readonly MadePart[]> {
  const made: MadePart[] = []
  for (const [number, part] of partsOf(articles, size).entries()) {
    const name = number === 0 ? 'pagefind' : `pagefind/${number}`
    const inputs = hash('sha256', JSON.stringify([number, part, uis]))
    const last = known[number]
    if (last?.hash === inputs && takeOverPart(out, folder, last)) {
      made.push(last)
      continue
    }
    rmSync(path.join(folder, name), {recursive: true, force: true})
    const texts = read(part.map(({slug}) => slug))
    await writeRecords(plainRecords(texts, uis), 'und', path.join(folder, name))
    made.push({hash: inputs, files: filesOf(folder, name)})
  }
  const parts: PartsFile = {parts: made.length}
  writeFileSync(path.join(folder, 'pagefind', 'parts.json'), JSON.stringify(parts))
  return made
}

function takeOverPart(out: string, folder: string, {files}: MadePart): boolean {
  for (const parent of new Set(files.map(({name}) => path.dirname(name))))
    mkdirSync(path.join(folder, parent), {recursive: true})
  return files.every((file) => takeOver(out, folder, file))
}

/** What Pagefind wrote into a folder; a part beside the first goes without the program, which is the same. */
function filesOf(folder: string, name: string): readonly MadeFile[] {
  const entries = readdirSync(path.join(folder, name), {recursive: true, withFileTypes: true})
  const files: MadeFile[] = []
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.relative(folder, path.join(entry.parentPath, entry.name))
    if (name === 'pagefind' || /\.(?:pf_\w+|json)$/.test(entry.name)) files.push(madeFile(folder, file))
    else rmSync(path.join(folder, file))
  }
  return files
}

/**
 * The editions as Pagefind gets them: the texts as they stand, under the address of the page in their language; where
 * that has no pages, of another that is marked, since records of one address would be one record.
 */
function* plainRecords(articles: Iterable<ArticleTexts>, uis: readonly Lang[]): Generator<PagefindRecord> {
  const shown = uis.includes(commonLang) ? commonLang : uis[0]
  for (const {slug, editions} of articles) {
    for (const {lang, segments} of editions) {
      const title = segments.find(({kind}) => kind === 'title')?.text ?? slug
      const content = segments.map(({text}) => text).join('\n')
      const url = uis.includes(lang) ? `/${lang}/${slug}/` : `/${shown}/${slug}/?lang=${lang}`
      yield {url, content, meta: {title, lang}}
    }
  }
}
