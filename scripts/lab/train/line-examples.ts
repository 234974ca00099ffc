/** What the model of lines learns from: pages with their paragraphs filled in, and articles without a page. */
import {readdirSync, readFileSync} from 'node:fs'
import {type LineKind, lineKinds} from '../../../src/structure/boilerplate/chain/chain.ts'
import {lineFeatures, pageContextOf} from '../../../src/structure/boilerplate/chain/features.ts'
import {judgeLines} from '../../../src/structure/boilerplate/judge-lines.ts'
import {pageLists} from '../../../src/structure/boilerplate/page-lists.ts'
import {scoreLine} from '../../../src/structure/boilerplate/score-line.ts'
import type {WorkLine} from '../../../src/text/model.ts'
import {random, testArticles} from '../bench/restore/texts.ts'

/** Articles without a page, and how much a page counts against one of them. */
const plainArticles = 120
/** Files of two texts. */
const pairs = 50

/** The kinds that a mark in the pages' files allows for a line. */
const signs: Readonly<Record<string, readonly LineKind[]>> = {
  '-': ['furniture'],
  t: ['title'],
  d: ['deck'],
  b: ['credit'],
  h: ['heading'],
  '=': ['text'],
  c: ['caption'],
  n: ['note'],
  x: ['credit', 'heading', 'text', 'caption', 'note'],
}
const anyText = lineKinds.filter((kind) => kind !== 'furniture')

/** A text to learn from: features of each line, and what it may be. */
export interface LineExample {
  readonly name: string
  readonly texts: readonly string[]
  readonly features: readonly (readonly string[])[]
  readonly allowed: readonly (readonly LineKind[])[]
}

/** A line of a page, and the kinds that its mark allows. */
export interface MarkedLine {
  readonly text: string
  readonly allowed: readonly LineKind[]
}

/** The pages of a folder, their paragraphs filled in. */
export function linePages(folder: string, news: string | undefined): {name: string; lines: MarkedLine[]}[] {
  const articles = testArticles(news)
  return readdirSync(folder)
    .sort()
    .map((name, index) => {
      const paragraphs = articles
        .filter(({lang}) => name.startsWith(lang))
        .flatMap((article) => article.paragraphs.filter((text) => text.length > 120))
      let next = 7 * index
      const rows = readFileSync(`${folder}/${name}`, 'utf8').trimEnd().split('\n')
      const isPlain = !rows.some((row) => /^[bhdcn] /u.test(row))
      const lines = rows.map((row) => {
        const text = row
          .slice(2)
          .replace(/^@$|(?<= )@$/u, () => paragraphs[next++ % paragraphs.length] ?? '@')
        const isText = row.startsWith('=') && isPlain && text.length < 150
        return {text, allowed: isText ? anyText : (signs[row[0]!] ?? anyText)}
      })
      return {name, lines: lines.filter(({text}) => text !== '')}
    })
}

/** Two texts in one file, with their pages and without: a title may stand under another text. */
export function pairExamples(pages: readonly {name: string; lines: MarkedLine[]}[]): LineExample[] {
  return pages.slice(0, pairs).map(({name, lines}, index) => {
    const other = pages[(index + Math.floor(pages.length / 2)) % pages.length]!
    const all = [...lines, ...other.lines]
    return lineExample(
      name,
      index % 2 === 0 ? all : all.filter(({allowed}) => !allowed.includes('furniture')),
    )
  })
}

/** Articles as they are without a page: a title and paragraphs, and what else a text may be set as. */
export function plainExamples(news: string | undefined): LineExample[] {
  const all = testArticles(news).filter(({tuning, paragraphs}) => tuning && paragraphs.length > 3)
  const next = random(11)
  return all.slice(0, plainArticles).map(({name, paragraphs}, index) => {
    const [title = '', ...rest] = paragraphs
    const body = settings[index % settings.length]!(rest, next)
    return lineExample(name, [
      {text: title, allowed: index % 4 === 3 ? ['text'] : ['title']},
      ...body.filter(Boolean).map((text): MarkedLine => ({text, allowed: ['text']})),
    ])
  })
}

/** Ways in which a text stands on its page. */
const settings: readonly ((paragraphs: readonly string[], next: () => number) => readonly string[])[] = [
  (paragraphs) => paragraphs,
  (paragraphs) => paragraphs.flatMap((text) => text.split(/(?<=[.!?؟])\s+/u)),
  // Verse at the end and inside: lines of a few words without a stop.
  (paragraphs, next) => [...paragraphs, ...shortLines(paragraphs, 3 + Math.floor(12 * next()), next)],
  (paragraphs, next) => [
    ...paragraphs.slice(0, 2),
    ...shortLines(paragraphs, 3 + Math.floor(10 * next()), next),
    ...paragraphs.slice(2),
  ],
  // Lists, with a sign or a number before each item.
  (paragraphs, next) => [
    ...paragraphs,
    ...shortLines(paragraphs, 3 + Math.floor(8 * next()), next).map(
      (text, at) => signOf(at, paragraphs.length) + text,
    ),
  ],
]

function signOf(at: number, kind: number): string {
  return kind % 3 === 0 ? `${at + 1}. ` : kind % 3 === 1 ? '- ' : '• '
}

/** Lines of two to eight words from the text. */
function shortLines(paragraphs: readonly string[], count: number, next: () => number): readonly string[] {
  const words = paragraphs
    .join(' ')
    .replace(/[.!?؟"«»]/gu, '')
    .split(' ')
  return Array.from({length: count}, () => {
    const from = Math.floor(next() * (words.length - 8))
    return words.slice(from, from + 2 + Math.floor(next() * 7)).join(' ')
  })
}

/** A page or an article as an example; `hides` says which boilerplate is hidden from the catalogue. */
export function lineExample(name: string, lines: readonly MarkedLine[], hides = () => false): LineExample {
  const texts = lines.map(({text}) => text)
  const scores = lines.map(({text, allowed}) =>
    allowed.length === 1 && allowed[0] === 'furniture' && hides() ? undefined : scoreLine(text),
  )
  const setting = pageContextOf(
    texts,
    judgeLines(
      texts,
      pageLists(texts.map(asLine)).filter(() => !hides()),
      scores,
    ),
  )
  return {
    name,
    texts,
    features: texts.map((_, index) => lineFeatures(setting, index)),
    allowed: lines.map(({allowed}) => allowed),
  }
}

function asLine(text: string, index: number): WorkLine {
  return {spans: [{line: index + 1, start: 0, end: text.length, text, rules: []}], gap: 'none'}
}
