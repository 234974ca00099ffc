/** Names, word pairs and differences of an article, fetched when a reader first asks for any of them (`client/article-file.ts`). */
import type {APIRoute, GetStaticPaths} from 'astro'
import {langs} from '../../../languages/index.ts'
import {titlesOf} from '../../../text/facts.ts'
import type {Concept} from '../../../text/model.ts'
import type {ArticleFile} from '../../client/article-file.ts'
import {
  allArticles,
  allConcepts,
  namedRowIndex,
  pageKey,
  readArticle,
  type StoredArticle,
} from '../../library.ts'
import {differencesIn} from '../../reading/differences.ts'
import {otherPlaces} from '../../reading/related.ts'
import {wordPartners} from '../../reading/word-partners.ts'

export const getStaticPaths = (async () => {
  const concepts = await allConcepts()
  const articles = new Map((await allArticles()).map((article) => [article.slug, article]))
  const book = await namedRowIndex()
  const paths = [...articles.values()].map(async (article) => {
    const named = new Set(book.byArticle.get(article.slug)?.flatMap((row) => row.concepts))
    const own = concepts.filter(({id}) => named.has(id))
    const entries = own.map(({id, forms, note}) => ({
      id,
      forms: langs.flatMap((lang) =>
        forms[lang] === undefined ? [] : [[lang, forms[lang].preferred] as const],
      ),
      ...latinOf(forms),
      ...(note === undefined ? {} : {note}),
      others: otherPlaces(id, article.slug, book).map(({slug, rows}) => ({
        slug,
        titles: titlesIn(articles.get(slug)),
        rows,
      })),
    }))
    return {
      params: {slug: article.slug},
      props: {slug: article.slug, concepts: entries},
      cacheKey: await pageKey([article], entries),
    }
  })
  return Promise.all(paths)
}) satisfies GetStaticPaths

/** Transliterations of its preferred forms; nothing where there are none. */
function latinOf(forms: Concept['forms']): Pick<ArticleFile['concepts'][number], 'latin'> {
  const latin = langs.flatMap((lang) => {
    const own = forms[lang]?.latin
    return own === undefined ? [] : [[lang, own] as const]
  })
  return latin.length === 0 ? {} : {latin: Object.fromEntries(latin)}
}

function titlesIn(article: StoredArticle | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(titlesOf(article?.editions ?? []).map(({lang, text}) => [lang, text]))
}

interface Props {
  slug: string
  concepts: ArticleFile['concepts']
}

export const GET: APIRoute = async ({props}) => {
  const {slug, concepts} = props as Props
  const {rows, alignments} = await readArticle(slug)
  const file: ArticleFile = {
    concepts,
    words: wordPartners(rows, alignments),
    differences: differencesIn(rows),
  }
  return new Response(JSON.stringify(file), {headers: {'content-type': 'application/json'}})
}
