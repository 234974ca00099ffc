import type {Reordering} from '../reordering.ts'

export const reordering: Reordering = {
  folds: ['keyboard', 'maqsura', 'hamza on alef', 'heh', 'hamza on waw'],
  words: () => import('./letters.json', {with: {type: 'json'}}),
  // Plural, ezafe, copula, comparison and possessors.
  before: {
    0.02: 'بی هم',
  },
  after: {
    0.3: 'های ی',
    0.2: 'ها',
    0.1: 'هایی ای ش ند',
    0.05: 'ان م شان اند یم د تر ترین',
    0.03: 'هایش هایشان یی ت مان اش ام ید ست',
    0.02: 'انی تان ات تری گان',
    0.01: 'هایم هایمان هایت هایتان اید ایم را است',
  },
  classes: {beginnings: 'نمی می', endLetters: 2},
  oneLetterWords: 'و',
  costs: {
    cut: {start: 0, joiner: 1.5, ligature: 1.5, alef: 4, inside: 8, space: 8.5, seam: 3, foreign: 0.2},
    uncut: {foreign: 5.5, ligature: 0, joiner: 0.8},
    stopAtEnd: 1.5,
  },
  needed: 8,
  worthALook: 4,
  certain: 0.65,
}
