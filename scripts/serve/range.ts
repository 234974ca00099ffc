/**
 * Byte ranges of a request (RFC 9110, 14.2): one range, as downloads that resume use it.
 */

/** First and last byte, inclusive. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * The range a `Range` header asks of a file of `size` bytes.
 * `undefined`: send the whole file (no header, several ranges, or not a byte range); `unsatisfiable`: answer 416.
 */
export function byteRangeOf(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [, from = '', to = ''] = match ?? []
  if (match === null || (from === '' && to === '')) return undefined
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'unsatisfiable' : {first: size - length, last: size - 1}
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return undefined
  return first >= size ? 'unsatisfiable' : {first, last}
}
