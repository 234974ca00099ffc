import type {Identification} from '../identification.ts'
import model from './sequences.json' with {type: 'json'}

export const identification: Identification = {
  franc: 'pes',
  letters: 'ٱپچڤگژیکۀ',
  sequences: model.weights,
  vocalised: false,
}
