/**
 * Our faces for the next page, where this one was set in the system's (see `boot.js`): fetched once everything else
 * is done, into the browser's store, and never put into a page that is being read.
 */
import {read, write} from './settings-store.ts'

if (!document.documentElement.hasAttribute('data-faces') && !read().faces) {
  addEventListener('load', () => {
    const families = ['Arab', 'Latn']
    Promise.all(families.map((family) => document.fonts.load(`1em ${family}`, 'a\u0627'))).then(
      () => write({faces: 'yes'}),
      () => undefined,
    )
  })
}
