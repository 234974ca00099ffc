/** Scripts that stand in pages. */

/**
 * A script as it goes into a page: without comments, indentation, and spaces around signs; line ends stay, since
 * statements end there. For scripts whose strings and templates hold no such spaces. One that would end its element is
 * our bug.
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
