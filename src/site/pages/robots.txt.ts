/** Everything may be read; where the site map is. */

import type {APIRoute} from 'astro'
import {wholeLinkTo} from '../address.ts'

export const GET: APIRoute = ({site}) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${wholeLinkTo('/sitemap.xml', site)}\n`)
