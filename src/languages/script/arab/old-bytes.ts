/** The Arabic page of the Macintosh where it differs from ISO-8859-6: byte → character. */
export const macintoshBytes: readonly (readonly [byte: number, char: string])[] = [
  [0xac, '،'],
  [0xbb, '؛'],
  [0xbf, '؟'],
  ...Array.from('٠١٢٣٤٥٦٧٨٩', (digit, at): [number, string] => [0xb0 + at, digit]),
  [0xf3, 'پ'],
  [0xf4, 'ٹ'],
  [0xf5, 'چ'],
  [0xf6, 'ە'],
  [0xf7, 'ڤ'],
  [0xf8, 'گ'],
  [0xf9, 'ڈ'],
  [0xfa, 'ڑ'],
  [0xfe, 'ژ'],
  [0xff, 'ے'],
]
