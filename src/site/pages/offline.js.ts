/** The service worker for reading offline: at the root of the site, so that its scope is the whole site. */
import {stripTypeScriptTypes} from 'node:module'
import type {APIRoute} from 'astro'
import worker from '../client/offline/worker.ts?raw'

export const GET: APIRoute = () =>
  new Response(stripTypeScriptTypes(worker), {headers: {'content-type': 'text/javascript'}})
