import {scriptOf} from '../../text/flow.ts'
import {editLines, type Rule} from '../../text/rule.ts'
import type {Edit} from '../../text/spans.ts'
import {editsOf, textOf} from '../../text/spans.ts'
import {mirrorImages} from '../mirror-images.ts'

/** A stop or comma at the start of a line, with a word behind it; `.net` and `.5` are no words. */
const displaced = /^([.!؟،؛:])\s*(?=["«»()]?(?:\p{Script=Arabic}|\p{Lu}|[\u0660-\u0669\u06F0-\u06F9]))/u
/** The end of a line that has its closing mark: a sentence's, a label's or a clause's. */
const marked = /[.!?؟…۔:،؛,;]["'”’»)\]]*$/u
/** Words that a line must have for its stop to count as lost. */
const fewestWords = 3
/** Number of lines with a displaced full stop from which displaced commas are mended too. */
const enoughStops = 2

/** Layout engines that do not know a line's direction set its last mark at the other end and mirror its brackets. */
export const turnedMarks: Rule = {
  code: 'turned-marks',
  evidence:
    'A line of Arabic script begins with a stop and ends without one; or all its brackets stand with their backs to what they hold.',
  spares: 'Lines of Latin script, ellipses, lines that end in a mark, brackets of which one stands right.',
  apply(lines) {
    const texts = lines.map(textOf)
    const stops = texts.filter((text) => isDisplaced(text, fewestWords) && /^[.!؟]/u.test(text)).length
    const least = leastTurns(texts)
    const gone = {reason: 'stop at the wrong end of its line, set at the other', confidence: 0.95}
    return editLines(lines, 'turned-marks', gone, (text, line, index) => {
      const ends = line.gap === 'none' && isUnfinished(texts[index - 1])
      return [...stopEdits(text, stops, ends), ...bracketEdits(text, least)].sort((a, b) => a.start - b.start)
    })
  },
}

/** Whether a line has its last mark at its start. */
function isDisplaced(text: string, words: number): boolean {
  return (
    displaced.test(text) &&
    scriptOf(text) === 'Arab' &&
    !marked.test(text) &&
    text.trim().split(/\s+/u).length >= words
  )
}

/** Whether a line is long and goes on in the next. */
function isUnfinished(text: string | undefined): boolean {
  return text !== undefined && text.length >= 40 && !marked.test(text)
}

/**
 * Edits that move the mark from the start of a line to its end; `ends` says whether this line ends a sentence of the
 * line before.
 */
function stopEdits(text: string, stops: number, ends: boolean): Edit[] {
  const found = isDisplaced(text, stops < enoughStops && !ends ? fewestWords : 1)
    ? displaced.exec(text)
    : null
  const [turned = '', mark = ''] = found ?? []
  if (mark === '' || (/[،؛]/u.test(mark) && stops < enoughStops)) return []
  const end = text.trimEnd().length
  return [
    {start: 0, end: turned.length, text: ''},
    {start: end, end, text: mark},
  ]
}

const bracket = /[()[\]«»]/gu

/** How many brackets of a line face the right way, and how many the wrong way. Most show neither. */
function turnsOf(text: string): {readonly right: number; readonly wrong: number} {
  let [right, wrong] = [0, 0]
  if (!/[()[\]«»]/u.test(text) || scriptOf(text) !== 'Arab') return {right, wrong}
  for (const {0: mark, index} of text.matchAll(bracket)) {
    const opens = mark === '(' || mark === '[' || mark === '«'
    const [before, after] = [text[index - 1], text[index + 1]]
    // A bracket faces its content if there is a space outside it and a letter inside.
    const [apart, against] = [isSpace(before) && !isSpace(after), !isSpace(before) && isOver(after)]
    if (opens ? apart : against) right += 1
    if (opens ? against : apart) wrong += 1
  }
  return {right, wrong}
}

/** How many wrong brackets a line must have: two, or one where all of the text are wrong. */
function leastTurns(texts: readonly string[]): 1 | 2 {
  let all = 0
  for (const text of texts) {
    const {right, wrong} = turnsOf(text)
    if (right > 0) return 2
    all += wrong
  }
  return all >= 2 ? 1 : 2
}

/** Edits that turn each bracket of a line, if all that show a direction face the wrong way. */
function bracketEdits(text: string, least: number): Edit[] {
  const {right, wrong} = turnsOf(text)
  if (wrong < least || right > 0) return []
  return editsOf(text, bracket, (mark) => mirrorImages[mark] ?? mark)
}

function isSpace(char: string | undefined): boolean {
  return char === undefined || /\s/u.test(char)
}

/** Whether a word ends here: at a space, the line's end or a punctuation mark. */
function isOver(char: string | undefined): boolean {
  return char === undefined || /[\s.,:;!?،؛؟]/u.test(char)
}
