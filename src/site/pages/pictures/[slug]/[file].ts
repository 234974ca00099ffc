/** `/pictures/<slug>/<file>`: the pictures that came with the sources of an article. */
import type {APIRoute, GetStaticPaths} from 'astro'
import {allArticles, pictureBytes, picturesOf} from '../../../library.ts'

export const getStaticPaths = (async () =>
  (await allArticles()).flatMap(({slug}) =>
    picturesOf(slug).map((file) => ({params: {slug, file}})),
  )) satisfies GetStaticPaths

export const GET: APIRoute = ({params: {slug = '', file = ''}}) => new Response(pictureBytes(slug, file))
