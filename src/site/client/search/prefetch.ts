/**
 * The files that every search needs, asked for while its scripts are still on their way: one would otherwise be asked
 * for after the other. Part of every page's script; it does nothing before somebody goes to the search box.
 */

import {findFolder, pagefindFolder} from '../../../search/files.ts'
import {linkTo} from '../../address.ts'

/** Pagefind's program. */
export const pagefindAddress = linkTo(`${pagefindFolder}pagefind.js`)

const entry = linkTo(`${pagefindFolder}pagefind-entry.json`)

/** The files whose names are always the same; the search page names them in its head. */
export const prefetchedFiles: readonly string[] = [
  linkTo(`${findFolder}site.json`),
  entry,
  linkTo(`${pagefindFolder}wasm.unknown.pagefind`),
]

/** Fetching as the browser has it: the search watches what Pagefind fetches, and not its own. */
export const browserFetch = fetch.bind(globalThis)

const asked = new Map<string, Promise<Response>>()

/** Ask for them all, once. */
export function prefetchSearch(): void {
  if (asked.size > 0) return
  for (const address of prefetchedFiles) ask(address)
  // What fails here is asked for again by the search, which says so.
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

/** The answer that was asked for ahead; undefined where there is none, or it was taken before. */
export function takePrefetched(address: string): Promise<Response> | undefined {
  const answer = asked.get(address)
  asked.delete(address)
  return answer
}
