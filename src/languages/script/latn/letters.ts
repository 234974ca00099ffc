/** Letters of the Latin script that readers without the key type otherwise, and apostrophes. */

/** Letters that decomposing leaves whole, and what is typed for them. */
const folds = {ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'n'}
const typed = new Map(Object.entries(folds))
const whole = new RegExp(`[${[...typed.keys()].join('')}]`, 'gu')

/** A text in lower case with these letters as they are typed. */
export function foldLatin(text: string): string {
  return text.replace(whole, (letter) => typed.get(letter) ?? letter)
}

/** Apostrophes inside words, as typed and as printed, with the letters used for ʿayn and hamza in transcription. */
export const apostrophes = "'\u2018\u2019\u201B\u02BC\u02BB\u02BE\u02BF\u055A\uFF07\u0060\u00B4\u2032"
