/** The one script that the bundler does not make: see `layouts/early.ts`. */
import type {APIRoute, GetStaticPaths} from 'astro'
import {earlyFile, earlyText} from '../../layouts/early.ts'

export const getStaticPaths = (() => [{params: {...earlyFile}}]) satisfies GetStaticPaths

export const GET: APIRoute = () => new Response(earlyText, {headers: {'content-type': 'text/javascript'}})
