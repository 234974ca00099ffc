import type {Identification} from '../identification.ts'

export const identification: Identification = {}
