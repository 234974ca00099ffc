/** Letters of the Latin script that readers type as others where their keyboard lacks them. */

/** Letters that decomposing leaves whole, and what is typed for them. */
const folds = {ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'n'}
const typed = new Map(Object.entries(folds))
const whole = new RegExp(`[${[...typed.keys()].join('')}]`, 'gu')

/** A text in lower case with these letters as they are typed. */
export function foldLatin(text: string): string {
  return text.replace(whole, (letter) => typed.get(letter) ?? letter)
}
