/** The size of a picture as the first bytes of its file state it, so that a page keeps its room before it has loaded. */

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The size of a PNG, GIF, WebP or JPEG picture; undefined for other files, and for those that are cut. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const says = (text: string, at: number) =>
    [...text].every((sign, k) => bytes[at + k] === sign.charCodeAt(0))
  try {
    if (says('\u0089PNG', 0)) return {width: view.getUint32(16), height: view.getUint32(20)}
    if (says('GIF8', 0)) return {width: view.getUint16(6, true), height: view.getUint16(8, true)}
    if (says('RIFF', 0) && says('WEBP', 8)) return webpSize(view, (text) => says(text, 12))
    if (view.getUint16(0) === 0xffd8) return jpegSize(view)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return undefined
}

/** Of the three formats of WebP: with extensions, without loss, and with it. */
function webpSize(view: DataView, is: (text: string) => boolean): PictureSize | undefined {
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000
  if (is('VP8X')) return {width: three(24) + 1, height: three(27) + 1}
  if (is('VP8L')) {
    const bits = view.getUint32(21, true)
    return {width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1}
  }
  if (is('VP8 ')) return {width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff}
  return undefined
}

/** The segment of a JPEG that begins the picture has its size: markers C0 to CF, three of which are tables. */
function jpegSize(view: DataView): PictureSize | undefined {
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return {width: view.getUint16(at + 7), height: view.getUint16(at + 5)}
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
