/** The settings script and the late styles, which the bundler does not make: see `layouts/hashed-files.ts`. */
import type {APIRoute, GetStaticPaths} from 'astro'
import {articleLateStyles, lateStyles, settingsScript} from '../../layouts/hashed-files.ts'

export const getStaticPaths = (() =>
  [settingsScript, articleLateStyles, lateStyles].map(({folder, name, ...props}) => ({
    params: {folder, name},
    props,
  }))) satisfies GetStaticPaths

export const GET: APIRoute = ({props: {text, type}}) => new Response(text, {headers: {'content-type': type}})
