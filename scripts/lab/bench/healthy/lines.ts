/** Healthy lines with faults that move no word, and whether restoring left them in order. */
import {foldSpelling} from '../../../../src/languages/script/fold.ts'
import type {Restored} from '../../../../src/restore/index.ts'
import {textOf} from '../../../../src/text/spans.ts'
import {layOut} from '../scramble/lines.ts'

/** A fault of lines that are in order. */
export interface HealthyFault {
  readonly name: string
  /** The lines of a text's paragraphs with the fault in them; a blank line between paragraphs. */
  lines(paragraphs: readonly string[], next: () => number): string[]
}

/** Share of the blanks that are lost in lines with missing blanks. */
const lostBlanks = 0.08

/** Lay paragraphs out, each changed before. */
function wrapped(change: (paragraph: string, next: () => number) => string): HealthyFault['lines'] {
  return (paragraphs, next) => {
    const measure = Math.round(60 + 35 * next())
    return paragraphs.flatMap((each, at) => [
      ...(at === 0 ? [] : ['']),
      ...layOut(change(each, next), measure),
    ])
  }
}

/** The kinds that are measured. */
export const faults: readonly HealthyFault[] = [
  {name: 'are wrapped', lines: wrapped((text) => text)},
  {name: 'have blanks for ZWNJ', lines: wrapped((text) => text.replaceAll('\u200C', ' '))},
  {name: 'have lost their ZWNJ', lines: wrapped((text) => text.replaceAll('\u200C', ''))},
  {name: 'have split tanwin', lines: wrapped(splitTanwin)},
  {
    name: 'have split tanwin and blanks for ZWNJ',
    lines: wrapped((text) => splitTanwin(text).replaceAll('\u200C', ' ')),
  },
  {name: 'ask and answer', lines: askAndAnswer},
  {
    name: 'lack blanks',
    lines: wrapped((text, next) => text.replace(/ /g, () => (next() < lostBlanks ? '' : ' '))),
  },
  {name: 'lack blanks after commas', lines: wrapped((text) => text.replace(/([،,؛]) /g, '$1'))},
  {
    name: 'have blanks inside words',
    lines: wrapped((text, next) =>
      text.replace(/\p{L}(?=\p{L}{2})/gu, (letter) => (next() < 0.02 ? `${letter} ` : letter)),
    ),
  },
  {
    name: 'are justified',
    lines: wrapped((text, next) => text.replace(/ /g, () => (next() < 0.3 ? '   ' : ' '))),
  },
]

/** The mark of a tanwin before the letter that bears it, and its alef apart: what `pdftotext` makes of it. */
function splitTanwin(text: string): string {
  return text.replace(/(\p{L})\u064Bا/gu, '\u064B$1 ا').replace(/(\p{L})ا\u064B/gu, '\u064B$1 ا')
}

/** Sentences as questions and answers, several to a line. */
function askAndAnswer(paragraphs: readonly string[], next: () => number): string[] {
  const sentences = paragraphs
    .flatMap((each) => each.split(/(?<=[.؟!]) /u))
    .map((each) => each.replace(/[.؟!]+$/u, ''))
  const turns = sentences.map((each, at) => (at % 2 === 0 ? `س : ${each}؟` : `ج : ${each}.`))
  const measure = Math.round(60 + 35 * next())
  return layOut(turns.join(' '), measure)
}

/** A line that came out in another order. */
export interface HarmedLine {
  readonly before: string
  /** What stands in its place. */
  readonly after: string
  /** The rules that changed it, or took it out. */
  readonly rules: string
}

/** The lines of a text whose letters stand nowhere in the restored one as they stood. */
export function harmedLines(lines: readonly string[], {lines: restored, removals}: Restored): HarmedLine[] {
  const all = lettersIn(restored.map(textOf).join(''))
  return lines.flatMap((before, index) => {
    if (all.includes(lettersIn(before))) return []
    const own = restored.flatMap(({spans}) => spans).filter(({line}) => line === index + 1)
    const gone = removals.filter(({spans}) => spans.some(({line}) => line === index + 1))
    const rules = new Set([...own.flatMap(({rules}) => rules), ...gone.map(({rule}) => `-${rule}`)])
    return [{before, after: own.map(({text}) => text).join(''), rules: [...rules].join(' ')}]
  })
}

/** Letters and digits, spellings that look alike as one. */
function lettersIn(text: string): string {
  return foldSpelling(text).replace(/[^\p{L}\p{N}]/gu, '')
}
