/** Scripts that stand in pages: without their comments and indentation. */

/** A script as it goes into a page; line ends stay, since statements end there. */
export function inlineScript(source: string): string {
  return source
    .replace(/^\s+/gm, '')
    .replace(/^\/\/.*\n/gm, '')
    .trim()
}
