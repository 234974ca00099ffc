/**
 * The content folder (the project's own, or the one given to a build), and what the site states about itself. Both
 * reach the rendering process through its environment, since Astro loads its pages in a module world of their own.
 */
import path from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import type {SiteFacts} from './site.ts'

/** The content folder, with a slash at its end. `npm run build -- --content DIR` sets it for the rendering process. */
export const contentFolder: URL = pathToFileURL(`${path.resolve(process.env.MUQABALA_CONTENT ?? 'content')}/`)

/** What the site states about itself; empty outside a build. */
export const siteFacts: SiteFacts = JSON.parse(process.env.MUQABALA_SITE ?? '{}')

/** The content folder of the program itself, whose interface words serve collections that have none of their own. */
export const programContent: string = path.resolve(
  process.env.MUQABALA_PROJECT ?? path.join(import.meta.dirname, '../..'),
  'content',
)
