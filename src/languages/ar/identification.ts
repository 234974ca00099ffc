import type {Identification} from '../identification.ts'

export const identification: Identification = {
  franc: 'arb',
  letters: 'ٱپچڤڨگژیک',
  // The other languages of the script are measured against Arabic.
  sequences: {},
  vocalised: true,
}
