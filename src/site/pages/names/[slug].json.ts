/** Names of the term base in one article, by language and row: fetched when a reader asks to see them underlined. */
import type {APIRoute, GetStaticPaths} from 'astro'
import {type Lang, langs} from '../../../languages/index.ts'
import {allArticles, allConcepts, pageKey, readArticle} from '../../library.ts'
import {underlinesOf} from '../../reading/names.ts'

export const getStaticPaths = (async () => {
  const concepts = await allConcepts()
  const forms = new Map(
    concepts.map(({id, forms: own}) => [
      id,
      langs.flatMap((lang) => (own[lang] === undefined ? [] : [[lang, own[lang].preferred] as const])),
    ]),
  )
  const paths = (await allArticles()).map(async (article) => ({
    params: {slug: article.slug},
    props: {slug: article.slug, forms},
    cacheKey: await pageKey([article]),
  }))
  return Promise.all(paths)
}) satisfies GetStaticPaths

interface Props {
  slug: string
  forms: ReadonlyMap<string, readonly (readonly [Lang, string])[]>
}

export const GET: APIRoute = async ({props}) => {
  const {slug, forms} = props as Props
  const article = await readArticle(slug)
  const numbers = new Map<string, number>()
  const numberOf = (concept: string) => {
    const number = numbers.get(concept) ?? numbers.size
    numbers.set(concept, number)
    return number
  }
  const underlines = underlinesOf(article.rows, article.names?.mentions ?? [])
  const mentions = Object.fromEntries(
    Object.entries(underlines).map(([lang, rows]) => {
      const numbered = Object.entries(rows).map(([row, own]) => [
        row,
        own.map(({start, end, concept}) => [start, end, numberOf(concept)]),
      ])
      return [lang, Object.fromEntries(numbered)]
    }),
  )
  const concepts = [...numbers.keys()].map((id) => ({id, forms: forms.get(id) ?? []}))
  return new Response(JSON.stringify({concepts, mentions}), {headers: {'content-type': 'application/json'}})
}
