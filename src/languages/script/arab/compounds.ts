/** Parts of words that writers set apart, bind or join: verb prefix, plural endings, parts of names. All folded. */

/** Those that are joined to the word after them. */
export const heads: ReadonlySet<string> = new Set(['مي', 'نمي', 'عبد', 'ابو', 'بي'])

/** Those that are joined to the word before them. */
export const tails: ReadonlySet<string> = new Set(
  'ها هاي هايي هايش هايشان اي ام اند تر ترين اباد الله الدين زاده پور'.split(' '),
)
