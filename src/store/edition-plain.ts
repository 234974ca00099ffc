/**
 * Reads line by line the subset of markdown that nearly every generated file keeps to. This is many times faster than
 * the parser, which matters for thousands of articles. A body that the parser might read differently gives undefined,
 * and the parser reads it.
 */

/**
 * A line that is certainly a paragraph or a heading, in which each character stands for itself or is escaped. A closing
 * bracket stands for itself, since no opening one precedes it.
 */
const plainLine =
  /^(?:#{1,6} )?(?:\\[!-/:-@[-`{-~]|[\p{L}\p{M}"'(«»“”‘’…،؟]|(?!\d{1,9}[.)])\d)(?:\\[!-/:-@[-`{-~]|[^\p{Cc}\p{Zl}\p{Zp}\uFEFF\\`*_[<>&#])*$/u

/** The texts of the paragraphs and headings of a markdown body; undefined where it may hold anything else. */
export function plainBlocks(body: string): readonly string[] | undefined {
  const texts: string[] = []
  for (const block of body.replace(/^\n+|\n$/g, '').split('\n\n')) {
    if (!plainLine.test(block) || block.endsWith(' ')) return undefined
    texts.push(block.replace(/^#{1,6} /, '').replace(/\\([!-/:-@[-`{-~])/g, '$1'))
  }
  return texts
}
