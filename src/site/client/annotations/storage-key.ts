/** Keys of annotations in `localStorage`. A module of its own, so that a page imports the others only where there are any. */

/** Prefix of the keys; the text's slug follows. Stored on readers' devices: it must not change. */
export const annotationsKey = 'muqabala.marks/'

/** Whether a text has annotations. */
export function hasAnnotations(slug: string): boolean {
  try {
    return localStorage.getItem(annotationsKey + slug) !== null
  } catch {
    return false
  }
}
