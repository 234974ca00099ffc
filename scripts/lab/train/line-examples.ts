/** What the model of lines learns from: pages with their paragraphs filled in, and articles without a page. */
import {readdirSync, readFileSync} from 'node:fs'
import type {LineState} from '../../../src/structure/boilerplate/chain/chain.ts'
import {lineFeatures} from '../../../src/structure/boilerplate/chain/features.ts'
import {type LineKind, statesOfKind} from '../../../src/structure/boilerplate/chain/kind-chances.ts'
import {pageLinesOf} from '../../../src/structure/boilerplate/chain/line-facts.ts'
import {relatedLists} from '../../../src/structure/boilerplate/related.ts'
import {scoreLine} from '../../../src/structure/boilerplate/score-line.ts'
import {random, testArticles} from '../bench/restore/texts.ts'

/** Articles without a page, and files of two texts. */
const [plainArticles, pairs] = [160, 60]

/** The kinds that a mark in the pages' files allows for a line. */
const signs: Readonly<Record<string, readonly LineKind[]>> = {
  '-': ['boilerplate'],
  t: ['title'],
  d: ['deck'],
  b: ['credit'],
  h: ['heading'],
  '=': ['text'],
  c: ['caption'],
  n: ['note'],
  x: ['credit', 'heading', 'text', 'caption', 'note'],
}
const anyText = (Object.keys(statesOfKind) as LineKind[]).filter((kind) => kind !== 'boilerplate')

/** A text to learn from: features of each line, and what it may be. */
export interface LineExample {
  readonly name: string
  readonly texts: readonly string[]
  readonly features: readonly (readonly string[])[]
  readonly allowed: readonly (readonly LineState[])[]
  /** How much it counts. */
  readonly weight: number
}

/** A line of a page, and the kinds that its mark allows. */
export interface MarkedLine {
  readonly text: string
  readonly allowed: readonly LineKind[]
}

/** A page whose lines are marked. */
export interface MarkedPage {
  readonly name: string
  readonly lines: readonly MarkedLine[]
}

/** The pages of a folder, their paragraphs filled in. */
export function linePages(folder: string, news: string | undefined): MarkedPage[] {
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
export function pairExamples(pages: readonly MarkedPage[]): LineExample[] {
  return pages.slice(0, pairs).map(({name, lines}, index) => {
    const other = pages[(index + Math.floor(pages.length / 2)) % pages.length]!.lines
    return index % 2 === 0
      ? lineExample(name, [lines, other])
      : lineExample(name, [withoutBoilerplate(lines), withoutBoilerplate(other)])
  })
}

/** A page without what is set around its article, as it is when lines are divided. */
export function withoutBoilerplate(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  return lines.filter(({allowed}) => !allowed.includes('boilerplate'))
}

/** Articles as they are without a page: a title and paragraphs, and what else a text may be set as. */
export function plainExamples(news: string | undefined): LineExample[] {
  const all = testArticles(news).filter(({tuning, paragraphs}) => tuning && paragraphs.length > 3)
  const next = random(11)
  return all.slice(0, plainArticles).map(({name, paragraphs}, index) => {
    const [title = '', ...rest] = paragraphs
    const body = settings[index % settings.length]!(rest, next)
    const isTitled = index % 4 !== 3
    return lineExample(name, [
      [
        ...(isTitled ? [{text: title, allowed: ['title'] as const}] : []),
        ...body.filter(Boolean).map((text): MarkedLine => ({text, allowed: ['text']})),
      ],
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
  // Verse with a refrain, verse alone, and a talk.
  (paragraphs, next) => {
    const [refrain = '', ...verses] = shortLines(paragraphs, 13, next)
    return verses.flatMap((line, at) => (at % 4 === 3 ? [line, refrain] : [line]))
  },
  (paragraphs, next) => shortLines(paragraphs, 8 + Math.floor(16 * next()), next),
  (paragraphs, next) =>
    paragraphs.flatMap((text) => [`- ${shortLines(paragraphs, 1, next)[0]}؟`, `- ${text}`]),
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

/** Pages, one after another in a file, as an example; `hides` says which boilerplate is hidden from the catalogue. */
export function lineExample(
  name: string,
  pages: readonly (readonly MarkedLine[])[],
  {hides = () => false, weight = 1}: {readonly hides?: () => boolean; readonly weight?: number} = {},
): LineExample {
  const lines = pages.flat()
  const texts = lines.map(({text}) => text)
  const scores = lines.map(({text, allowed}) =>
    allowed.length === 1 && allowed[0] === 'boilerplate' && hides() ? undefined : scoreLine(text),
  )
  const lists = relatedLists(lines).filter(() => !hides())
  const page = pageLinesOf(texts, scores, lists)
  return {
    name,
    texts,
    features: texts.map((_, index) => lineFeatures(page, index)),
    allowed: pages.flatMap(statesOf),
    weight,
  }
}

/** The states that lines may have: kinds in the order of the page. */
function statesOf(lines: readonly MarkedLine[]): (readonly LineState[])[] {
  const isText = ({allowed}: MarkedLine) => allowed.includes('text') || allowed.includes('heading')
  const title = lines.findIndex(({allowed}) => allowed[0] === 'title')
  const from = Math.max(title, 0)
  const first = lines.findIndex((line, index) => index >= from && isText(line))
  const body = first === -1 ? lines.length : first
  const last = lines.findLastIndex(({allowed}) => !allowed.includes('boilerplate'))
  const start = title === -1 ? body : title
  return lines.map(({allowed}, index) =>
    allowed.flatMap((kind): readonly LineState[] => {
      if (kind === 'boilerplate')
        return [index < start ? 'head' : index < body ? 'front' : index <= last ? 'inside' : 'foot']
      if (kind !== 'credit') return statesOfKind[kind]
      return [title !== -1 && index < title ? 'above' : index <= body + 2 ? 'credit' : 'source']
    }),
  )
}
