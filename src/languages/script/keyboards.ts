/** Text that was typed while the keyboard was set to another language. */
import {languages} from '../index.ts'
import {asciiDigits} from './digits.ts'
import {foldForSearch} from './fold.ts'

/** A keyboard: what each key writes, the shifted ones after the others, and the keys of what is written. */
interface Keyboard {
  readonly writes: readonly string[]
  readonly keys: ReadonlyMap<string, number>
  /** The keys of a text, in each way to read it: letters that one key writes may also have been typed one by one. */
  readonly strokes: readonly RegExp[]
}

/** A letter or a mark on one; not the tatweel. */
const letter = /(?!\u0640)[\p{L}\p{M}]/u

const keyboards: readonly Keyboard[] = Object.values(languages).flatMap(({keyboard}) => {
  if (keyboard === undefined) return []
  const writes = [...keyboard.join('')].map((character) => character.normalize('NFKC'))
  const together = writes.filter((written) => written.length > 1 && letter.test(written))
  return [
    {
      writes,
      keys: new Map(writes.map((written, key): [string, number] => [written, key]).toReversed()),
      strokes: (together.length === 0 ? ['.'] : [[...together, '.'].join('|'), '.']).map(
        (stroke) => new RegExp(stroke, 'gsu'),
      ),
    },
  ]
})

/**
 * What a text would be had its keys been typed with each other keyboard, for every keyboard that it may have been typed
 * with: `hgsu,]dm` is السعودية. Only where each of its letters is a key there and stands for a letter again, but for
 * marks at the ends of words. None for a text without letters; what a search takes for the text itself is left out.
 */
export function typedAs(text: string): string[] {
  const found = new Map<string, string>()
  const own = folded(text)
  // Caps Lock is no Shift where letters have no capitals.
  const plain = (/\p{Ll}/u.test(text) ? text : text.toLowerCase()).normalize('NFKC')
  for (const from of keyboards) {
    for (const to of keyboards) {
      if (from === to) continue
      for (const strokes of from.strokes) {
        const typed = retyped(plain, strokes, from, to)
        if (typed !== undefined && !found.has(folded(typed))) found.set(folded(typed), typed)
      }
    }
  }
  found.delete(own)
  return [...found.values()]
}

/** The text typed anew; undefined where a letter is no key of the first keyboard or no letter of the second. */
function retyped(text: string, strokes: RegExp, from: Keyboard, to: Keyboard): string | undefined {
  let typed = ''
  if (!letter.test(text)) return undefined
  for (const {0: stroke, index} of text.matchAll(strokes)) {
    const key = from.keys.get(stroke)
    const other = key === undefined ? undefined : written(key, to)
    if (letter.test(stroke)) {
      const last = !letter.test(text.charAt(index + stroke.length))
      if (other === undefined || !(letter.test(other) || last)) return undefined
    }
    typed += other ?? stroke
  }
  return letter.test(typed) ? typed : undefined
}

/** What a key writes; of a capital that is no letter there, what it writes without Shift. */
function written(key: number, {writes}: Keyboard): string | undefined {
  const alone = writes[key % (writes.length / 2)]
  const shifted = writes[key]
  return shifted !== undefined && (letter.test(shifted) || !letter.test(alone ?? '')) ? shifted : alone
}

function folded(text: string): string {
  return foldForSearch(asciiDigits(text.normalize('NFKC').toLowerCase()))
}
