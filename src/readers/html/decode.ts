/** The text of a page's bytes: valid UTF-8 is that, whatever the page says; else the page says what it is. */
import {type Decoded, decodeText} from '../plain-text.ts'

/** Bytes at the start of a page in which it says its encoding; browsers look at 1,024. */
const reach = 4096

/** Decode a page; undefined where neither its bytes nor its head tell the encoding. */
export function decodePage(bytes: Uint8Array): Decoded | undefined {
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8 !== undefined && !utf8.text.includes('\0')) return utf8
  const hasMark = bytes[0] === 0xff || bytes[0] === 0xfe
  const label = hasMark ? undefined : statedEncoding(bytes)
  return (label === undefined ? undefined : decodeAs(label, bytes)) ?? decodeText(bytes)
}

/** The encoding that the head of a page or the first line of XML states. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, reach))
  const stated =
    /<meta\s[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(start) ??
    /<\?xml\s[^>]{0,400}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(start)
  const label = stated?.[1]?.toLowerCase()
  return label === undefined || label.startsWith('utf-16') ? undefined : label
}

function decodeAs(label: string, bytes: Uint8Array): Decoded | undefined {
  try {
    const decoder = new TextDecoder(label, {fatal: true})
    return {text: decoder.decode(bytes), encoding: decoder.encoding}
  } catch {
    return undefined
  }
}
