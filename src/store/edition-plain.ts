/**
 * The part of markdown that nearly every generated file keeps to, read line by line: many times faster than the parser,
 * which matters where thousands of articles are read. Whatever is not certain to mean the same to the parser gives
 * undefined, and it is asked.
 */

/**
 * A line that can begin nothing but a paragraph or a heading, whose characters mean themselves or are escaped. A bracket
 * that closes means itself where none before it opens anything.
 */
const plainLine =
  /^(?:#{1,2} )?(?:\\[!-/:-@[-`{-~]|[\p{L}\p{M}"'(«»“”‘’…،؟]|(?!\d{1,9}[.)])\d)(?:\\[!-/:-@[-`{-~]|[^\p{Cc}\p{Zl}\p{Zp}\uFEFF\\`*_[<>&#])*$/u

/** The texts of the paragraphs and headings that a markdown body is; undefined where it may hold anything else. */
export function plainBlocks(body: string): readonly string[] | undefined {
  const texts: string[] = []
  for (const block of body.replace(/^\n+|\n$/g, '').split('\n\n')) {
    if (!plainLine.test(block) || block.endsWith(' ')) return undefined
    texts.push(block.replace(/^#{1,2} /, '').replace(/\\([!-/:-@[-`{-~])/g, '$1'))
  }
  return texts
}
