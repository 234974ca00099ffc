/** The files of a built site for the search, read from its folder instead of over the network. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {pagefindFolder} from '../src/search/files.ts'
import {IndexFault, type PagefindModule, type SiteFiles} from '../src/search/query/pagefind.ts'

/** The files of the site in a folder. */
export function siteFiles(folder: string): SiteFiles {
  const inside = (address: string) => path.join(folder, ...address.split('/').map(decodeURIComponent))
  return {
    bytes: async (address) => {
      try {
        const {buffer, byteOffset, byteLength} = await readFile(inside(address))
        return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
      } catch (error) {
        const {code = ''} = error as NodeJS.ErrnoException
        throw new IndexFault(
          code === 'ENOENT' ? 'missing' : 'damaged',
          inside(address),
          `cannot be read (${code})`,
        )
      }
    },
    module: async () =>
      (await import(pathToFileURL(inside(`${pagefindFolder}pagefind.js`)).href)) as PagefindModule,
  }
}
