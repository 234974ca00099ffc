/**
 * Finds the file of a request inside the served folder, and nothing outside it.
 */
import {realpath, stat} from 'node:fs/promises'
import path from 'node:path'

/** A file that may be sent. */
export interface FoundFile {
  readonly kind: 'file'
  /** Absolute path. */
  readonly file: string
  /** Bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
}

/** What is at the path of a request. */
export type LocateResult =
  | FoundFile
  /** A folder asked for without its slash: where the page really is. */
  | {readonly kind: 'moved'; readonly to: string}
  | {readonly kind: 'missing'}
  /** Not a path at all: broken percent-encoding. */
  | {readonly kind: 'malformed'}

/**
 * Find the file of a request.
 *
 * A folder is its `index.html`. Hidden files, paths that climb out of the folder (plain, percent-encoded or
 * through a symbolic link) and names with a NUL are missing, like any other file that is not there.
 */
export async function locate(root: string, requestTarget: string): Promise<LocateResult> {
  const [rawPath = '/', query] = requestTarget.split('?', 2)
  let decoded: string
  try {
    decoded = decodeURIComponent(rawPath)
  } catch {
    return {kind: 'malformed'}
  }
  const parts = decoded.split('/').filter((part) => part !== '')
  if (parts.some((part) => part.startsWith('.') || part.includes('\0') || part.includes('\\'))) {
    return {kind: 'missing'}
  }
  const requested = path.join(root, ...parts)
  const found = await statOf(requested)
  if (found?.isDirectory()) {
    if (!decoded.endsWith('/')) {
      // Rebuilt from its parts: a path like //host/ must not become an address on another host.
      const to = `/${parts.map(encodeURIComponent).join('/')}/${query === undefined ? '' : `?${query}`}`
      return {kind: 'moved', to}
    }
    return fileAt(root, path.join(requested, 'index.html'))
  }
  return decoded.endsWith('/') ? {kind: 'missing'} : fileAt(root, requested)
}

/** The `404.html` nearest above a request path, so that each interface language can have its own. */
export async function locateNotFound(root: string, requestTarget: string): Promise<FoundFile | undefined> {
  const first = /^\/+([a-z]{2,3})(?:\/|$)/.exec(requestTarget)?.[1]
  const candidates =
    first === undefined ? ['404.html'] : [`${first}/404.html`, `${first}/404/index.html`, '404.html']
  for (const candidate of candidates) {
    const found = await fileAt(root, path.join(root, candidate))
    if (found.kind === 'file') return found
  }
  return undefined
}

/** The file at this path, if it is a plain file that really lies inside the folder. */
async function fileAt(root: string, file: string): Promise<FoundFile | {kind: 'missing'}> {
  const found = await statOf(file)
  if (!found?.isFile()) return {kind: 'missing'}
  const real = await realpath(file)
  const realRoot = await realpath(root)
  if (!real.startsWith(realRoot + path.sep)) return {kind: 'missing'}
  return {kind: 'file', file: real, size: found.size, modified: found.mtimeMs}
}

async function statOf(file: string) {
  try {
    return await stat(file)
  } catch {
    return undefined
  }
}
