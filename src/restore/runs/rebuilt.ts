/** Words that a reading puts together from pieces of different places. */
import {type Atom, startsWord} from './atoms.ts'
import type {Reading} from './search.ts'
import {isApart} from './signs.ts'
import type {Words} from './words.ts'

/** What the words put together from pieces come to, beside their parts. */
export function rebuiltOf({pieces, joints}: Reading, atoms: readonly Atom[], words: Words): number[] {
  let [gain, unknown, rare] = [0, 0, 0]
  let parts: string[] = []
  const close = () => {
    if (parts.length > 1) {
      const word = words.word(parts.join(''))
      gain += word.log - parts.reduce((sum, part) => sum + words.word(part).log, 0)
      if (!words.knows(word.text)) unknown += 1
      else if (word.log < -10) rare += 1
    }
    parts = []
  }
  for (const [index, [start, end]] of pieces.entries()) {
    if (index > 0 && isApart(joints[index - 1])) close()
    let part = ''
    for (let at = start; at < end; at += 1) {
      if (at > start && startsWord(atoms, at)) {
        parts.push(part)
        close()
        part = ''
      }
      part += atoms[at]!.letter
    }
    parts.push(part)
  }
  close()
  return [gain, unknown, rare]
}
