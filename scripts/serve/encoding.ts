/**
 * Compression on the way out: which encoding a request accepts, and the compressed bodies kept in memory.
 */

import type {Transform} from 'node:stream'
import {promisify} from 'node:util'
import {brotliCompress, constants, createBrotliCompress, createGzip, gzip} from 'node:zlib'

/** A content coding of HTTP, or none. */
export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * The best coding that an `Accept-Encoding` header allows (RFC 9110, 12.5.3): Brotli, then gzip.
 * A coding with `q=0` is refused; `*` stands for those not named.
 */
export function chooseEncoding(accept: string | undefined): Encoding {
  const weights = new Map<string, number>()
  for (const item of (accept ?? '').split(',')) {
    const [name = '', ...parameters] = item.trim().toLowerCase().split(';')
    const q = parameters
      .map((each) => /^\s*q=([0-9.]+)\s*$/.exec(each)?.[1])
      .find((each) => each !== undefined)
    if (name !== '') weights.set(name.trim(), q === undefined ? 1 : Number(q))
  }
  const allowed = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  if (allowed('br')) return 'br'
  return allowed('gzip') ? 'gzip' : 'identity'
}

// Brotli 9 costs some milliseconds for a page and comes within a few percent of 11, which costs a tenth of a second.
// A window no larger than the body loses nothing, and a small file is done in a tenth of the time.
const brotliOptions = (size: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(size + 16)))),
  },
})
const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Bodies above this many bytes are compressed while they stream and not kept. */
export const streamAbove = 2 * 1024 * 1024

/** A stream that compresses what passes through it. */
export function compressor(encoding: Exclude<Encoding, 'identity'>): Transform {
  return encoding === 'br'
    ? createBrotliCompress({params: {[constants.BROTLI_PARAM_QUALITY]: 4}})
    : createGzip({level: 6})
}

/** Compressed bodies of the files asked for lately; the oldest go when together they pass the limit. */
export class CompressedBodies {
  readonly #limit: number
  readonly #bodies = new Map<string, Buffer>()
  #total = 0

  /** `limit`: bytes to keep. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** The compressed body; `key` names the file and its state, so that a rebuilt file is compressed anew. */
  async get(key: string, encoding: Exclude<Encoding, 'identity'>, body: Buffer): Promise<Buffer> {
    const name = `${encoding} ${key}`
    const kept = this.#bodies.get(name)
    if (kept !== undefined) {
      this.#bodies.delete(name)
      this.#bodies.set(name, kept)
      return kept
    }
    const compressed =
      encoding === 'br' ? await brotli(body, brotliOptions(body.length)) : await gzipped(body, {level: 9})
    if (!this.#bodies.has(name)) {
      this.#bodies.set(name, compressed)
      this.#total += compressed.length
    }
    for (const [oldest, bytes] of this.#bodies) {
      if (this.#total <= this.#limit) break
      this.#bodies.delete(oldest)
      this.#total -= bytes.length
    }
    return compressed
  }
}
