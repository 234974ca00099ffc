import assert from 'node:assert/strict'
import {test} from 'node:test'
import {crc32, inflateSync} from 'node:zlib'
import fc from 'fast-check'
import {palettePng} from '../../scripts/build/png.ts'

/** A drawing of these shades (red, green, blue, alpha each), used in turn in an order that repeats itself nowhere. */
function drawingOf(width: number, height: number, shades: readonly (readonly number[])[]) {
  const pixels = Uint8Array.from({length: width * height}, (_, at) => (at * at) % shades.length)
  return {width, height, pixels: Uint8Array.from([...pixels].flatMap((shade) => shades[shade]!))}
}

/** Read a PNG with a palette as its specification says; throws where a checksum is wrong. */
function readPng(png: Uint8Array) {
  const file = Buffer.from(png)
  const chunks = new Map<string, Buffer>()
  assert.equal(file.toString('latin1', 0, 8), '\x89PNG\r\n\x1a\n')
  for (let at = 8; at < file.length; ) {
    const end = at + 8 + file.readUInt32BE(at)
    assert.equal(crc32(file.subarray(at + 4, end)), file.readUInt32BE(end))
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, end))
    at = end + 4
  }
  const head = chunks.get('IHDR')!
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  assert.deepEqual([...head.subarray(8)], [8, 3, 0, 0, 0])
  const [rows, palette] = [inflateSync(chunks.get('IDAT')!), chunks.get('PLTE')!]
  const pixels: number[] = []
  for (let y = 0; y < height; y++) {
    assert.equal(rows[y * (width + 1)], 0)
    for (const number of rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)))
      pixels.push(...palette.subarray(3 * number, 3 * number + 3), 255)
  }
  return {width, height, pixels: Uint8Array.from(pixels)}
}

test('a picture of few shades comes back from its file pixel by pixel', async () => {
  const byte = fc.integer({min: 0, max: 255})
  const shades = fc.array(fc.tuple(byte, byte, byte, fc.constant(255)), {minLength: 1, maxLength: 256})
  const size = fc.integer({min: 1, max: 40})
  await fc.assert(
    fc.asyncProperty(size, size, shades, async (width, height, used) => {
      const drawing = drawingOf(width, height, used)
      assert.deepEqual(readPng((await palettePng(drawing))!), drawing)
    }),
    {numRuns: 60},
  )
})

test('a picture of more shades than a palette holds, or one that lets the ground through, is left to the renderer', async () => {
  const many = Array.from({length: 257}, (_, shade) => [shade % 256, Math.floor(shade / 256), 0, 255])
  const pixels = Uint8Array.from(many.flat())
  assert.equal(await palettePng({width: 257, height: 1, pixels}), undefined)
  assert.notEqual(await palettePng({width: 256, height: 1, pixels: pixels.slice(0, 1024)}), undefined)
  assert.equal(await palettePng(drawingOf(2, 2, [[1, 2, 3, 254]])), undefined)
})
