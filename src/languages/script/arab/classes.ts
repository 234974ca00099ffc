/**
 * Letters and signs of the Arabic script, whatever the language. Names with `Class` are the inside of a class in a
 * regular expression.
 */

/** The two blocks of letters, marks, digits and punctuation. */
export const blockClass = '\\u0600-\\u06FF\\u0750-\\u077F'

/** Letters, without marks and the tatweel. */
export const letterClass =
  '\\u0620-\\u063F\\u0641-\\u064A\\u066E\\u066F\\u0671-\\u06D3\\u06D5\\u06EE\\u06EF\\u06FA-\\u06FC\\u06FF\\u0750-\\u077F'

/** Letters that do not join the next one. */
export const endLetterClass =
  '\\u0621-\\u0625\\u0627\\u0629\\u062F-\\u0632\\u0648\\u0671-\\u0673\\u0675-\\u0677\\u0688-\\u0699\\u06C0\\u06C3-\\u06CB\\u06CF\\u06D2\\u06D3\\u06D5'

/** Vowel marks: harakat and the superscript alef. */
export const vowelClass = '\\u064B-\\u065F\\u0670'

/** Characters inside a word that are no letters: marks, the tatweel, joiners and marks of direction. */
export const silentClass = `\\u0610-\\u061A\\u0640${vowelClass}\\u06D6-\\u06ED\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF`

/** Shapes of letters (presentation forms A and B), without the word ligatures, the rial sign and the ornate brackets. */
export const formClass = '\\uFB50-\\uFD3D\\uFD50-\\uFDEF\\uFE70-\\uFEFC'

/** The two blocks of shapes of letters. */
export const shapeClass = '\\uFB50-\\uFDFF\\uFE70-\\uFEFF'

/** Letters that number the items of a list. */
export const itemClass = '\\u0623-\\u064A'

/** The letter that does not join the next one, and so often stands where a word was cut. */
export const alef = '\u0627'

/** The letter that fonts draw as one sign with an alef behind it. */
export const lam = '\u0644'

/** Alef by itself and with what it carries. */
export const alefClass = '\\u0622\\u0623\\u0625\\u0627'

/** Alef with a hamza above or below. */
export const hamzaAlefClass = '\\u0623\\u0625'

/** The letters that are Arabic words for "and", written together with the next word. */
export const andClass = '\\u0648\\u0641'

/** The hamza that stands alone. */
export const loneHamza = '\u0621'

/** Letters that fonts draw in one stroke, and that extraction cuts apart from the rest of the word. */
export const ligatures: ReadonlySet<string> = new Set('سا شا شد ست ما نا ها لا'.split(' '))
