/**
 * A static file server for a built site: small, safe, and close to what a CDN would do, so that what is seen
 * and measured locally is what readers get.
 */
import {createReadStream} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {pipeline} from 'node:stream/promises'
import {addressUnder} from '../../src/text/address.ts'
import {CompressedBodies, chooseEncoding, compressor, type Encoding, streamAbove} from './encoding.ts'
import {cacheControl, inertPolicy, policyHeader, securityHeaders} from './headers.ts'
import {type FoundFile, locate, locateNotFound} from './locate.ts'
import {byteRangeOf} from './range.ts'
import {typeOfFile} from './types.ts'

/** An HTTP server for the folder `root` (absolute), which stands under the path `base`; it is not listening yet. */
export function createSiteServer(root: string, base = '/'): Server {
  const bodies = new CompressedBodies(64 * 1024 * 1024)
  return createServer((request, response) => {
    answer({root, base}, bodies, request, response).catch((error: unknown) => {
      // The reader went away, or the file vanished under us (a rebuild): there is nobody left to tell.
      if (response.headersSent) response.destroy()
      else sendText(response, 500, `Cannot read the file: ${error instanceof Error ? error.message : error}`)
    })
  })
}

async function answer(
  {root, base}: {readonly root: string; readonly base: string},
  bodies: CompressedBodies,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return sendText(response, 405, 'Only GET and HEAD are answered here.')
  }
  const requested = request.url ?? '/'
  if (isAbove(base, requested)) {
    response.setHeader('Location', base)
    return sendText(response, 302, `The site is at ${base}`)
  }
  const isInside = requested.startsWith(base)
  const target = isInside ? requested.slice(base.length - 1) : requested
  request.url = target
  const found = isInside ? await locate(root, target) : {kind: 'missing' as const}
  if (found.kind === 'malformed') return sendText(response, 400, 'The address is not valid percent-encoding.')
  if (found.kind === 'moved') {
    const to = addressUnder(base, found.to)
    response.setHeader('Location', to)
    return sendText(response, 301, `Moved to ${to}`)
  }
  if (found.kind === 'file') return sendFile(bodies, request, response, found, 200)
  const page = await locateNotFound(root, target)
  if (page === undefined) return sendText(response, 404, 'There is no such page.')
  return sendFile(bodies, request, response, page, 404)
}

/** Whether the request is for a folder above the site: the top of the host, or the base without its slash. */
function isAbove(base: string, target: string): boolean {
  const [path = ''] = target.split('?', 1)
  return base !== path && base.startsWith(path.endsWith('/') ? path : `${path}/`)
}

async function sendFile(
  bodies: CompressedBodies,
  request: IncomingMessage,
  response: ServerResponse,
  found: FoundFile,
  status: 200 | 404,
): Promise<void> {
  const {type, compressible} = typeOfFile(found.file)
  const range = status === 200 ? byteRangeOf(request.headers.range, found.size) : undefined
  const encoding =
    compressible && range === undefined ? chooseEncoding(request.headers['accept-encoding']) : 'identity'
  const state = `${found.size.toString(16)}-${Math.round(found.modified).toString(16)}`
  const etag = `"${state}${encoding === 'identity' ? '' : `-${encoding}`}"`
  setHeaders(response, {
    ...securityHeaders,
    'Content-Type': type,
    'Cache-Control': status === 200 ? cacheControl(request.url ?? '/') : 'no-store',
    'Last-Modified': new Date(found.modified).toUTCString(),
    'Accept-Ranges': 'bytes',
    ETag: etag,
    ...(compressible ? {Vary: 'Accept-Encoding'} : {}),
  })
  const policy = await policyFor(found.file, type)
  if (policy !== undefined) response.setHeader('Content-Security-Policy', policy)
  if (status === 200 && isUnchanged(request, etag, found.modified)) return finish(response, 304)
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${found.size}`)
    return finish(response, 416)
  }
  if (range !== undefined && mayResume(request, etag, found.modified)) {
    setHeaders(response, {
      'Content-Range': `bytes ${range.first}-${range.last}/${found.size}`,
      'Content-Length': String(range.last - range.first + 1),
    })
    return sendStream(request, response, 206, found.file, 'identity', {start: range.first, end: range.last})
  }
  if (found.size > streamAbove) {
    if (encoding === 'identity') response.setHeader('Content-Length', found.size)
    return sendStream(request, response, status, found.file, encoding)
  }
  const body = await readFile(found.file)
  if (encoding === 'identity') return sendBody(request, response, status, body)
  response.setHeader('Content-Encoding', encoding)
  return sendBody(request, response, status, await bodies.get(`${found.file} ${state}`, encoding, body))
}

/** The content security policy of a document, also of a part of it; undefined for what browsers do not show as one. */
async function policyFor(file: string, type: string): Promise<string | undefined> {
  if (type.startsWith('text/html')) return policyHeader(await headOf(file))
  return /\b(?:xml|svg)\b/.test(type) ? inertPolicy : undefined
}

/** The beginning of a page, to the end of its head. */
async function headOf(file: string): Promise<string> {
  let head = ''
  for await (const chunk of createReadStream(file, 'latin1')) {
    // The end tag may be split between two chunks.
    const from = Math.max(0, head.length - '</head>'.length)
    head += chunk
    if (head.includes('</head>', from)) break
  }
  return head
}

function sendBody({method}: IncomingMessage, response: ServerResponse, status: number, body: Buffer): void {
  response.setHeader('Content-Length', body.length)
  finish(response, status, method === 'HEAD' ? undefined : body)
}

/** Whether the reader has this very state already (RFC 9110, 13.1.2 and 13.1.3). */
function isUnchanged(request: IncomingMessage, etag: string, modified: number): boolean {
  const match = request.headers['if-none-match']
  if (match !== undefined) {
    return match.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag)
  }
  const since = request.headers['if-modified-since']
  return since !== undefined && Math.floor(modified / 1000) * 1000 <= Date.parse(since)
}

/** Whether a range may be answered: without `If-Range` always, with it only if the file is still the same. */
function mayResume(request: IncomingMessage, etag: string, modified: number): boolean {
  const condition = request.headers['if-range']
  if (typeof condition !== 'string') return true
  return condition.startsWith('"') ? condition === etag : condition === new Date(modified).toUTCString()
}

async function sendStream(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
  encoding: Encoding,
  part: {start?: number; end?: number} = {},
): Promise<void> {
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.writeHead(status)
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const bytes = createReadStream(file, part)
  if (encoding === 'identity') await pipeline(bytes, response)
  else await pipeline(bytes, compressor(encoding), response)
}

function sendText(response: ServerResponse, status: number, text: string): void {
  setHeaders(response, {
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': inertPolicy,
    'Cache-Control': 'no-store',
  })
  finish(response, status, `${text}\n`)
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

function finish(response: ServerResponse, status: number, body?: Buffer | string): void {
  response.writeHead(status)
  response.end(body)
}
