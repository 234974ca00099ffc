/** The worker for reading offline: one file at the root, so that it may answer for the whole site. */
import {stripTypeScriptTypes} from 'node:module'
import type {APIRoute} from 'astro'
import worker from '../client/offline/worker.ts?raw'

export const GET: APIRoute = () =>
  new Response(stripTypeScriptTypes(worker), {headers: {'content-type': 'text/javascript'}})
