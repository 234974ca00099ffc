/** What the chain looks at in a line of a page: its words, its shape, its place and its neighbours. */
import {anyOf} from '../../../languages/knowledge.ts'
import {isImprint, isInstitution, isPartHeading} from '../../imprint.ts'
import {isSectionLine} from '../../sections.ts'
import type {Frame} from '../frame.ts'
import {dated, isDateLine, isProseLine, isSentence, ownLabel, wordCount} from '../line-shape.ts'
import type {Judgement} from '../page.ts'
import {isPerson} from '../people.ts'
import {relatedHead} from '../related.ts'
import {notice} from '../score.ts'
import type {Score} from '../shapes.ts'
import {doubtFrom, perhapsFrom, sureFrom} from '../sure.ts'
import {lettersOf, rubric, tellingWords, turn} from '../title.ts'

/** What is known of the whole text before one of its lines is looked at. */
export interface Setting extends Judgement {
  readonly texts: readonly string[]
  readonly prose: readonly boolean[]
  /** First and last line of running text; -1 for none. */
  readonly first: number
  readonly last: number
  /** Telling words of the text's beginning. */
  readonly body: ReadonlySet<string>
  /** Letters with which the text begins. */
  readonly opening: string
  /** How often each short line's letters occur. */
  readonly counts: ReadonlyMap<string, number>
  /** Letters of the lines that claim rights. */
  readonly claims: readonly string[]
}

/** Lines of text from which the telling words are taken, and characters of each. */
const [bodyLines, bodyReach] = [14, 2000]

/** A sign or word of a claim of rights. */
const claim = new RegExp(`©|${anyOf(({furniture}) => furniture.rights)}`, 'u')

/** Look at a text as a whole. */
export function settingOf(texts: readonly string[], judgement: Judgement): Setting {
  const {scores} = judgement
  const prose = texts.map((text, index) => isProseLine(text, scores[index]))
  const first = prose.indexOf(true)
  const beginning = first < 0 ? [] : texts.slice(first, first + bodyLines)
  const counts = new Map<string, number>()
  for (const text of texts) {
    if (text.length >= 80) continue
    const letters = wordLetters(text)
    counts.set(letters, (counts.get(letters) ?? 0) + 1)
  }
  return {
    ...judgement,
    texts,
    prose,
    first,
    last: prose.lastIndexOf(true),
    body: new Set(beginning.flatMap((text) => tellingWords(text.slice(0, bodyReach)))),
    opening: lettersOf(beginning[0]?.slice(0, 200) ?? ''),
    counts,
    claims: texts.filter((text) => text.length < 200 && claim.test(text)).map(lettersOf),
  }
}

/** Whether a line stands deep in running text, where only text stands. */
export function isDeep({prose, scores}: Setting, index: number): boolean {
  for (let at = index - 1; at <= index + 1; at += 1)
    if (prose[at] !== true || scores[at] !== undefined) return false
  return true
}

/** The names of what is true of a line; each is a row of the chain's weights. */
export function featuresOf(setting: Setting, index: number): readonly string[] {
  if (isDeep(setting, index)) return ['deep']
  const text = setting.texts[index]!
  const words = wordCount(text)
  const out = ['any', `words ${bucket(words, [0, 1, 2, 3, 4, 6, 9, 14, 20, 30, 45])}`]
  ofCatalogue(setting, index, out)
  if (setting.prose[index]) out.push(text.length >= 250 ? 'prose long' : 'prose')
  else ofShape(text, words, out)
  ofEnd(text, out)
  ofText(setting, text, words, out)
  ofPlace(setting, index, out)
  ofNeighbours(setting, index, out)
  ofRegion(setting, index, words, out)
  return out
}

