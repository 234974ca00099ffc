/** "Did you mean": the nearest known name to a word that found nothing. */
import {foldWord, isArabic, splitWords} from '../analyse/index.ts'
import type {NamesFile} from '../files.ts'
import {skeletons, soundLikeness} from '../sound.ts'
import type {Load} from './finder.ts'

/** The query with its unknown words replaced by the nearest names, or undefined where none is near. */
export async function suggest(text: string, load: Load): Promise<string | undefined> {
  const names = await load.json<NamesFile>('names.json')
  if (names === undefined) return undefined
  const folded = names.map((name) => ({name, key: keyOf(name)}))
  const whole = nearest(keyOf(text), folded)
  if (whole !== undefined) return whole
  let changed = false
  let out = ''
  let end = 0
  for (const word of splitWords(text)) {
    const [first, last] = [word.parts[0]?.start ?? word.start, word.parts.at(-1)?.end ?? word.end]
    const name = nearest(keyOf(text.slice(first, last)), folded)
    if (name !== undefined) changed = true
    out += text.slice(end, first) + (name ?? text.slice(first, last))
    end = last
  }
  return changed ? out + text.slice(end) : undefined
}

function keyOf(text: string): string {
  return splitWords(text)
    .flatMap(({parts}) => parts.map((part) => foldWord(part.text)))
    .join(' ')
}

/**
 * The name within a third of its letters in another spelling, or one letter more where the two have one skeleton
 * (Lawrow, Lavrov); the one typed is no suggestion.
 */
function nearest(typed: string, names: readonly {name: string; key: string}[]): string | undefined {
  if (typed.length < 3) return undefined
  const allowed = Math.max(1, Math.floor(typed.length / 3.5))
  const heard = new Set(skeletons(typed))
  const most = allowed + 1
  let best: {name: string; distance: number} | undefined
  for (const {name, key} of names) {
    if (key === typed) return undefined
    if (Math.abs(key.length - typed.length) > most || !sameScript(typed, key)) continue
    const distance = editDistance(typed, key, most)
    if (distance >= (best?.distance ?? most + 1)) continue
    if (distance <= allowed || skeletons(key).some((skeleton) => skeleton.length > 1 && heard.has(skeleton)))
      best = {name, distance}
  }
  return best?.name ?? crossing(typed, names)
}

/** A name of the other script that sounds like what was typed. */
function crossing(typed: string, names: readonly {name: string; key: string}[]): string | undefined {
  let best: {name: string; likeness: number} | undefined
  for (const {name, key} of names) {
    if (sameScript(typed, key)) continue
    const likeness = isArabic(typed) ? soundLikeness(key, typed) : soundLikeness(typed, key)
    if (likeness >= 0.8 && likeness > (best?.likeness ?? 0)) best = {name, likeness}
  }
  return best?.name
}

const sameScript = (one: string, other: string) => isArabic(one) === isArabic(other)

/** Damerau's distance: insertions, deletions, changes and swaps of neighbours; one above `limit` where it is more. */
export function editDistance(one: string, other: string, limit: number): number {
  let [older, old] = [[] as number[], Array.from({length: other.length + 1}, (_, index) => index)]
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      line.push(
        Math.min(
          (line[column - 1] ?? 0) + 1,
          (old[column] ?? 0) + 1,
          (old[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (older[column - 2] ?? 0) + 1 : limit + 1,
        ),
      )
    }
    if (Math.min(...line) > limit) return limit + 1
    ;[older, old] = [old, line]
  }
  return old[other.length] ?? limit + 1
}
