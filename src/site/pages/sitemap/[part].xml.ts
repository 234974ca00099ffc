/** One of the files of a site map that is too long for one. */
import type {APIRoute, GetStaticPaths} from 'astro'
import {mapPaths} from '../../library.ts'
import {mapParts, writeMap} from '../../reading/sitemap.ts'
import {uis} from '../../uis.ts'

export const getStaticPaths = (async () => {
  const parts = mapParts(await mapPaths())
  if (parts.length === 1) return []
  return parts.map((paths, index) => ({params: {part: String(index + 1)}, props: {paths}}))
}) satisfies GetStaticPaths

interface Props {
  paths: readonly string[]
}

export const GET: APIRoute = ({props, site}) =>
  new Response(writeMap((props as Props).paths, uis, site), {headers: {'content-type': 'application/xml'}})
