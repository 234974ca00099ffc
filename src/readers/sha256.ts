/** SHA-256 (FIPS 180-4) of the bytes of a picture, so that naming it needs no module of the platform. */

/** The first 32 bits of the fractional parts of the roots of the first primes. */
function roots(count: number, power: number): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(count)
  for (let candidate = 2, found = 0; found < count; candidate += 1) {
    let divisor = 2
    while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor += 1
    if (divisor * divisor <= candidate) continue
    const root = candidate ** power
    out[found] = Math.floor((root - Math.floor(root)) * 2 ** 32)
    found += 1
  }
  return out
}

const [start, constants] = [roots(8, 1 / 2), roots(64, 1 / 3)]

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** The SHA-256 of some bytes, hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0)
  const state = Uint32Array.from(start)
  for (let at = 0; at < padded.length; at += 64) addBlock(state, view, at)
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

function addBlock(state: Uint32Array, view: DataView, at: number): void {
  const words = new Uint32Array(64)
  for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(at + 4 * index)
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [words[index - 15]!, words[index - 2]!]
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words[index] = words[index - 16]! + first + words[index - 7]! + second
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let index = 0; index < 64; index += 1) {
    const sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const one = (h + sum1 + ((e & f) ^ (~e & g)) + constants[index]! + words[index]!) | 0
    const sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const two = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = state[index]! + value
}
