/** One of the files of a site map that is too long for one. */
import type {APIRoute, GetStaticPaths} from 'astro'
import {mapPages} from '../../library.ts'
import {type MapPage, mapParts, writeMap} from '../../reading/sitemap.ts'
import {uis} from '../../uis.ts'

export const getStaticPaths = (async () => {
  const parts = mapParts(await mapPages())
  if (parts.length === 1) return []
  return parts.map((pages, index) => ({params: {part: String(index + 1)}, props: {pages}}))
}) satisfies GetStaticPaths

interface Props {
  pages: readonly MapPage[]
}

export const GET: APIRoute = ({props, site}) =>
  new Response(writeMap((props as Props).pages, uis, site), {headers: {'content-type': 'application/xml'}})
