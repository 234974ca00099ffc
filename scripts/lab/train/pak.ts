/**
 * Chromium's message files (`locales/*.pak`, format version 5): a header, a table of ids and offsets, texts.
 */
import {readFileSync} from 'node:fs'

/** Messages by id. Throws on another format version: the training then needs a look. */
export function readPak(file: string): Map<number, string> {
  const bytes = readFileSync(file)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(0, true)
  if (version !== 5) throw new Error(`${file} is a .pak of version ${version}; this reader knows version 5.`)
  const count = view.getUint16(8, true)
  const decoder = new TextDecoder(view.getUint8(4) === 2 ? 'utf-16le' : 'utf-8')
  const messages = new Map<number, string>()
  for (let k = 0; k < count; k++) {
    const at = 12 + 6 * k
    const text = bytes.subarray(view.getUint32(at + 2, true), view.getUint32(at + 8, true))
    messages.set(view.getUint16(at, true), decoder.decode(text))
  }
  return messages
}
