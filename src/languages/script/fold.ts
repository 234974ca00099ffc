/**
 * Spellings that vary in the Arabic script, as one: for comparing, never for text.
 *
 * One table of letters in named groups; who compares names the groups that may differ there. Models and lexicons hold
 * words as they were folded when they were learnt, so a group that gains a letter asks for learning them anew.
 */

/** Letters that one reader writes where another writes `to`. */
interface FoldRow {
  readonly group: FoldGroup
  readonly from: string
  /** Empty where the letters are left out. */
  readonly to: string
  /** The habit, and where it is described. */
  readonly why: string
}

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

/** The table. Each letter stands in one row. */
export const foldRows: readonly FoldRow[] = [
  {group: 'keyboard', from: 'ی', to: 'ي', why: 'Yeh of Persian keyboards for that of Arabic ones.'},
  {group: 'keyboard', from: 'ک', to: 'ك', why: 'Keheh of Persian keyboards for the kaf of Arabic ones.'},
  {group: 'maqsura', from: 'ى', to: 'ي', why: 'Alef maqsura, written for a final yeh in Egypt.'},
  {
    group: 'hamza on alef',
    from: 'أإ',
    to: 'ا',
    why: 'Most typists leave the hamza out (Unicode 9.2; Buckwalter).',
  },
  {group: 'alef', from: 'آٱ', to: 'ا', why: 'The same of madda, and of the wasla of vocalised texts.'},
  {
    group: 'heh',
    from: 'ةۀەہۂ',
    to: 'ه',
    why: 'Ta marbuta without its dots; heh with yeh above, Kurdish ae, heh goal.',
  },
  {group: 'hamza on waw', from: 'ؤ', to: 'و', why: 'The carrier written alone.'},
  {group: 'hamza on yeh', from: 'ئ', to: 'ي', why: 'The carrier written alone.'},
  {group: 'hamza', from: 'ء', to: '', why: 'A hamza after a long vowel is often not written.'},
  {group: 'neighbours', from: 'ٲٳٵ', to: 'ا', why: 'Alefs of Kashmiri and Kazakh.'},
  {group: 'neighbours', from: 'ۍێېۑےۓٸؽؾؿ', to: 'ي', why: 'Yehs of Urdu, Pashto, Kurdish and Kazakh.'},
  {group: 'neighbours', from: 'ڪڬ', to: 'ك', why: 'Kafs of Sindhi and Jawi.'},
  {group: 'neighbours', from: 'ھۃۿ', to: 'ه', why: 'Heh doachashmee and the goal form of ta marbuta (Urdu).'},
  {group: 'neighbours', from: 'ګڰڲڴ', to: 'گ', why: 'Pashto gaf and its dotted forms.'},
  {group: 'neighbours', from: 'ںڻڼ', to: 'ن', why: 'Noon ghunna (Urdu) and rnoon (Pashto).'},
  {group: 'neighbours', from: 'ٹټٽ', to: 'ت', why: 'Retroflex t of Urdu and Pashto.'},
  {group: 'neighbours', from: 'ڈډڊ', to: 'د', why: 'Retroflex d of Urdu and Pashto.'},
  {group: 'neighbours', from: 'ڑڒړڕ', to: 'ر', why: 'Retroflex r of Urdu and Pashto.'},
  {group: 'neighbours', from: 'ٶۄۆۇۈۊۋ', to: 'و', why: 'Waws of Kurdish, Uyghur and Kazakh.'},
  {group: 'neighbours', from: 'ڤڥ', to: 'ف', why: 'Veh, for a foreign v that others write as feh.'},
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
  const chosen = foldRows.filter(({group}) => groups.includes(group))
  return new Map(chosen.flatMap(({from, to}) => [...from].map((letter) => [letter, own[to] ?? to] as const)))
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
