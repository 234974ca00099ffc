import type {Reordering} from '../reordering.ts'

export const reordering: Reordering = {
  folds: ['keyboard', 'maqsura', 'hamza on alef', 'alef'],
  words: () => import('./letters.json', {with: {type: 'json'}}),
  // Conjunctions, prepositions, the article, the future; object and possessive pronouns, endings.
  before: {
    0.4: 'ال',
    0.2: 'و وال',
    0.1: 'ب ل بال لل',
    0.05: 'ف',
    0.03: 'ك ولل وب ول س',
    0.02: 'كال فال وبال ي ت',
    0.01: 'وس ا ن',
  },
  after: {
    0.2: 'ه ها',
    0.1: 'هم ا ات ين',
    0.05: 'نا ي ة ون ان وا ت ية',
    0.03: 'تها ته',
    0.02: 'هما ك كم ني تهم اتها',
    0.01: 'هن',
  },
  classes: {beginnings: 'وال بال لل ال و ي ت ب ل س', endLetters: 1},
  oneLetterWords: 'و',
  // Arabic has no non-joiners to lose, and most ligatures are cut.
  costs: {
    cut: {start: 0, joiner: 0, ligature: 0.6, alef: 4.5, inside: 9, space: 9.5, seam: 4, foreign: 0.2},
    uncut: {foreign: 5.5, ligature: 0.7, joiner: 0.5},
    stopAtEnd: 0.3,
  },
  // Two words written as one look much like pieces of a word, and there is no lost non-joiner to tell them apart.
  needed: 11,
  worthALook: 2,
  certain: 0.8,
}