/** What shape says in one part of a page and not in another. */
function ofRegion({texts, judged, frame, prose}: Setting, index: number, words: number, out: string[]): void {
  const text = texts[index]!
  const part = frame === undefined ? 'nowhere' : framed(frame, index)
  const shape = prose[index] ? 'prose' : isSentence(text) ? 'sentence' : bucket(words, [0, 1, 2, 4, 7, 13])
  out.push(`${part}: ${shape}`, `${part}: ${levelOf(judged[index])}`)
  if (ownLabel.test(text)) out.push(`${part}: own label`)
  else if (isDateLine(text)) out.push(`${part}: date`)
  if (judged[index] === undefined && !prose[index])
    out.push(`unknown between ${levelOf(judged[index - 1])} and ${levelOf(judged[index + 1])}`)
}

/** What the catalogue of furniture says, and what was made of it. */
function ofCatalogue({scores, judged, frame}: Setting, index: number, out: string[]): void {
  const score = scores[index]
  out.push(`judged ${levelOf(judged[index])}`)
  if (frame !== undefined) out.push(`framed ${framed(frame, index)}`)
  out.push(`known ${levelOf(score)}`)
  if (score === undefined) return
  out.push(`kind ${score.kind}`)
  if (score.partial) out.push('known in part')
}

function framed({title, first, last}: Frame, index: number): string {
  if (index === title) return 'title'
  if (index < title) return index === title - 1 ? 'right above' : 'above'
  if (index < first) return index === title + 1 ? 'right below' : 'between'
  return index <= last ? 'text' : 'foot'
}

function levelOf(score: Score | undefined): string {
  const confidence = score?.confidence ?? 0
  if (confidence >= 0.93) return 'certainly'
  if (confidence >= sureFrom) return 'surely'
  return confidence >= doubtFrom ? 'likely' : confidence >= perhapsFrom ? 'perhaps' : 'not'
}

const address = /:\/\/|www\.|\.(?:com|org|net|example|ir|gov)\b/iu
const mail = /\S@[^\s@]+\.\w/u

