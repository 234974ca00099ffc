/** Words that a reading puts together from pieces. */

import {isApart} from './cut-signs.ts'
import {type LineUnit, startsWord} from './line-units.ts'
import type {LineReading} from './search.ts'
import type {WordModel} from './word-model.ts'

/** Sums over the words that a reading puts together from pieces, compared with their parts. */
export function rebuiltOf(
  {pieces, cuts}: LineReading,
  units: readonly LineUnit[],
  words: WordModel,
): number[] {
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
    if (index > 0 && isApart(cuts[index - 1])) close()
    let part = ''
    for (let at = start; at < end; at += 1) {
      if (at > start && startsWord(units, at)) {
        parts.push(part)
        close()
        part = ''
      }
      part += units[at]!.letter
    }
    parts.push(part)
  }
  close()
  return [gain, unknown, rare]
}
