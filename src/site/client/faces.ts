/**
 * Our faces for the next page, where this one was set in the system's (see `boot.js`): fetched once everything else
 * is done, into the browser's store, and never put into a page that is being read.
 */
import arab from '../fonts/arab.woff2?url'
import latn from '../fonts/latn.woff2?url'
import {read, write} from './settings-store.ts'

/** What browsers that have it tell of the reader's line; not in every browser's types. */
interface Line {
  readonly saveData?: boolean
}

const {connection} = navigator as Navigator & {readonly connection?: Line}
if (!document.documentElement.hasAttribute('data-faces') && !read().faces && connection?.saveData !== true) {
  const faces = [arab, latn].map((address) => fetch(address, {priority: 'low'}))
  Promise.all(faces.map(async (face) => (await face).blob())).then(
    () => write({faces: 'yes'}),
    () => undefined,
  )
}
