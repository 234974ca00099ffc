/** Spelling: pairs of a query and a form that it should or should not find, each in a text of its own. */
import {readFileSync} from 'node:fs'
import type {Lang} from '../../../../src/languages/index.ts'
import type {Concept} from '../../../../src/text/model.ts'
import type {ArticleTexts} from '../../../../src/text/rows.ts'
import {openPlain, openSearcher} from './open.ts'
import type {Table} from './table.ts'

/** A pair. */
export interface SpellingPair {
  readonly id: string
  readonly category: string
  readonly lang: Lang
  readonly query: string
  readonly form: string
  readonly text: string
  /** Whether the text should be found. */
  readonly match: boolean
}

/** Read pairs from JSON Lines. */
export function readPairs(file: string): SpellingPair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as SpellingPair)
}

/** How many pairs are found, and how many look-alikes, by plain Pagefind and by our search. */
export async function spellingTable(
  pairs: readonly SpellingPair[],
  concepts: readonly Concept[],
): Promise<Table> {
  const langs = [...new Set(pairs.map(({lang}) => lang))]
  const plain = await plainFinds(pairs, langs)
  const own = await ownFinds(pairs, concepts)
  const row = (name: string, finds: ReadonlyMap<string, boolean>) => {
    const share = (lang?: Lang) => {
      const wanted = pairs.filter((pair) => pair.match && (lang === undefined || pair.lang === lang))
      return `${wanted.filter(({id}) => finds.get(id)).length} of ${wanted.length}`
    }
    const others = pairs.filter(({match}) => !match)
    return [
      name,
      share(),
      ...langs.map(share),
      `${others.filter(({id}) => finds.get(id)).length} of ${others.length}`,
    ]
  }
  const missed = pairs.filter(({id, match}) => (own.get(id) ?? false) !== match)
  return {
    title: 'Spelling: pairs found, and look-alikes found',
    head: ['', 'found', ...langs, 'look-alikes'],
    rows: [row('plain Pagefind', plain), row('ours', own)],
    notes: missed.map(
      ({category, query, form, match}) =>
        `${match ? 'missed' : 'wrongly found'}: ${category}: ${query} / ${form}`,
    ),
  }
}

async function plainFinds(
  pairs: readonly SpellingPair[],
  langs: readonly Lang[],
): Promise<Map<string, boolean>> {
  const found = new Map<string, boolean>()
  for (const lang of langs) {
    const own = pairs.filter((pair) => pair.lang === lang)
    const {value: search, close} = await openPlain(
      own.map(({id, text}) => ({url: `/${id}`, content: text})),
      lang,
    )
    for (const {id, query} of own) found.set(id, (await search(query)).includes(`/${id}`))
    await close()
  }
  return found
}

async function ownFinds(
  pairs: readonly SpellingPair[],
  concepts: readonly Concept[],
): Promise<Map<string, boolean>> {
  const articles = pairs.map(
    ({id, lang, text}): ArticleTexts => ({
      slug: id,
      editions: [
        {
          slug: id,
          lang,
          origin: 'received',
          primary: true,
          source: id,
          metadata: {},
          segments: [{id: 'p1', kind: 'paragraph', text, lines: [[1, 1]]}],
        },
      ],
      alignments: [],
    }),
  )
  const {value: searcher, close} = await openSearcher(articles, concepts)
  const found = new Map<string, boolean>()
  for (const {id, query, lang} of pairs) {
    const {results} = await searcher.search(query, {ui: lang, expand: false, limit: 100})
    found.set(
      id,
      results.some(({slug}) => slug === id),
    )
  }
  await close()
  return found
}
