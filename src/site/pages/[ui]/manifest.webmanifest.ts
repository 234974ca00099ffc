/** The manifest of the web app, in each interface language. */
import type {APIRoute, GetStaticPaths} from 'astro'
import type {Lang} from '../../../languages/index.ts'
import {wordsOf} from '../../library.ts'
import {appManifest, papersIn} from '../../reading/web-app.ts'
import tokens from '../../styles/tokens.css?raw'
import {uis} from '../../uis.ts'

export const getStaticPaths = (() => uis.map((ui) => ({params: {ui}}))) satisfies GetStaticPaths

export const GET: APIRoute = async ({params}) => {
  const {ui} = params as {ui: Lang}
  const manifest = appManifest(ui, await wordsOf(ui), papersIn(tokens).light)
  return new Response(JSON.stringify(manifest), {headers: {'content-type': 'application/manifest+json'}})
}
