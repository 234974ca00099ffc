/** Where highlights and notes are kept; apart from the rest, so that a page asks for that only where there are any. */

/** What the keys of the texts begin with; the text's folder name follows. */
export const keptKey = 'muqabala.marks/'

/** Whether anything of a text is marked. */
export function isMarked(slug: string): boolean {
  try {
    return localStorage.getItem(keptKey + slug) !== null
  } catch {
    return false
  }
}
