/** The features of a line of a page: its words, its shape, its place and its neighbours. */

import {contentWords, lineLetters} from '../common-words.ts'
import {isSentence} from '../line-shape.ts'
import type {BoilerplateScore} from '../score-shape.ts'
import {doubtFrom, perhapsFrom, sureFrom} from '../thresholds.ts'
import {
  beginsArabic,
  isDated,
  type LineFacts,
  type LineLook,
  type PageLines,
  wordLetters,
} from './line-facts.ts'
import {addEnd, addShape} from './shape-features.ts'

/** The names of a line's features. Each is a row of the chain's weights. */
export function lineFeatures(page: PageLines, index: number): readonly string[] {
  const line = page.lines[index]!
  const {text, words, look, prose} = line
  const out = [`look ${look}`]
  addPlace(page, index, out)
  if (look === 'deep') return out
  out.push('any', `words ${bucket(words, [0, 1, 2, 3, 4, 6, 9, 14, 20, 30, 45])}`)
  addCatalogue(page, index, out)
  if (prose) {
    if (text.length < 120) out.push('prose short')
  } else addShape(text, words, out)
  addEnd(text, out)
  addSharedWords(page, index, out)
  addNeighbours(page, index, out)
  addCompany(page, index, out)
  return out
}

/** Add what the lists of boilerplate say about the line. */
function addCatalogue({lines, listed}: PageLines, index: number, out: string[]): void {
  const {score} = lines[index]!
  out.push(`known ${levelOf(score)}`)
  if (listed[index]! >= 0)
    out.push(listed[index] === 0 ? 'heads a list' : `listed ${bucket(listed[index]!, [1, 2, 4, 8])}`)
  if (score === undefined) return
  out.push(`kind ${score.kind}`)
  if (score.whole) out.push(`whole ${levelOf(score)}`)
  if (score.partial) out.push('known in part')
}

function levelOf(score: BoilerplateScore | undefined): string {
  const confidence = score?.confidence ?? 0
  if (confidence >= 0.93) return 'certainly'
  if (confidence >= sureFrom) return 'surely'
  return confidence >= doubtFrom ? 'likely' : confidence >= perhapsFrom ? 'perhaps' : 'not'
}

/** Add what the line shares with the running text and with other lines. */
function addSharedWords(
  {lines, body, opening, counts, claims, trailEnds, likest, beginsArabic: textBeginsArabic}: PageLines,
  index: number,
  out: string[],
): void {
  const {text, words} = lines[index]!
  if (index === likest) out.push('likest the text')
  if (text.length >= 200) return
  const own = contentWords(text)
  if (own.length >= 1) {
    const shared = own.filter((word) => body.has(word)).length / own.length
    out.push(`${own.length === 1 ? 'word' : 'words'} shared ${bucket(shared, [0, 0.01, 0.24, 0.49, 0.74])}`)
  }
  const letters = lineLetters(text)
  if (letters.length >= 4 && opening.startsWith(letters)) out.push('opens the text')
  if (isInOther(beginsArabic(text), textBeginsArabic)) out.push('in another script')
  const count = counts.get(wordLetters(text)) ?? 1
  if (count > 1) out.push(`${words <= 2 ? 'short' : 'long'} again ${bucket(count, [2, 3])}`)
  if (trailEnds.has(letters)) out.push('ends a trail')
  if (letters.length >= 4 && claims.some((claim) => claim !== letters && claim.includes(letters)))
    out.push('named in a claim')
}

/** Whether two lines are in different scripts, each told by its first letter. */
function isInOther(own: boolean | undefined, other: boolean | undefined): boolean {
  return own !== undefined && other !== undefined && own !== other
}

/** Add where the line stands. */
function addPlace({lines, first, last}: PageLines, index: number, out: string[]): void {
  if (index === 0) out.push('first line')
  if (index === lines.length - 1) out.push('last line')
  if (first < 0) out.push('no text')
  else if (index < first) out.push('before', `before ${bucket(first - index, [1, 2, 3, 5, 8, 15, 30])}`)
  else if (index > last) out.push('after', `after ${bucket(index - last, [1, 2, 3, 5, 8, 15, 30])}`)
  else out.push('within', ...(index === first ? ['first of the text'] : []))
}

