/** Inline scripts as they go into pages, and under which hash. */

/** A script without its comments and indentation; line ends stay, since statements end there. */
export function inlineScript(source: string): string {
  return source.replace(/^(?:\/\/.*\n|\s+)/gm, '').trim()
}
