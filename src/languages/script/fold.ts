/**
 * Spellings that vary in the Arabic script, as one: for comparing, never for text.
 *
 * One table of letters in named groups; who compares names the groups that may differ there. Models and lexicons hold
 * words as they were folded when they were learnt, so a group that gains a letter asks for learning them anew.
 */

/** Groups of the table, from what is one letter to every reader to what only a search takes for one. */
export type FoldGroup =
  | 'keyboard'
  | 'maqsura'
  | 'hamza on alef'
  | 'alef'
  | 'heh'
  | 'hamza on waw'
  | 'hamza on yeh'
  | 'hamza'
  | 'neighbours'

/** Each letter of `from` is taken for `to`; an empty `to` leaves it out. */
type FoldRow = readonly [group: FoldGroup, from: string, to: string]

/** The table. Each letter stands in one row. */
export const foldRows: readonly FoldRow[] = [
  ['keyboard', 'ی', 'ي'], // Yeh of Persian keyboards for that of Arabic ones.
  ['keyboard', 'ک', 'ك'], // Keheh of Persian keyboards for the kaf of Arabic ones.
  ['maqsura', 'ى', 'ي'], // Alef maqsura, written for a final yeh in Egypt.
  ['hamza on alef', 'أإ', 'ا'], // Most typists leave the hamza out (Unicode 9.2; Buckwalter).
  ['alef', 'آٱ', 'ا'], // The same of madda, and of the wasla of vocalised texts.
  ['heh', 'ةۀەہۂ', 'ه'], // Ta marbuta without its dots; heh with yeh above, Kurdish ae, heh goal.
  ['hamza on waw', 'ؤ', 'و'], // The carrier written alone.
  ['hamza on yeh', 'ئ', 'ي'], // The carrier written alone.
  ['hamza', 'ء', ''], // A hamza after a long vowel is often not written.
  ['neighbours', 'ٲٳٵ', 'ا'], // Alefs of Kashmiri and Kazakh.
  ['neighbours', 'ۍێېۑےۓٸؽؾؿ', 'ي'], // Yehs of Urdu, Pashto, Kurdish and Kazakh.
  ['neighbours', 'ڪڬ', 'ك'], // Kafs of Sindhi and Jawi.
  ['neighbours', 'ھۃۿ', 'ه'], // Heh doachashmee and the goal form of ta marbuta (Urdu).
  ['neighbours', 'ګڰڲڴ', 'گ'], // Pashto gaf and its dotted forms.
  ['neighbours', 'ںڻڼ', 'ن'], // Noon ghunna (Urdu) and rnoon (Pashto).
  ['neighbours', 'ٹټٽ', 'ت'], // Retroflex t of Urdu and Pashto.
  ['neighbours', 'ڈډڊ', 'د'], // Retroflex d of Urdu and Pashto.
  ['neighbours', 'ڑڒړڕ', 'ر'], // Retroflex r of Urdu and Pashto.
  ['neighbours', 'ٶۄۆۇۈۊۋ', 'و'], // Waws of Kurdish, Uyghur and Kazakh.
  ['neighbours', 'ڤڥ', 'ف'], // Veh, for a foreign v that others write as feh.
]

/**
 * A function that folds the letters of some groups, all others left as they are. `own` says which letter stands for
 * all of a row where it is not the one of the table: models of Persian hold Persian letters.
 */
export function folder(
  groups: readonly FoldGroup[],
  own: Readonly<Record<string, string>> = {},
): (text: string) => string {
  const folds = foldsOf(groups, own)
  // By code unit, in a table that ends with the last of them: every letter of every line is looked up in it.
  const length = Math.max(...[...folds.keys()].map((letter) => letter.charCodeAt(0))) + 1
  const byCode = Array.from({length}, (_, code) => folds.get(String.fromCharCode(code)))
  return (text) => {
    let out = ''
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      const fold = byCode[text.charCodeAt(at)]
      if (fold === undefined) continue
      out += text.slice(from, at) + fold
      from = at + 1
    }
    return from === 0 ? text : out + text.slice(from)
  }
}

function foldsOf(
  groups: readonly FoldGroup[],
  own: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const chosen = foldRows.filter(([group]) => groups.includes(group))
  // The letter of the table is folded too where another stands for it; one that stands for itself is not.
  const folds = chosen.flatMap(([, from, to]) =>
    [...from, ...to].map((letter) => [letter, own[to] ?? to] as const),
  )
  return new Map(folds.filter(([letter, fold]) => letter !== fold))
}

/** What is typed alike on Arabic and Persian keyboards: asked where the language of a text is still open. */
export const foldKeyboards = folder(['keyboard', 'maqsura'])

const spellings = [
  'keyboard',
  'maqsura',
  'hamza on alef',
  'alef',
  'heh',
  'hamza on waw',
  'hamza on yeh',
] as const satisfies readonly FoldGroup[]

/** Spellings of one word of one language: phrases and names in a text are compared so. As long as the text. */
export const foldSpelling = folder(spellings)

/** The same without a hamza that stands alone: stems of the aligner, whose lexicon is learnt so. */
export const foldStem = folder([...spellings, 'hamza'])

/** Letters of all languages in the script: what a search takes for one. Hamza and its carriers are left to it. */
export const foldForSearch = folder(['keyboard', 'maqsura', 'hamza on alef', 'alef', 'heh', 'neighbours'])
