/** The shapes of letters (presentation forms): which of them are joined to the letter before and to the one behind. */
import {endLetterClass, formClass, letterClass} from './classes.ts'

/** Where a shape stands in its word. */
type Place = 'alone' | 'last' | 'first' | 'inside'

/** The order in which Unicode lists the shapes of a letter. */
const places: readonly Place[] = ['alone', 'last', 'first', 'inside']

const placeOf: ReadonlyMap<string, Place> = readPlaces()

/** Each run of shapes that stand for the same letters, in order. */
function readPlaces(): Map<string, Place> {
  const found = new Map<string, Place>()
  const form = new RegExp(`[${formClass}]`, 'u')
  let [letters, count] = ['', 0]
  for (let code = 0xfb50; code <= 0xfefc; code += 1) {
    const char = String.fromCharCode(code)
    const plain = form.test(char) ? char.normalize('NFKC') : ''
    if (plain !== letters) [letters, count] = [plain, 0]
    const place = places[count]
    count += 1
    if (plain !== '' && place !== undefined) found.set(char, place)
  }
  return found
}

/** Whether a shape is joined to the letter behind it. */
export function isJoinedOn(char: string): boolean {
  const place = placeOf.get(char)
  return place === 'first' || place === 'inside'
}

/** Whether a shape is joined to the letter before it. */
export function isJoinedBack(char: string): boolean {
  const place = placeOf.get(char)
  return place === 'last' || place === 'inside'
}

const joining = new RegExp(`(?![${endLetterClass}])[${letterClass}]`, 'u')

/** Whether an ordinary letter is joined to a letter behind it. */
export function isJoining(letter: string): boolean {
  return joining.test(letter)
}
