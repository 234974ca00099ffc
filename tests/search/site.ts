/** A small site in memory, indexed by the code of the build and searched by that of readers, without Pagefind. */
import type {Lang} from '../../src/languages/index.ts'
import {
  findFolder,
  type SiteFile,
  slotsInFile,
  spellingsName,
  type TextsFile,
  textsName,
} from '../../src/search/files.ts'
import {indexSite} from '../../src/search/index/index.ts'
import {IndexFault, type PagefindModule, type SiteFiles} from '../../src/search/query/pagefind.ts'
import type {ArticleTexts} from '../../src/text/rows.ts'

/** An article whose rows stand in these languages, the first of them its title; those of two languages are aligned. */
export function article(
  slug: string,
  date: string,
  texts: Readonly<Partial<Record<Lang, readonly string[]>>>,
): ArticleTexts {
  const all = Object.entries(texts) as [Lang, readonly string[]][]
  const [[first = 'en'] = [], ...others] = all
  const idOf = (at: number) => (at === 0 ? 't' : `p${at}`)
  const editions = all.map(([lang, own]) => ({
    slug,
    lang,
    origin: 'received' as const,
    primary: lang === first,
    source: slug,
    metadata: {date},
    segments: own.map((text, at) => ({
      id: idOf(at),
      kind: at === 0 ? ('title' as const) : ('paragraph' as const),
      text,
      lines: [[at + 1, at + 1] as const],
    })),
  }))
  const alignments = others.map(([target, own]) => ({
    slug,
    source: first,
    target,
    beads: own.map((_, at) => ({
      source: [idOf(at)],
      target: [idOf(at)],
      confidence: 1,
      status: 'auto' as const,
    })),
  }))
  return {slug, editions, alignments}
}

/** The files of a site of these articles, and the addresses that were asked for. */
export interface MadeSite {
  readonly files: SiteFiles
  readonly asked: string[]
  /** Files by their addresses, to be changed by a test. */
  readonly contents: Map<string, string>
}

/** Index articles and serve the files that a search asks for. */
export function siteOf(articles: readonly ArticleTexts[]): MadeSite {
  const {records, spellings} = indexSite(articles, [])
  const all = [...records]
  const contents = new Map<string, string>()
  for (const [letter, words] of spellings)
    contents.set(findFolder + spellingsName(letter), JSON.stringify(words))
  const site: SiteFile = {
    parts: 1,
    articles: all.length,
    letters: [...new Set(all.flatMap(({content}) => [...content]))]
      .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
      .join(''),
    long: all.some(({slots, texts}) => slots > Object.keys(texts.rows).length),
    spellings: [...spellings.keys()].join(''),
  }
  contents.set(`${findFolder}site.json`, JSON.stringify(site))
  for (const {slug, texts} of all) putTexts(contents, slug, texts)
  const asked: string[] = []
  return {
    asked,
    contents,
    files: {
      bytes: async (address) => {
        asked.push(address)
        const content = contents.get(address)
        if (content === undefined) throw new IndexFault('missing', address, 'is not there')
        return new TextEncoder().encode(content).buffer
      },
      module: async () => moduleOf(new Map(all.map(({slug, content}) => [slug, content.split(' ')]))),
    },
  }
}

function putTexts(contents: Map<string, string>, id: string, texts: TextsFile): void {
  const byFile = Map.groupBy(Object.entries(texts.rows), ([slot]) => Math.floor(Number(slot) / slotsInFile))
  for (const [file, rows] of byFile)
    contents.set(
      findFolder + textsName(id, file * slotsInFile),
      JSON.stringify({...texts, rows: Object.fromEntries(rows)}),
    )
}

/** What Pagefind answers of such records: where keys stand that begin so. */
function moduleOf(records: ReadonlyMap<string, readonly string[]>): PagefindModule {
  return {
    createInstance: () => ({
      init: async () => {},
      mergeIndex: async () => {},
      preload: async () => {},
      search: async (term) => ({
        results: [...records].flatMap(([id, keys]) => {
          const words = keys.flatMap((key, at) => (key.startsWith(term) ? [at] : []))
          return words.length > 0 ? [{id, words}] : []
        }),
      }),
    }),
  }
}
