/** The site map; where one file cannot hold it, the list of its files (`sitemap/`). */
import type {APIRoute} from 'astro'
import {mapPaths} from '../library.ts'
import {mapParts, writeMap, writeMapIndex} from '../reading/sitemap.ts'

export const GET: APIRoute = async ({site}) => {
  const parts = mapParts(await mapPaths())
  const text = parts.length === 1 ? writeMap(parts[0]!, site!) : writeMapIndex(parts.length, site!)
  return new Response(text, {headers: {'content-type': 'application/xml'}})
}
