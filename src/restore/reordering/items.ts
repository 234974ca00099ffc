/**
 * Reads a line whose letters stand as they are seen, but for runs of ordinary letters among presentation forms: an
 * extractor took the forms for letters of a left-to-right script, and turned what lay between them.
 *
 * It turned each piece that it was given by itself, and gives no sign of where one ended. So a run with blanks is turned
 * as a whole or word by word, as it reads better.
 */
import {alefClass, formClass, lam, letterClass} from '../../languages/script/arab/classes.ts'
import {isJoinedBack, isJoinedOn, isJoining} from '../../languages/script/arab/shapes.ts'
import {turnLetters} from './turn-letters.ts'

const shape = new RegExp(`[${formClass}]`, 'u')
const ordinary = new RegExp(`[${letterClass}]`, 'u')

/** A stop or comma. */
const stops = '[.،؛:!؟?,]'
/**
 * A run of ordinary letters with the marks and blanks among them; and the stop at either end that would stand inside a
 * word if it were none of the run.
 */
const run = new RegExp(
  String.raw`(?:(?<=\p{L})["”»)]?${stops}\s)?${ordinary.source}(?:[^\p{L}\p{N}]*${ordinary.source})*(?:${stops}(?=\p{L}))?`,
  'gu',
)
/** A blank that fonts leave inside of lam-alef, once the line is turned. */
const tornLamAlef = new RegExp(`(?<=${lam}) (?=[${alefClass}]\\p{L})`, 'gu')

/**
 * Characters of a line whose runs are tried in several ways, at most: a longer text is no line. Nor are they in a line of
 * ordinary letters mostly, which has a form by chance.
 */
const longest = 400
/** What turning a run in parts has to gain, in log odds, and what taking out a blank may cost: the joined word is rare. */
const [cutCost, innerCutCost, tearCost] = [2, 4, 3]

/** The line as it is read; the line itself if it has no letters of both kinds. */
export function readItems(text: string, worth?: (reading: string) => number): string {
  if (!shape.test(text) || !ordinary.test(text)) return text
  const runs = [...withSpelt(text).matchAll(run)].map(({0: found, index}) => ({
    start: index,
    end: index + found.length,
  }))
  const read = (cuts: ReadonlySet<number>) => turnLetters(withTurned(text, runs, cuts))
  const whole = read(new Set())
  const size = runs.reduce((sum, {start, end}) => sum + end - start, 0)
  if (worth === undefined || text.length > longest || size > text.length / 2) return whole
  let best = mended(whole, worth)
  let cuts: ReadonlySet<number> = new Set()
  for (const {start, end} of runs) {
    for (let at = start + 1; at < end; at += 1) {
      const cost = text[at] === ' ' ? cutCost : innerCutCost
      const more = new Set([...cuts, at])
      const reading = mended(read(more), worth)
      if (reading.value > best.value + cost) [best, cuts] = [reading, more]
    }
  }
  return best.reading
}

/** A reading without the blanks in its lam-alefs where it reads about as well so, and how well it reads. */
function mended(found: string, worth: (reading: string) => number): {reading: string; value: number} {
  let [reading, value] = [found, worth(found)]
  for (const {index} of [...found.matchAll(tornLamAlef)].toReversed()) {
    const joined = `${reading.slice(0, index)}${reading.slice(index + 1)}`
    const other = worth(joined)
    if (other > value - tearCost) [reading, value] = [joined, Math.max(value, other)]
  }
  return {reading, value}
}

/** The text with its runs turned, each in the parts between the cuts. */
function withTurned(
  text: string,
  runs: readonly {readonly start: number; readonly end: number}[],
  cuts: ReadonlySet<number>,
): string {
  let [out, at] = ['', 0]
  for (const {start, end} of runs) {
    out += text.slice(at, start)
    let from = start
    for (const cut of [...[...cuts].filter((each) => each > start && each < end), end]) {
      out += turnedPart(text, from, cut, from === start, cut === end)
      from = cut
    }
    at = end
  }
  return out + text.slice(at)
}

/** A part of a run in turned order. The marks and blanks beside a cut were no part of what the extractor turned. */
function turnedPart(text: string, start: number, end: number, isFirst: boolean, isLast: boolean): string {
  let [from, to] = [start, end]
  if (!isFirst) while (from < to && !ordinary.test(text[from]!)) from += 1
  if (!isLast) while (to > from && !ordinary.test(text[to - 1]!)) to -= 1
  return text.slice(start, from) + [...text.slice(from, to)].toReversed().join('') + text.slice(to, end)
}

/** What stands for a letter that was a shape. */
const aShape = 'x'

/**
 * A text in which letters that were shapes are no ordinary ones: one that the shape beside it is joined to, which the
 * extractor spelt afterwards, and one that such a letter is joined to.
 */
function withSpelt(text: string): string {
  const units = text.split('')
  let isOn = false
  // From the end of the line as seen, where it begins to be read.
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const char = units[at]!
    if (!ordinary.test(char)) isOn = isJoinedOn(char)
    else if (isOn || isJoinedBack(text[at - 1] ?? '')) {
      units[at] = aShape
      isOn = isJoining(char)
    } else isOn = false
  }
  return units.join('')
}
