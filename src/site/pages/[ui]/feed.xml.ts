/** The newest texts as an Atom feed. */

import type {APIRoute, GetStaticPaths} from 'astro'
import type {Lang} from '../../../languages/index.ts'
import {titleIn} from '../../../text/facts.ts'
import {publishedOnSite, updatedOnSite} from '../../../text/imprint.ts'
import {wholeLinkTo} from '../../address.ts'
import {allArticles, readArticle, wordsOf} from '../../library.ts'
import {excerpt} from '../../reading/apparatus.ts'
import {feedAuthors, writeFeed} from '../../reading/feed.ts'
import {inOrderOfPublication, listingLength} from '../../reading/listing.ts'
import {uis} from '../../uis.ts'

export const getStaticPaths = (() => uis.map((ui) => ({params: {ui}}))) satisfies GetStaticPaths

export const GET: APIRoute = async ({params, site}) => {
  const {ui} = params as {ui: Lang}
  const words = await wordsOf(ui)
  const newest = inOrderOfPublication(await allArticles()).slice(0, listingLength)
  const whole = await Promise.all(newest.map(({slug}) => readArticle(slug)))
  const entries = whole.flatMap(({slug, editions}) => {
    const [published, updated] = [publishedOnSite(editions), updatedOnSite(editions)]
    if (published === undefined || updated === undefined) return []
    const title = titleIn(editions, ui)
    const edition = editions.find(({lang}) => lang === title.lang) ?? editions[0]
    const text = edition?.segments.find(({kind}) => kind === 'deck' || kind === 'paragraph')?.text ?? ''
    return {
      address: wholeLinkTo(`/${ui}/${slug}/`, site),
      title: title.text,
      lang: title.lang,
      summary: excerpt(text, 300),
      authors: feedAuthors(editions, ui, words.article.comma),
      published,
      updated,
    }
  })
  const home = wholeLinkTo(`/${ui}/`, site)
  return new Response(writeFeed(`${home}feed.xml`, home, words.site.name, ui, entries), {
    headers: {'content-type': 'application/atom+xml; charset=utf-8'},
  })
}
