/** Names of the term base in one article, by language and row: fetched when a reader asks to see them underlined. */
import type {APIRoute, GetStaticPaths} from 'astro'
import {type Lang, langs} from '../../../languages/index.ts'
import {allArticles, allConcepts, pageKey, readArticle} from '../../library.ts'
import {indexNames, mentionsIn, type NameIndex} from '../../reading/names.ts'

export const getStaticPaths = (async () => {
  const concepts = await allConcepts()
  const index = indexNames(concepts)
  const forms = new Map(
    concepts.map(({id, forms: own}) => [
      id,
      langs.flatMap((lang) => (own[lang] === undefined ? [] : [[lang, own[lang].preferred] as const])),
    ]),
  )
  const paths = (await allArticles()).map(async (article) => ({
    params: {slug: article.slug},
    props: {slug: article.slug, index, forms},
    cacheKey: await pageKey([article]),
  }))
  return Promise.all(paths)
}) satisfies GetStaticPaths

interface Props {
  slug: string
  index: NameIndex
  forms: ReadonlyMap<string, readonly (readonly [Lang, string])[]>
}

export const GET: APIRoute = async ({props}) => {
  const {slug, index, forms} = props as Props
  const article = await readArticle(slug)
  const numbers = new Map<string, number>()
  const numberOf = (concept: string) => {
    const number = numbers.get(concept) ?? numbers.size
    numbers.set(concept, number)
    return number
  }
  const mentions: Partial<Record<Lang, Record<string, [number, number, number][]>>> = {}
  for (const row of article.rows) {
    for (const {lang} of article.editions) {
      // Offsets count over the text of the whole cell.
      let at = 0
      for (const {text} of row.cells[lang] ?? []) {
        for (const {start, end, concept} of mentionsIn(text, lang, index)) {
          const ofLang = mentions[lang] ?? {}
          mentions[lang] = ofLang
          ofLang[row.id] = [...(ofLang[row.id] ?? []), [start + at, end + at, numberOf(concept)]]
        }
        at += text.length
      }
    }
  }
  const concepts = [...numbers.keys()].map((id) => ({id, forms: forms.get(id) ?? []}))
  return new Response(JSON.stringify({concepts, mentions}), {headers: {'content-type': 'application/json'}})
}
