import type {Sentences} from '../sentences.ts'

export const sentences: Sentences = {
  abbreviations: 'إلخ|الخ',
  openers: '',
}
