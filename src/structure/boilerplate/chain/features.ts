/** The features of a line of a page: its words, its shape, its place and its neighbours. */
import {anyOf} from '../../../languages/knowledge.ts'
import type {Frame} from '../frame.ts'
import type {PageJudgement} from '../judge-lines.ts'
import {articleLabel, datePattern, isDateLine, isProseLine, isSentence, wordCount} from '../line-shape.ts'
import type {BoilerplateScore} from '../score-shape.ts'
import {doubtFrom, perhapsFrom, sureFrom} from '../thresholds.ts'
import {contentWords, lineLetters} from '../title.ts'
import {addEnd, addShape} from './shape-features.ts'

/** Facts about the whole page, computed once for the features of its lines. */
export interface PageContext extends PageJudgement {
  readonly texts: readonly string[]
  readonly prose: readonly boolean[]
  /** First and last line of running text; -1 for none. */
  readonly first: number
  readonly last: number
  /** Content words at the beginning of the text. */
  readonly body: ReadonlySet<string>
  /** Letters with which the text begins. */
  readonly opening: string
  /** How often the letters of each short line occur. */
  readonly counts: ReadonlyMap<string, number>
  /** Letters of the lines that claim rights. */
  readonly claims: readonly string[]
}

/** Number of lines of text from which content words are taken, and characters of each that are read. */
const [bodyLines, bodyReach] = [14, 2000]

/** A sign or word by which rights are claimed. */
const claim = new RegExp(`©|${anyOf(({boilerplate}) => boilerplate.rights)}`, 'u')

/** Compute the facts about a page. */
export function pageContextOf(texts: readonly string[], judgement: PageJudgement): PageContext {
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
    body: new Set(beginning.flatMap((text) => contentWords(text.slice(0, bodyReach)))),
    opening: lineLetters(beginning[0]?.slice(0, 200) ?? ''),
    counts,
    claims: texts.filter((text) => text.length < 200 && claim.test(text)).map(lineLetters),
  }
}

/** Whether a line is inside running text, with only running text around it. */
export function isDeep({prose, scores}: PageContext, index: number): boolean {
  for (let at = index - 1; at <= index + 1; at += 1)
    if (prose[at] !== true || scores[at] !== undefined) return false
  return true
}

/** The names of a line's features. Each is a row of the chain's weights. */
export function lineFeatures(setting: PageContext, index: number): readonly string[] {
  if (isDeep(setting, index)) return ['deep']
  const text = setting.texts[index]!
  const words = wordCount(text)
  const out = ['any', `words ${bucket(words, [0, 1, 2, 3, 4, 6, 9, 14, 20, 30, 45])}`]
  addCatalogue(setting, index, out)
  if (setting.prose[index]) out.push(text.length >= 250 ? 'prose long' : 'prose')
  else addShape(text, words, out)
  addEnd(text, out)
  addSharedWords(setting, text, words, out)
  addPlace(setting, index, out)
  addNeighbours(setting, index, out)
  addRegion(setting, index, words, out)
  return out
}

/** Add what the shape means in this part of the page: the same shape means other things elsewhere. */
function addRegion(
  {texts, judged, frame, prose}: PageContext,
  index: number,
  words: number,
  out: string[],
): void {
  const text = texts[index]!
  const part = frame === undefined ? 'nowhere' : placeInFrame(frame, index)
  const shape = prose[index] ? 'prose' : isSentence(text) ? 'sentence' : bucket(words, [0, 1, 2, 4, 7, 13])
  out.push(`${part}: ${shape}`, `${part}: ${levelOf(judged[index])}`)
  if (articleLabel.test(text)) out.push(`${part}: own label`)
  else if (isDateLine(text)) out.push(`${part}: date`)
  if (judged[index] === undefined && !prose[index])
    out.push(`unknown between ${levelOf(judged[index - 1])} and ${levelOf(judged[index + 1])}`)
}

/** Add what the lists of boilerplate say about the line, and how it was judged. */
function addCatalogue({scores, judged, frame}: PageContext, index: number, out: string[]): void {
  const score = scores[index]
  out.push(`judged ${levelOf(judged[index])}`)
  if (frame !== undefined) out.push(`framed ${placeInFrame(frame, index)}`)
  out.push(`known ${levelOf(score)}`)
  if (score === undefined) return
  out.push(`kind ${score.kind}`)
  if (score.partial) out.push('known in part')
}

function placeInFrame({title, first, last}: Frame, index: number): string {
  if (index === title) return 'title'
  if (index < title) return index === title - 1 ? 'right above' : 'above'
  if (index < first) return index === title + 1 ? 'right below' : 'between'
  return index <= last ? 'text' : 'foot'
}

function levelOf(score: BoilerplateScore | undefined): string {
  const confidence = score?.confidence ?? 0
  if (confidence >= 0.93) return 'certainly'
  if (confidence >= sureFrom) return 'surely'
  return confidence >= doubtFrom ? 'likely' : confidence >= perhapsFrom ? 'perhaps' : 'not'
}

/** Add what the line shares with the running text and with other lines. */
function addSharedWords(
  {body, opening, counts, claims}: PageContext,
  text: string,
  words: number,
  out: string[],
): void {
  if (text.length >= 200) return
  const own = contentWords(text)
  if (own.length >= 1) {
    const shared = own.filter((word) => body.has(word)).length / own.length
    out.push(`${own.length === 1 ? 'word' : 'words'} shared ${bucket(shared, [0, 0.24, 0.49, 0.74])}`)
  }
  const letters = lineLetters(text)
  if (letters.length >= 4 && opening.startsWith(letters)) out.push('opens the text')
  const count = counts.get(wordLetters(text)) ?? 1
  if (count > 1) out.push(`${words <= 2 ? 'short ' : ''}again ${bucket(count, [2, 3])}`)
  if (letters.length >= 4 && claims.some((claim) => claim !== letters && claim.includes(letters)))
    out.push('named in a claim')
}

/** The letters of a line without numbers: a table of contents numbers the headings of the text in its own way. */
function wordLetters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '')
}

/** Add where the line stands. */
function addPlace({texts, first, last}: PageContext, index: number, out: string[]): void {
  if (index === 0) out.push('first line')
  if (index === texts.length - 1) out.push('last line')
  if (first < 0) out.push('no text')
  else if (index < first) out.push(`before ${bucket(first - index, [1, 2, 3, 5, 8, 15])}`)
  else if (index > last) out.push(`after ${bucket(index - last, [1, 2, 3, 5, 8, 15])}`)
  else out.push('within')
}

/** Add what stands around the line. */
function addNeighbours({texts, scores, prose}: PageContext, index: number, out: string[]): void {
  for (const [side, step] of sides) {
    const next = texts[index + step]
    if (next === undefined) continue
    if (prose[index + step]) out.push(`${side} prose`)
    else if (datePattern.test(next) || articleLabel.test(next)) out.push(`${side} dated`)
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

/** Number of lines surely boilerplate within `reach`, not looking past running text. */
function sureAround(
  scores: readonly (BoilerplateScore | undefined)[],
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

/** The greatest of the steps that the value reaches. */
function bucket(value: number, steps: readonly number[]): number {
  let found = steps[0]!
  for (const step of steps) if (value >= step) found = step
  return found
}
