import {scriptOf} from '../../text/flow.ts'
import {editLines, type Rule} from '../../text/rule.ts'
import type {Edit} from '../../text/spans.ts'
import {editsOf, textOf} from '../../text/spans.ts'
import {mirrored} from '../mirrored.ts'

/** A stop or comma at the start of a line, with a word behind it; `.net` and `.5` are no words. */
const thrown = /^([.!؟،؛:])\s*(?=["«»()]?(?:\p{Script=Arabic}|\p{Lu}|[\u0660-\u0669\u06F0-\u06F9]))/u
/** Lines that end as sentences, labels or clauses do: no mark is missing there. */
const marked = /[.!?؟…۔:،؛,;]["'”’»)\]]*$/u
/** Words of a line that can have lost its stop. */
const fewestWords = 3
/** Lines with a thrown full stop from which on thrown commas are believed. */
const enoughStops = 2

/** Layout engines that do not know a line's direction set its last mark at its other end, and brackets mirrored. */
export const turnedMarks: Rule = {
  code: 'turned-marks',
  evidence:
    'A line of Arabic script begins with a stop and ends without one; or all its brackets stand with their backs to what they hold.',
  spares: 'Lines of Latin script, ellipses, lines that end in a mark, brackets of which one stands right.',
  apply(lines) {
    const texts = lines.map(textOf)
    const stops = texts.filter((text) => isThrown(text, fewestWords) && /^[.!؟]/u.test(text)).length
    const least = leastTurns(texts)
    const gone = {reason: 'stop at the wrong end of its line, set at the other', confidence: 0.95}
    return editLines(lines, 'turned-marks', gone, (text, line, index) => {
      const ends = line.gap === 'none' && isUnfinished(texts[index - 1])
      return [...stopEdits(text, stops, ends), ...bracketEdits(text, least)].sort((a, b) => a.start - b.start)
    })
  },
}

/** Whether a line has its last mark at its start. */
function isThrown(text: string, words: number): boolean {
  return (
    thrown.test(text) &&
    scriptOf(text) === 'Arab' &&
    !marked.test(text) &&
    text.trim().split(/\s+/u).length >= words
  )
}

/** Whether a line is long and goes on in the next. */
function isUnfinished(text: string | undefined): boolean {
  return text !== undefined && text.length >= 40 && !marked.test(text)
}

/** The mark from the start of a line to its end; `ends` says whether the line ends a sentence of the line before. */
function stopEdits(text: string, stops: number, ends: boolean): Edit[] {
  const found = isThrown(text, stops < enoughStops && !ends ? fewestWords : 1) ? thrown.exec(text) : null
  const [turned = '', mark = ''] = found ?? []
  if (mark === '' || (/[،؛]/u.test(mark) && stops < enoughStops)) return []
  const end = text.trimEnd().length
  return [
    {start: 0, end: turned.length, text: ''},
    {start: end, end, text: mark},
  ]
}

const bracket = /[()[\]«»]/gu

/** How many brackets of a line stand right, and with their backs to what they hold; few show their sides. */
function turnsOf(text: string): {readonly right: number; readonly wrong: number} {
  let [right, wrong] = [0, 0]
  if (!/[()[\]«»]/u.test(text) || scriptOf(text) !== 'Arab') return {right, wrong}
  for (const {0: mark, index} of text.matchAll(bracket)) {
    const opens = mark === '(' || mark === '[' || mark === '«'
    const [before, after] = [text[index - 1], text[index + 1]]
    // An opening bracket stands after a space and against what it holds, a closing one the other way round.
    const [apart, against] = [isSpace(before) && !isSpace(after), !isSpace(before) && isOver(after)]
    if (opens ? apart : against) right += 1
    if (opens ? against : apart) wrong += 1
  }
  return {right, wrong}
}

/** Turned brackets that a line must have: a pair, or one where all of the text are turned. */
function leastTurns(texts: readonly string[]): 1 | 2 {
  let all = 0
  for (const text of texts) {
    const {right, wrong} = turnsOf(text)
    if (right > 0) return 2
    all += wrong
  }
  return all >= 2 ? 1 : 2
}

/** Each bracket of a line turned, where every one that shows its sides stands the wrong way. */
function bracketEdits(text: string, least: number): Edit[] {
  const {right, wrong} = turnsOf(text)
  if (wrong < least || right > 0) return []
  return editsOf(text, bracket, (mark) => mirrored[mark] ?? mark)
}

function isSpace(char: string | undefined): boolean {
  return char === undefined || /\s/u.test(char)
}

/** Whether a word is over here: a space, the line's end or a mark of punctuation. */
function isOver(char: string | undefined): boolean {
  return char === undefined || /[\s.,:;!?،؛؟]/u.test(char)
}
