/**
 * Addresses on the site, all made here: a site may stand below the root of its host, such as under `/repo/` at
 * `https://example.org/repo/`.
 */

/**
 * The address of a page or file on a site under `base`. `path` begins with a slash (`/en/`); `base` begins and ends
 * with one.
 */
export function addressUnder(base: string, path: string): string {
  return base + path.slice(1)
}
