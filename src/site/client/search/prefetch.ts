/**
 * Prefetches the files that every search needs while its scripts are still loading; otherwise they would load one after the
 * other. Part of every page's script, but does nothing until the search box gets the focus.
 */

import {findFolder, pagefindFolder} from '../../../search/files.ts'
import {linkTo} from '../../address.ts'

/** Address of Pagefind's script. */
export const pagefindAddress = linkTo(`${pagefindFolder}pagefind.js`)

const entry = linkTo(`${pagefindFolder}pagefind-entry.json`)

/** Prefetched files, whose names never change; the search page also names them in its head. */
export const prefetchedFiles: readonly string[] = [
  linkTo(`${findFolder}site.json`),
  entry,
  linkTo(`${pagefindFolder}wasm.unknown.pagefind`),
]

/** The browser's own `fetch`; the search replaces the global one to watch what Pagefind fetches. */
export const browserFetch = fetch.bind(globalThis)

const asked = new Map<string, Promise<Response>>()

/** Fetch all of them, once. */
export function prefetchSearch(): void {
  if (asked.size > 0) return
  for (const address of prefetchedFiles) ask(address)
  // Failures are ignored here: the search fetches again and reports them.
  asked
    .get(entry)
    ?.then((answer) => answer.clone().json())
    .then(({languages}) => ask(linkTo(`${pagefindFolder}pagefind.${languages.und.hash}.pf_meta`)))
    .catch(() => undefined)
  import(/* @vite-ignore */ pagefindAddress).catch(() => undefined)
}

function ask(address: string): Promise<Response> {
  const answer = browserFetch(address)
  answer.catch(() => asked.delete(address))
  asked.set(address, answer)
  return answer
}

/** The prefetched answer of an address; undefined where there is none or it was taken already. */
export function takePrefetched(address: string): Promise<Response> | undefined {
  const answer = asked.get(address)
  asked.delete(address)
  return answer
}
