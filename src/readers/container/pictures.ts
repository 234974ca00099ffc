/** Pictures that came inside a source: told by their first bytes, named by their content. */
import type {PictureFile} from '../reader.ts'

/** Signatures of the formats that are kept; SVG is not, because it can hold scripts. */
const signatures = [
  {extension: 'png', pattern: /^\x89PNG\r\n\x1a\n/},
  {extension: 'jpg', pattern: /^\xff\xd8\xff/},
  {extension: 'gif', pattern: /^GIF8[79]a/},
  {extension: 'webp', pattern: /^RIFF[\s\S]{4}WEBP/},
] as const

/** The usual extension of a picture's format; undefined where it is none that is kept. */
export function pictureFormat(bytes: Uint8Array): (typeof signatures)[number]['extension'] | undefined {
  const start = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('')
  return signatures.find(({pattern}) => pattern.test(start))?.extension
}

/** Sixteen digits that tell pictures apart: two hashes of 32 bits, mixed as MurmurHash3 does. */
function digest(bytes: Uint8Array): string {
  let [a, b] = [0xdeadbeef ^ bytes.length, 0x41c6ce57 ^ bytes.length]
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x9e3779b1)
    b = Math.imul(b ^ byte, 0x5f356495)
  }
  const mixed = [a ^ (b >>> 15), b ^ (a >>> 13)].map((value) => {
    const half = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
    return ((Math.imul(half ^ (half >>> 13), 0xc2b2ae35) ^ (half >>> 16)) >>> 0).toString(16).padStart(8, '0')
  })
  return mixed.join('')
}

/** Collects the pictures of one source. */
export class PictureCollector {
  readonly #pictures = new Map<string, PictureFile>()

  /** Keep a picture: its name; undefined where it is of no format that is kept. */
  add(bytes: Uint8Array): string | undefined {
    const extension = pictureFormat(bytes)
    if (extension === undefined) return undefined
    const name = `${digest(bytes)}.${extension}`
    this.#pictures.set(name, {name, bytes})
    return name
  }

  /** What a result says of the pictures that its figures name. */
  kept(named: readonly string[]): {readonly pictures?: readonly PictureFile[]} {
    const pictures = named.flatMap((name) => this.#pictures.get(name) ?? [])
    return pictures.length === 0 ? {} : {pictures: [...new Set(pictures)]}
  }
}
