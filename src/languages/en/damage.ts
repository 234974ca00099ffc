import type {Damage} from '../damage.ts'

export const damage: Damage = {
  keyboard: {},
  finalLetter: undefined,
  signs: undefined,
  openWords:
    'the a an of in on at to for from by with and or but that which who whose as than into onto over under against between through during about its their his her our your is are was were be been has have had will would can could should may might not if when where while because',
  joined: undefined,
  page: {
    number: 'page|p\\.|pg\\.?',
    of: 'of',
    edit: 'edit(?: source)?(?:\\s*\\|\\s*edit source)?',
    column:
      '(?:the )?(?:english|arabic|persian|farsi|original|source|target|translation)(?: (?:text|version|translation))?',
  },
  reordering: undefined,
}
