/** Saved pages with what is known to be their article's, as pages whose lines are marked: their visible text. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {textOfTree} from '../../../src/readers/tree/index.ts'
import type {LineKind} from '../../../src/structure/boilerplate/chain/kind-chances.ts'
import {isDateLine} from '../../../src/structure/boilerplate/line-shape.ts'
import {readCredit} from '../../../src/structure/credits/index.ts'
import type {MarkedLine, MarkedPage} from './line-examples.ts'

/** What is known of a saved page. */
interface PageGold {
  readonly name: string
  readonly publisher: string
  readonly title: string
  readonly authors: readonly string[]
  readonly summary: readonly string[]
  readonly headings: readonly string[]
  readonly paragraphs: readonly string[]
}

/** A line of a saved page; a caption where the page calls it so. */
interface SavedLine {
  readonly text: string
  readonly isCaption: boolean
}

/** The saved pages of a folder, marked: those of the publishers named, or all others. */
export function savedPages(
  folder: string,
  publishers: readonly string[],
  isAside: boolean,
): readonly MarkedPage[] {
  const all = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')) as PageGold[]
  return all
    .filter(({publisher}) => publishers.includes(publisher) === isAside)
    .map((gold) => {
      const captions = captionsOf(
        gunzipSync(readFileSync(path.join(folder, `${gold.name}.html.gz`))).toString(),
      )
      const lines = readFileSync(path.join(folder, `${gold.name}.txt`), 'utf8')
        .split('\n')
        .map((text) => text.replace(/\s+/gu, ' ').trim())
        .filter((text) => text !== '')
        .map((text) => ({text, isCaption: captions.has(wordsOf(text))}))
      return {name: gold.name, lines: markedLines(lines, gold)}
    })
}

/** The captions of a page, by their words. */
function captionsOf(page: string): ReadonlySet<string> {
  const {lines, blocks} = textOfTree(parser.parse(page))
  return new Set(lines.filter((_, index) => blocks[index]?.role === 'caption').map(wordsOf))
}

const parser = unified().use(rehypeParse).freeze()

/** The words of a text, for comparing. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()
}

/** Words in a line that is found in the middle of a paragraph, at least. */
const fewestWords = 5

/** Mark the lines of a page by what is known of it. */
function markedLines(lines: readonly SavedLine[], gold: PageGold): readonly MarkedLine[] {
  const keys = lines.map(({text}) => wordsOf(text))
  const paragraphs = new Set(gold.paragraphs.map(wordsOf))
  const [headings, decks] = [new Set(gold.headings.map(wordsOf)), gold.summary.map(wordsOf)]
  const authors = gold.authors.map(wordsOf)
  const first = keys.findIndex((key) => paragraphs.has(key) && key.length > 40)
  const last = keys.findLastIndex((key) => paragraphs.has(key) && key.length > 40)
  const title = titleAmong(keys, first, wordsOf(gold.title))
  const joined = ` ${[...paragraphs].join(' \n ')} `
  const all = [...paragraphs]
  const kindOf = ({text, isCaption}: SavedLine, index: number): LineKind => {
    const key = keys[index]!
    if (index === title) return 'title'
    const isIn = index >= (title === -1 ? first : title) && index <= last
    if (!isIn && !(index < first && index > first - creditReach)) return 'boilerplate'
    if (paragraphs.has(key) && index >= first) return 'text'
    if (headings.has(key) && index >= first) return 'heading'
    if (index < first && decks.some((deck) => deck === key)) return 'deck'
    if (isIn && isCaption) return 'caption'
    const isPart =
      index > first &&
      key.split(' ').length >= fewestWords &&
      (joined.includes(` ${key} `) ||
        all.some((paragraph) => paragraph.length > 60 && key.includes(paragraph)))
    if (isPart) return 'text'
    return index <= first + 2 && isCredit(text, key, authors) ? 'credit' : 'boilerplate'
  }
  return lines.map((line, index) => ({text: line.text, allowed: [kindOf(line, index)]}))
}

/** Lines above the first paragraph that may be its credits. */
const creditReach = 8

function isCredit(text: string, key: string, authors: readonly string[]): boolean {
  if (text.length > 140) return false
  if (authors.some((author) => key.includes(author) && key.length < author.length + 40)) return true
  const role = readCredit(text, undefined)?.role
  return role === 'byline' || role === 'dateline' || isDateLine(text)
}

/** The line that shows the title: the last one above the text that says it, else the one with most of its words. */
function titleAmong(keys: readonly string[], first: number, title: string): number {
  const above = keys.slice(0, Math.max(first, 0))
  const same = above.lastIndexOf(title)
  if (same !== -1) return same
  const wanted = new Set(title.split(' '))
  const share = (key: string) => {
    const own = key.split(' ')
    return own.filter((word) => wanted.has(word)).length / Math.max(own.length, wanted.size)
  }
  const best = above.reduce((at, key, index) => (share(key) > share(above[at] ?? '') ? index : at), 0)
  return share(above[best] ?? '') >= 0.5 ? best : -1
}
