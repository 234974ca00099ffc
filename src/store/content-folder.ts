/**
 * Where the content is: the project's own folder, or the one that a build was told to take; and what its site says of
 * itself. The process that renders is told both by its environment, since Astro loads its pages in a module world of
 * their own.
 */
import path from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import type {SiteFacts} from './site.ts'

/** The content folder, with a slash at its end. `npm run build -- --content DIR` sets it for the process that renders. */
export const contentFolder: URL = pathToFileURL(`${path.resolve(process.env.MUQABALA_CONTENT ?? 'content')}/`)

/** What the site says of itself; nothing outside a build. */
export const siteFacts: SiteFacts = JSON.parse(process.env.MUQABALA_SITE ?? '{}')

/** The content folder of the program: its words of the interface are those of collections that have none of their own. */
export const programContent: string = path.resolve(
  process.env.MUQABALA_PROJECT ?? path.join(import.meta.dirname, '../..'),
  'content',
)
