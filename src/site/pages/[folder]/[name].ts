/** The script and the style that the bundler does not make: see `layouts/files.ts`. */
import type {APIRoute, GetStaticPaths} from 'astro'
import {articleLaterFile, earlyFile, laterFile} from '../../layouts/files.ts'

export const getStaticPaths = (() =>
  [earlyFile, articleLaterFile, laterFile].map(({folder, name, ...props}) => ({
    params: {folder, name},
    props,
  }))) satisfies GetStaticPaths

export const GET: APIRoute = ({props: {text, type}}) => new Response(text, {headers: {'content-type': type}})
