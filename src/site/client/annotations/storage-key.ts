/** Where highlights and notes are kept; apart from the rest, so that a page asks for that only where there are any. */

/** What the keys of the texts begin with; the text's folder name follows. */
export const annotationsKey = 'muqabala.marks/'

/** Whether anything of a text is marked. */
export function hasAnnotations(slug: string): boolean {
  try {
    return localStorage.getItem(annotationsKey + slug) !== null
  } catch {
    return false
  }
}
