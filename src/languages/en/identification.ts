import type {Identification} from '../identification.ts'

export const identification: Identification = {
  franc: 'eng',
  letters: '',
  sequences: undefined,
  vocalised: false,
}
