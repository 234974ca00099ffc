/** The site map: every article and the standing pages, in every interface language, each with its alternates. */
import type {APIRoute} from 'astro'
import {langs} from '../languages.ts'
import {allArticles} from '../library.ts'
import {writeXml, type XmlElement} from '../reading/xml.ts'

export const GET: APIRoute = async ({site}) => {
  const articles = (await allArticles()).map(({slug}) => `${slug}/`)
  const paths = ['', 'about/', 'glossary/', 'offline/', 'search/', ...articles]
  const address = (lang: string, path: string) => new URL(`/${lang}/${path}`, site).href
  const urls = paths.flatMap((path) =>
    langs.map(
      (lang): XmlElement => [
        'url',
        {},
        [
          ['loc', {}, address(lang, path)],
          ...langs.map(
            (each): XmlElement => [
              'xhtml:link',
              {rel: 'alternate', hreflang: each, href: address(each, path)},
            ],
          ),
        ],
      ],
    ),
  )
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  }
  return new Response(writeXml(['urlset', namespaces, urls]), {headers: {'content-type': 'application/xml'}})
}
