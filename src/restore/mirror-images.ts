/** A bracket or quotation mark → the one it looks like when a line is drawn in the other direction. */
export const mirrorImages: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
}
