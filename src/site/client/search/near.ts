/**
 * Texts that come near where no paragraph has the words: Pagefind's answer, which takes a word that it does not know
 * for the longest beginning that it does.
 */

import {isLang, type Lang, languages} from '../../../languages/index.ts'
import type {PartsFile} from '../../../search/files.ts'
import type {Words} from '../../../store/interface.ts'
import {element} from '../element.ts'

/** Pagefind's module as served; what of it is used. */
interface Pagefind {
  createInstance(options: {basePath: string; noWorker: boolean; excerptLength: number}): {
    init(): Promise<void>
    mergeIndex(folder: string, options: {excerptLength: number}): Promise<void>
    search(query: string): Promise<{results: readonly {data(): Promise<NearText>}[]}>
  }
}

/** A text that Pagefind found. */
interface NearText {
  /** `/fa/some-slug/`: the page in the text's own language. */
  readonly url: string
  /** Escaped, with `<mark>` around what was found. */
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
}

const folder = '/pagefind/'

/** Words around what was found. */
const excerptLength = 24

/** How many texts are asked about, and how many of them are shown. */
const [asked, shown] = [8, 4]

/** Share of a word's letters that a marked word must begin with: of a shared first letter nobody knows why it was found. */
const enough = 0.6

/** A section of texts near the query, or nothing: none is near, or Pagefind cannot be had. */
export async function nearTexts(query: string, ui: Lang, words: Words): Promise<HTMLElement | undefined> {
  try {
    const found = (await search(query)).filter(({excerpt}) => isNear(excerpt, query)).slice(0, shown)
    if (found.length === 0) return undefined
    const items = found.map((text) => nearItem(text, ui))
    return element(
      'section',
      {class: 'near'},
      element('h2', {}, words.search.near),
      element('ul', {}, ...items),
    )
  } catch {
    return undefined
  }
}

async function search(query: string): Promise<readonly NearText[]> {
  const address = `${folder}pagefind.js`
  const [module, {parts}] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    fetch(`${folder}parts.json`).then((answer) => answer.json() as Promise<PartsFile>),
  ])
  // A worker would fetch Pagefind a second time; one lookup takes a millisecond or two.
  const pagefind = module.createInstance({basePath: folder, noWorker: true, excerptLength})
  await pagefind.init()
  const others = Array.from({length: parts - 1}, (_, index) => `${folder}${index + 1}/`)
  await Promise.all(others.map((part) => pagefind.mergeIndex(part, {excerptLength})))
  const {results} = await pagefind.search(query)
  return await Promise.all(results.slice(0, asked).map((result) => result.data()))
}

const mark = /<mark>(.*?)<\/mark>/g

/** Whether some marked word shares most of its beginning with a word of the query. */
function isNear(excerpt: string, query: string): boolean {
  const typed = lettersOf(query)
  const marked = [...excerpt.matchAll(mark)].flatMap(([, text = '']) => lettersOf(text))
  return typed.some((word) => {
    const beginning = word.slice(0, Math.max(3, Math.ceil(enough * word.length)))
    return marked.some((each) => each.startsWith(beginning))
  })
}

/** The words of a text in small letters, without marks. */
function lettersOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(String)
}

function nearItem({url, excerpt, meta}: NearText, ui: Lang): HTMLElement {
  const lang = isLang(meta.lang) ? meta.lang : ui
  const own = {lang, dir: languages[lang].dir}
  const link = element('a', {href: url.replace(/^\/[^/]+/, `/${ui}`), ...own}, meta.title ?? url)
  return element('li', {}, link, element('p', own, ...partsOf(excerpt)))
}

/** The text of an excerpt with its marks as elements: nothing of it is read as markup. */
function partsOf(excerpt: string): (Node | string)[] {
  const plain = (text: string) =>
    text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
  return excerpt
    .split(mark)
    .map((part, index) => (index % 2 === 0 ? plain(part) : element('mark', {}, plain(part))))
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'"}
