/** The site map; where one file cannot hold it, the list of its files (`sitemap/`). */
import type {APIRoute} from 'astro'
import {mapPages} from '../library.ts'
import {mapParts, writeMap, writeMapIndex} from '../reading/sitemap.ts'
import {uis} from '../uis.ts'

export const GET: APIRoute = async ({site}) => {
  const [first = [], ...others] = mapParts(await mapPages())
  const text = others.length === 0 ? writeMap(first, uis, site) : writeMapIndex(others.length + 1, site)
  return new Response(text, {headers: {'content-type': 'application/xml'}})
}
