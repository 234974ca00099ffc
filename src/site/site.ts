/** What a publisher sets about the site as a whole. Its address is `SITE` in the environment of the build. */

/**
 * Where a reader's report of a wrong pairing goes: an address with `{id}`, `{original}`, `{translation}`,
 * `{confidence}` and `{page}` in it, such as `mailto:editor@example.org?subject={id}&body={page}`. Without it pages
 * have no such link.
 */
export const reportAddress: string | undefined = undefined
