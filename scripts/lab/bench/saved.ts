/**
 * `npm run bench -- saved [FOLDER] [--misses]`: what comes of saved pages, and of the text that a reader copies from them.
 *
 * FOLDER has `gold.json`, and for each page of it `NAME.html` (or `NAME.html.gz`) and `NAME.txt`, the text that a browser shows
 * of it without scripts and styles. Without one, the pages beside this file: they were composed for the project,
 * after the ways in which real sites are built, by somebody who did not write what is measured. They are open, so
 * a figure on other pages says more. Shares are of runs of four words, a mean over pages; the gold has the
 * headings before the paragraphs, by which even a perfect result stays below 1.
 */
import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {noJudgement} from '../../../src/edition/judgement.ts'
import {ingestArticle} from '../../content/ingest-article.ts'
import {parseArguments, readCommand} from '../../usage.ts'

/** What is right for one page. */
interface PageGold {
  readonly name: string
  readonly lang?: string
  /** What the site is: news, blog, ministry … */
  readonly kind?: string
  readonly title: string
  /** Whether the text that is shown has the title. */
  readonly titleInText: boolean
  readonly summary: readonly string[]
  readonly headings: readonly string[]
  readonly paragraphs: readonly string[]
  readonly authors: readonly string[]
  /** Empty where the page states none. */
  readonly date: string
}

/** What was read from a page, and what of the gold it was held against; each a count but the first two. */
type PageScore = Readonly<Record<(typeof measures)[number], number>>

const measures = [
  'precision',
  'recall',
  'f1',
  'titles',
  'title',
  'wrong title',
  'dates',
  'date',
  'wrong date',
  'authors',
  'author',
  'false author',
  'headings',
  'heading',
  'predicted',
  'paragraphs',
  'kept',
  'exact',
] as const

/** Run and print a table for pages and one for their text. */
export async function run(args: readonly string[]): Promise<void> {
  const {values, words: given} = readCommand(
    ['npm run bench -- saved [FOLDER] [--misses]', 'What comes of saved pages and of their text.'],
    (own) => parseArguments(own, {misses: {type: 'boolean'}}, true),
    args,
  )
  const folder = given[0] ?? new URL('pages/saved/', import.meta.url).pathname
  const pages = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')) as readonly PageGold[]
  for (const source of ['html', 'txt'] as const) {
    console.log(source === 'html' ? '\nSaved pages' : '\nTheir text as shown')
    const scored = pages.map((page) => ({page, ...scoreOf(page, folder, source)}))
    const groups = new Set([
      'all',
      ...[0, 1].flatMap((at) => pages.flatMap((page) => groupsOf(page)[at] ?? [])),
    ])
    console.table(
      Object.fromEntries(
        [...groups].map((group) => [
          group,
          rowOf(scored.filter(({page}) => group === 'all' || groupsOf(page).includes(group))),
        ]),
      ),
    )
    if (values.misses) for (const {page, misses} of scored) console.log(`${page.name}: ${misses.join('; ')}`)
  }
}

/** The rows of the table that a page counts in: its language, and whether it is news. */
function groupsOf({lang, kind}: PageGold): readonly string[] {
  return [
    ...(lang === undefined ? [] : [lang]),
    ...(kind === undefined ? [] : [kind === 'news' ? kind : 'other']),
  ]
}

function rowOf(scored: readonly {readonly score: PageScore}[]): Record<string, number | string> {
  const sum = (measure: keyof PageScore) => scored.reduce((total, {score}) => total + score[measure], 0)
  const mean = (measure: keyof PageScore) => Number((sum(measure) / scored.length).toFixed(3))
  return {
    pages: scored.length,
    precision: mean('precision'),
    recall: mean('recall'),
    F1: mean('f1'),
    'titles (wrong)': `${sum('title')} of ${sum('titles')} (${sum('wrong title')})`,
    'dates (wrong)': `${sum('date')} of ${sum('dates')} (${sum('wrong date')})`,
    'authors (false)': `${sum('author')} of ${sum('authors')} (${sum('false author')})`,
    'headings (predicted)': `${sum('heading')} of ${sum('headings')} (${sum('predicted')})`,
    'paragraphs kept, exact': `${sum('kept')}, ${sum('exact')} of ${sum('paragraphs')}`,
  }
}