/** Add what stands around the line. */
function addNeighbours({lines}: PageLines, index: number, out: string[]): void {
  const own = lines[index]!.look
  for (const [name, step] of sides) {
    const next = lines[index + step]
    out.push(`${name} ${next?.look ?? 'nothing'}`)
    if (step === 1 || step === -1) {
      out.push(`${own} ${name} ${roughly(next?.look)}`)
      if (next !== undefined && next.look !== 'known' && isDated(next.text.slice(0, 200)))
        out.push(`${name} has a date`)
      if (next !== undefined && isInOther(beginsArabic(next.text), beginsArabic(lines[index]!.text)))
        out.push(`${name} in another script`)
      if (next?.score !== undefined) out.push(`${name} known ${levelOf(next.score)}`)
    }
  }
}

const sides = [
  ['above', -1],
  ['below', 1],
  ['second above', -2],
  ['second below', 2],
] as const

/** What a neighbour looks like, in fewer words. */
function roughly(look: LineLook | undefined): string {
  if (look === undefined) return 'nothing'
  if (look === 'deep' || look === 'long' || look === 'prose') return 'prose'
  if (look === 'byline' || look === 'dated' || look === 'credit' || look === 'label') return 'credit'
  if (look === 'one' || look === 'few' || look === 'signs') return 'few'
  return look === 'known' || look === 'sentence' ? look : 'line'
}

/** Add how many lines of which look stand near: menus, lists of headlines, what follows a title. */
function addCompany({lines, first}: PageLines, index: number, out: string[]): void {
  const isMenu = ({look}: LineFacts) =>
    look === 'one' || look === 'few' || look === 'known' || look === 'signs'
  const isHeadline = ({look}: LineFacts) => look === 'headline' || look === 'some'
  out.push(`menu ${bucket(runAround(lines, index, isMenu, 12), [0, 1, 3, 6, 12])}`)
  const menuAbove = runAround(lines, index, isMenu, 12, [-1])
  if (menuAbove > 0) out.push(`menu above ${bucket(menuAbove, [1, 2, 3, 6])}`)
  out.push(`headlines ${bucket(runAround(lines, index, isHeadline, 8), [0, 1, 2, 4, 8])}`)
  out.push(`near ${bucket(sureAround(lines, index, 3), [0, 1, 2, 3, 5])}`)
  out.push(`around ${bucket(sureAround(lines, index, 9), [0, 1, 3, 6, 10])}`)
  if (lines[index]!.prose) return
  let [credit, prose, headlines] = [0, 0, 0]
  for (let at = index + 1; at <= index + 10 && at < lines.length; at += 1) {
    const next = lines[at]!
    if (next.prose) {
      prose = at - index
      break
    }
    if (credit === 0 && /^(?:byline|dated|credit|label)$/.test(next.look)) credit = at - index
    if (credit === 0 && (next.look === 'headline' || isSentence(next.text))) headlines += 1
  }
  if (credit > 0) out.push(`credit in ${bucket(credit, [1, 2, 3, 5])}`)
  out.push(`text in ${bucket(prose, [0, 1, 2, 3, 5, 8])}`)
  if (index < first) out.push(`titles between ${bucket(headlines, [0, 1, 2, 3])}`)
}

/** Number of lines on both sides, one after another, with a property; at most `most` on each. */
function runAround(
  lines: readonly LineFacts[],
  index: number,
  isMeant: (line: LineFacts) => boolean,
  most: number,
  steps: readonly number[] = [-1, 1],
): number {
  let count = 0
  for (const step of steps)
    for (let at = index + step; Math.abs(at - index) <= most; at += step) {
      const line = lines[at]
      if (line === undefined || !isMeant(line)) break
      count += 1
    }
  return count
}

/** Number of lines surely boilerplate within `reach`, not looking past running text. */
function sureAround(lines: readonly LineFacts[], index: number, reach: number): number {
  let sure = 0
  for (const step of [-1, 1])
    for (let at = index + step; Math.abs(at - index) <= reach && at >= 0 && at < lines.length; at += step) {
      if (lines[at]!.prose) break
      if (lines[at]!.look === 'known') sure += 1
    }
  return sure
}

/** The greatest of the steps that the value reaches. */
export function bucket(value: number, steps: readonly number[]): number {
  let found = steps[0]!
  for (const step of steps) if (value >= step) found = step
  return found
}
