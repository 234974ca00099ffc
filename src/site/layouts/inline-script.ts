/** Scripts that stand in pages. */

/**
 * Minify an inline script: remove comments, indentation and spaces around operators. Line ends stay, since statements end
 * there. Strings and templates of these scripts must not need such spaces. Throws if the script contains an end tag.
 */
export function inlineScript(source: string): string {
  if (/<\/script/i.test(source))
    throw new Error('Cannot put a script with an end tag in it into a page: write the tag in two parts.')
  return source
    .replace(/^\s+/gm, '')
    .replace(/^\/\/.*\n/gm, '')
    .replace(/ ?([=<>&|?:,{}()]+) ?/g, '$1')
    .trim()
}