/** One page, or its text, as read, held against its gold. */
function scoreOf(
  gold: PageGold,
  folder: string,
  source: 'html' | 'txt',
): {readonly score: PageScore; readonly misses: readonly string[]} {
  const {metadata, segments} = readPage(path.join(folder, `${gold.name}.${source}`))
  const texts = new Set(segments.map(({text}) => plainOf(text)))
  const all = [...texts].join(' \n ')
  const ofKind = (kind: string) =>
    new Set(segments.filter((segment) => segment.kind === kind).map(({text}) => plainOf(text)))
  const share = shareOf([gold.title, ...gold.summary, ...gold.headings, ...gold.paragraphs], segments)
  const [titles, headings] = [ofKind('title'), ofKind('heading')]
  const isTitled = titles.has(plainOf(gold.title))
  const date = String(metadata.date ?? '').slice(0, 10)
  const shown = plainOf(readFileSync(path.join(folder, `${gold.name}.txt`), 'utf8'))
  const names = gold.authors.map(plainOf)
  const wanted = names.filter((name) => shown.includes(name))
  const found = (metadata.authors ?? []).flatMap((author) => Object.values(author).map(plainOf))
  const count = (texts: readonly string[], isRight: (text: string) => boolean) =>
    texts.map(plainOf).filter(isRight).length
  const score: PageScore = {
    ...share,
    titles: Number(source === 'html' || gold.titleInText),
    title: Number(isTitled),
    'wrong title': Number(!isTitled && titles.size > 0),
    dates: Number(gold.date !== ''),
    date: Number(gold.date !== '' && date === gold.date),
    'wrong date': Number(date !== '' && date !== gold.date),
    authors: wanted.length,
    author: wanted.filter((name) => found.includes(name)).length,
    'false author': found.filter((name) => !names.includes(name)).length,
    headings: gold.headings.length,
    heading: count(gold.headings, (text) => headings.has(text)),
    predicted: headings.size,
    paragraphs: gold.paragraphs.length,
    kept: count(gold.paragraphs, (text) => all.includes(text)),
    exact: count(gold.paragraphs, (text) => texts.has(text)),
  }
  const misses = [
    `F1 ${share.f1.toFixed(2)}`,
    ...(isTitled ? [] : [`title "${[...titles].join('", "')}"`]),
    ...(date === gold.date ? [] : [`date ${date || 'none'} for ${gold.date || 'none'}`]),
    ...(score.author === wanted.length && score['false author'] === 0
      ? []
      : [`authors "${found.join('", "')}"`]),
  ]
  return {score, misses}
}

/** What the program reads from a file. */
function readPage(file: string) {
  const packed = `${file}.gz`
  const bytes = existsSync(file) ? readFileSync(file) : gunzipSync(readFileSync(packed))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const {ingested} = ingestArticle({
    slug: 'page',
    files: [{file: path.basename(file), bytes, sha256}],
    judgement: noJudgement,
    previous: [],
    concepts: [],
    isPartial: true,
  })
  const editions = ingested?.article.editions ?? []
  return {
    metadata: {...editions.find(({primary}) => primary)?.metadata, ...ingested?.metadata},
    segments: editions.flatMap(({segments}) => segments),
  }
}

/** Letters and digits, words apart by one blank, without the numbers of notes. */
function plainOf(text: string): string {
  return text
    .replaceAll(/\[\p{Nd}{1,3}\]/gu, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()
}

/** How many runs of four words both have, of those that each has. */
function shareOf(
  gold: readonly string[],
  segments: readonly {readonly text: string}[],
): {readonly precision: number; readonly recall: number; readonly f1: number} {
  const [wanted, found] = [gold, segments.map(({text}) => text)].map((texts) =>
    runsOf(plainOf(texts.join(' '))),
  )
  const total = (runs: ReadonlyMap<string, number>) =>
    [...runs.values()].reduce((sum, count) => sum + count, 0)
  const both = [...wanted!].reduce((sum, [run, count]) => sum + Math.min(count, found!.get(run) ?? 0), 0)
  const [precision, recall] = [both / Math.max(1, total(found!)), both / Math.max(1, total(wanted!))]
  return {precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall)}
}

function runsOf(text: string): ReadonlyMap<string, number> {
  const words = text.split(' ')
  const runs = new Map<string, number>()
  for (let from = 0; from + 4 <= words.length; from++) {
    const run = words.slice(from, from + 4).join(' ')
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}
