/**
 * Addresses on the site, every one made here: a site may stand below the root of its host, as it does under `/repo/` at
 * `https://example.org/repo/`.
 */

/**
 * The address of what stands at a path of the site (`/en/`), which begins with a slash, where the site stands under
 * `base`, which begins and ends with one.
 */
export function addressUnder(base: string, path: string): string {
  return base + path.slice(1)
}
