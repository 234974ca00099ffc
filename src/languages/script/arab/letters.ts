/** Spellings with and without hamza, a second waw and the article, made equal for comparing words in a search. */
import {folder} from '../fold.ts'

/** Hamza alone and above, and its carriers other than alef. */
const carriers = /[ءؤئٴ]/gu
const foldCarriers = folder(['hamza on waw', 'hamza on yeh'])

/** A word without hamza and its carriers other than alef: مسؤول and مسئول are one word. */
export function withoutHamza(word: string): string {
  return word.replace(carriers, '')
}

/** The same with the carriers kept as letters (رؤية as رويه), or undefined where there is none. */
export function withCarriers(word: string): string | undefined {
  const plain = foldCarriers(word)
  return plain === word ? undefined : withoutHamza(plain)
}

/** Two waws, often written as one, as one: داوود, طاووس, and مسوول for مسؤول. */
export function withSingleWaw(folded: string): string {
  return folded.replace('وو', 'و')
}

/** A folded word without the Arabic article. */
export function bare(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word
}