/** What a line that is not running text looks like. */
function ofShape(text: string, words: number, out: string[]): void {
  if (isSentence(text)) out.push('sentence')
  if (ownLabel.test(text)) out.push('own label')
  if (isDateLine(text)) out.push('date line')
  else if (dated.test(text)) out.push('dated')
  if (!/\p{L}/u.test(text)) out.push(/\p{N}/u.test(text) ? 'digits alone' : 'signs alone')
  else if (/^\W*\p{N}/u.test(text)) out.push('begins with a number')
  if (/\p{N}/u.test(text)) out.push('has a number')
  if (/^[-–—•*·▪+#]/u.test(text)) out.push('begins with a bullet')
  if (/^["“«'‘]/u.test(text)) out.push('begins with a quotation')
  if (/^[([]/u.test(text)) out.push('begins with a bracket')
  if (/^[\^↑]|^\[?[\p{N}¹²³⁴⁵⁶⁷⁸⁹*†]{1,2}[\]).]?\s/u.test(text)) out.push('begins as a footnote')
  if (/[|»›→←•·]/u.test(text)) out.push('has a divider')
  if (/©/u.test(text)) out.push('claims rights')
  if (address.test(text)) out.push('has an address')
  if (mail.test(text)) out.push('has a mailbox')
  if (/[()[\]]$/u.test(text)) out.push('ends with a bracket')
  if (/[:：]\s/u.test(text)) out.push(words <= 6 ? 'short with a colon' : 'has a colon')
  ofCase(text, out)
  if (isImprint(text)) out.push('imprint')
  if (isInstitution(text)) out.push('institution')
  if (isPartHeading(text)) out.push('part heading')
  if (isSectionLine(text)) out.push('section')
  if (words <= 5 && isPerson(text)) out.push('person')
  if (rubric.test(text)) out.push('rubric')
  if (turn.test(text)) out.push('turn')
  if (notice.test(text)) out.push('speaks of pages')
  if (relatedHead(text) !== undefined) out.push('head of a list')
}

/** What its capitals say of a line in a script that has them. */
function ofCase(text: string, out: string[]): void {
  const words = text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+/gu) ?? []
  if (words.length === 0) return
  if (/^\p{Ll}/u.test(text)) out.push('begins small')
  const large = words.filter((word) => /^\p{Lu}/u.test(word)).length
  if (words.length >= 2 && large === words.length)
    out.push(text === text.toUpperCase() ? 'capitals' : 'every word large')
  else if (large > 0.6 * words.length) out.push('most words large')
}

function ofEnd(text: string, out: string[]): void {
  const end = /[.!?؟…۔:：؛;،,](?=["'”’»)\]]*$)/u.exec(text.slice(-8))?.[0]
  out.push(end === undefined ? 'ends open' : `ends ${ends[end] ?? 'in a comma'}`)
}

const ends: Readonly<Record<string, string>> = {
  '.': 'in a stop',
  '۔': 'in a stop',
  '…': 'in dots',
  '!': 'in a call',
  '?': 'in a question',
  '؟': 'in a question',
  ':': 'in a colon',
  '：': 'in a colon',
}

/** What a line has in common with the running text and with other lines. */
function ofText({body, opening, counts, claims}: Setting, text: string, words: number, out: string[]): void {
  if (text.length >= 200) return
  const own = tellingWords(text)
  if (own.length >= 1) {
    const shared = own.filter((word) => body.has(word)).length / own.length
    out.push(`${own.length === 1 ? 'word' : 'words'} shared ${bucket(shared, [0, 0.24, 0.49, 0.74])}`)
  }
  const letters = lettersOf(text)
  if (letters.length >= 4 && opening.startsWith(letters)) out.push('opens the text')
  const count = counts.get(wordLetters(text)) ?? 1
  if (count > 1) out.push(`${words <= 2 ? 'short ' : ''}again ${bucket(count, [2, 3])}`)
  if (letters.length >= 4 && claims.some((claim) => claim !== letters && claim.includes(letters)))
    out.push('named in a claim')
}

/** The letters of a line without its numbers: a list of contents has the headings of the text, numbered otherwise. */
function wordLetters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '')
}

/** Where a line stands. */
function ofPlace({texts, first, last}: Setting, index: number, out: string[]): void {
  if (index === 0) out.push('first line')
  if (index === texts.length - 1) out.push('last line')
  if (first < 0) out.push('no text')
  else if (index < first) out.push(`before ${bucket(first - index, [1, 2, 3, 5, 8, 15])}`)
  else if (index > last) out.push(`after ${bucket(index - last, [1, 2, 3, 5, 8, 15])}`)
  else out.push('within')
}

/** What stands around a line. */
function ofNeighbours({texts, scores, prose}: Setting, index: number, out: string[]): void {
  for (const [side, step] of sides) {
    const next = texts[index + step]
    if (next === undefined) continue
    if (prose[index + step]) out.push(`${side} prose`)
    else if (dated.test(next) || ownLabel.test(next)) out.push(`${side} dated`)
    else if (/[:：]$/u.test(next)) out.push(`${side} colon`)
    out.push(`${side} known ${levelOf(scores[index + step])}`)
  }
  out.push(`near ${bucket(sureAround(scores, prose, index, 3), [0, 1, 2, 3, 5])}`)
  out.push(`around ${bucket(sureAround(scores, prose, index, 9), [0, 1, 3, 6, 10])}`)
}

const sides = [
  ['above', -1],
  ['below', 1],
] as const

/** How many sure lines stand within reach, running text not crossed. */
function sureAround(
  scores: readonly (Score | undefined)[],
  prose: readonly boolean[],
  index: number,
  reach: number,
): number {
  let sure = 0
  for (const step of [-1, 1])
    for (let at = index + step; Math.abs(at - index) <= reach && at >= 0 && at < scores.length; at += step) {
      if (prose[at]) break
      if ((scores[at]?.confidence ?? 0) >= sureFrom) sure += 1
    }
  return sure
}

/** The greatest of some steps that a value reaches. */
function bucket(value: number, steps: readonly number[]): number {
  let found = steps[0]!
  for (const step of steps) if (value >= step) found = step
  return found
}
