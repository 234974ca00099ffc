/** Endings of words in the Arabic script, and what a word may be without them. */

/** What ends a word, and what the word may be without it. */
export interface Ending {
  readonly ending: string
  /** What stands in its place; several where the singular is not told by the plural. */
  readonly becomes: readonly string[]
  /** Fewest letters before the ending. */
  readonly least: number
  /**
   * `known`: only where what is left is a word of the site; `clitics`: only where a word may be Arabic, `no clitics`
   * where it is known to be Persian, `known, no clitics` both; `heh`, `tanwin` and `no verb` as
   * `allowed` in `stems.ts` says.
   */
  readonly only?: 'known' | 'clitics' | 'no clitics' | 'known, no clitics' | 'no verb' | 'heh' | 'tanwin'
}

/** Heh, as which ta marbuta is folded. */
export const heh = 'ه'

const y = 'ي'

/** Endings, longest first where one ends in another; all that fit are tried. */
export const endings: readonly Ending[] = [
  // Arabic: sound plurals and duals. Dual -ān only as Persian plural or known: طالبان is no pair of students.
  {ending: 'يات', becomes: ['يه', y], least: 2},
  {ending: 'ات', becomes: [heh], least: 2},
  {ending: 'ات', becomes: [''], least: 3},
  {ending: 'يين', becomes: [y, ''], least: 3},
  {ending: 'يون', becomes: [y, ''], least: 3},
  {ending: 'ين', becomes: [''], least: 3},
  {ending: 'ون', becomes: [''], least: 3},
  {ending: 'تين', becomes: [heh], least: 2},
  {ending: 'تان', becomes: [heh], least: 3, only: 'known'},
  {ending: 'ان', becomes: [''], least: 3, only: 'known'},
  // Arabic: relation, and the tanwin of adverbs.
  {ending: 'يه', becomes: [y], least: 3},
  {ending: 'يه', becomes: [''], least: 4},
  {ending: y, becomes: [''], least: 3},
  {ending: 'ا', becomes: [''], least: 3, only: 'tanwin'},
  // Arabic: possessors, on a word with ta marbuta and without.
  ...['ته', 'تها', 'تهم', 'تهما', 'تنا', 'تك', 'تكم', 'تي'].map((ending) => ({
    ending,
    becomes: [heh],
    least: 3,
    only: 'clitics' as const,
  })),
  {ending: 'هما', becomes: [''], least: 3},
  {ending: 'هم', becomes: [''], least: 3},
  {ending: 'نا', becomes: [''], least: 3, only: 'known'},
  {ending: heh, becomes: [''], least: 3, only: 'heh'},
  // Persian: plural with its ezafe, indefinite and possessive forms; comparison; indefinite after heh.
  ...['هايشان', 'هايمان', 'هايتان', 'هايش', 'هايم', 'هايت', 'هايي', 'هاي'].map((ending) => ({
    ending,
    becomes: [''],
    least: 2,
  })),
  {ending: 'ها', becomes: [''], least: 3},
  ...['ترين', 'تر'].flatMap((ending): Ending[] => [
    {ending, becomes: [''], least: 3, only: 'no clitics'},
    {ending, becomes: [''], least: 3, only: 'known'},
  ]),
  {ending: 'اي', becomes: [''], least: 3},
  {ending: 'ان', becomes: [''], least: 4, only: 'no clitics'},
  {ending: 'گان', becomes: [heh], least: 3},
  ...['شان', 'مان', 'م'].map((ending): Ending => ({ending, becomes: [''], least: 4, only: 'known'})),
  {ending: 'م', becomes: [''], least: 3, only: 'known, no clitics'},
  {ending: 'ش', becomes: [''], least: 3, only: 'no verb'},
  ...['انم', 'انش', 'انمان', 'انشان'].map(
    (ending): Ending => ({ending, becomes: [''], least: 3, only: 'known'}),
  ),
]
