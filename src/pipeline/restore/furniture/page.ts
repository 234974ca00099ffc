/** Which lines of a page are furniture: each line's own score, its place on the page and its neighbours. */
import {scoreLine} from './score.ts'
import type {Score} from './shapes.ts'

/** From here on a line is taken out; below it, down to {@link doubtFrom}, it is reported. */
export const sureFrom = 0.8
/** From here on a line is reported. */
export const doubtFrom = 0.55

/** A line that may be furniture, and where it stands. */
interface Candidate extends Score {
  /** Whether text of the article stands before and after it. */
  readonly inside: boolean
}

/** Letters that a line of the article has at least, or fewer with a full stop behind it. */
const proseLength = 150
const sentenceLength = 70

/** Judge all lines; the place in the array is the line's. */
export function judgeLines(texts: readonly string[]): readonly (Score | undefined)[] {
  const scores = texts.map(scoreLine)
  const isProse = texts.map((text, index) => isProseLine(text, scores[index]))
  const first = isProse.indexOf(true)
  const last = isProse.lastIndexOf(true)
  const counts = countLines(texts)
  const judged = scores.map((score, index): Candidate | undefined => {
    if (score === undefined) return undefined
    const inside = first >= 0 && index > first && index < last
    const words = texts[index]!.trim().split(/\s+/u).length
    const confidence =
      score.confidence + placeBonus(score, inside, words) + (index === 0 ? titleMalus(score, words) : 0)
    const repeated = first >= 0 && (counts.get(texts[index]!) ?? 0) >= 3 ? 0.15 : 0
    return {...score, inside, confidence: Math.min(0.99, confidence + repeated)}
  })
  // Without an article there is no inside and no outside, and company proves nothing.
  if (first < 0) return judged
  return withTitle(texts, closed(texts, withNeighbours(judged), last), first)
}

/** Kinds that are never a title. */
const neverTitle: readonly string[] = [
  'image file name',
  'breadcrumbs',
  'view count',
  'cookie notice',
  'comment form',
]

/** An article has a title: where nothing else above its text could be one, the least sure line there stays. */
function withTitle(
  texts: readonly string[],
  judged: readonly (Score | undefined)[],
  first: number,
): readonly (Score | undefined)[] {
  const head = texts.slice(0, Math.max(0, first)).map((text, index) => ({text, index, score: judged[index]}))
  const may = head.filter(({text}) => wordCount(text) >= 2 && !tellsOfItself(text))
  if (may.some(({score}) => score === undefined || score.confidence < sureFrom)) return judged
  const candidates = may.filter(
    ({text, score}) => wordCount(text) >= 3 && score !== undefined && !neverTitle.includes(score.kind),
  )
  const least = candidates.toSorted((a, b) => a.score!.confidence - b.score!.confidence)[0]
  return least === undefined
    ? judged
    : judged.with(least.index, {...least.score!, confidence: Math.min(least.score!.confidence, 0.6)})
}

/** Lines that tell of the article itself stay, whatever stands around them. */
const ownLabel =
  /^(?:[*©]|(?:المصدر|مصدر|بقلم|كتب|كتبت|ترجمة|ترجمات|الكاتب|إعداد|تحرير|تاريخ|منبع|نویسنده|نويسنده|مترجم|ترجمه|تاریخ|گزارش|عکس|source|by|author|translat|written|published|posted|photo|credit|image|report|edit|words|note)(?:$|[\s:ـ/]))/iu
/** A date or a time in the line. */
const dated = /\p{N}{4}|\p{N}{1,2}[:/.-]\p{N}{1,2}|(?:ago|قبل|منذ|پیش)(?:$|\s)/u

/**
 * Short lines that say nothing of themselves, among sure furniture: items of its lists and menus. Above the title
 * lines of one or two words, below the article whole headlines; a line of two or three words there may be a name,
 * and goes only where three sure lines say that the page's end has begun.
 */
function closed(
  texts: readonly string[],
  judged: readonly (Score | undefined)[],
  last: number,
): readonly (Score | undefined)[] {
  const sure = judged.map((score) => score !== undefined && score.confidence >= sureFrom)
  const title = texts.findIndex((text, index) => !sure[index] && wordCount(text) >= 3)
  const below = last < 0 ? -1 : sure.indexOf(true, last + 1)
  const inMenu = title > 0 && (share(sure, 0, title) >= 0.4 || opensWithMenu(judged, title))
  const dense = below >= 0 && sure.slice(below).filter(Boolean).length >= 3
  return judged.map((score, index) => {
    const text = texts[index]!
    if (sure[index] || tellsOfItself(text)) return score
    const [words, known] = [wordCount(text), score?.confidence ?? 0]
    const near =
      sure.slice(Math.max(0, index - 4), index).includes(true) &&
      sure.slice(index + 1, index + 7).includes(true)
    const menu = index < title && words <= 2 && (near || inMenu)
    const end = below >= 0 && index > below && (near || dense)
    if (!(menu || end)) return score
    const surely = menu || words === 1 || words >= 4 || known >= 0.3 || dense
    const confidence = surely ? 0.82 : 0.6
    return confidence > known
      ? {kind: score?.kind ?? 'links to other pages', confidence, whole: false}
      : score
  })
}

/** Whether the lines above the title are a menu: four at least, a third of them and two of known words. */
function opensWithMenu(judged: readonly (Score | undefined)[], title: number): boolean {
  const known = judged
    .slice(0, title)
    .filter((score) => score !== undefined && score.confidence >= 0.35).length
  return title >= 4 && known >= 2 && known >= title / 3
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/u).length
}

/** Share of the lines of a stretch that are sure furniture. */
function share(sure: readonly boolean[], from: number, to: number): number {
  return sure.slice(from, to).filter(Boolean).length / Math.max(1, to - from)
}

/** Whether a line is too long for a menu, or is a byline, a source, a date or the end of a sentence. */
function tellsOfItself(text: string): boolean {
  return text.length > 110 || ownLabel.test(text) || dated.test(text) || /[.:؛،,]$/u.test(text)
}

/** Whether a line is text of the article. */
export function isProseLine(text: string, score: Score | undefined): boolean {
  if (score !== undefined && score.confidence >= 0.5) return false
  return text.length >= proseLength || (text.length >= sentenceLength && /[.!?؟…]["'”»)\]]*$/u.test(text))
}

/** How often each short line occurs. */
function countLines(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) if (text.length < 80) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** Among the paragraphs a single word may be a heading; buttons and advertisements stand there all the same. */
function placeBonus(score: Score, inside: boolean, words: number): number {
  if (!inside) return score.confidence >= 0.5 ? 0.05 : 0
  if (score.whole && score.confidence >= 0.93) return 0
  const usual =
    score.kind === 'advertisement' || score.kind === 'share buttons' || score.kind === 'print button'
  return usual && score.confidence >= 0.9 ? -0.05 : words <= 2 ? -0.2 : -0.12
}

/** The first line is most often the title, which may speak of anything. */
function titleMalus(score: Score, words: number): number {
  return score.whole || words <= 2 ? 0 : -0.3
}

/** Furniture stands in company: a line among sure furniture, or in a run of likely ones, is surer. */
function withNeighbours(judged: readonly (Candidate | undefined)[]): readonly (Score | undefined)[] {
  const out = [...judged]
  for (let start = 0; start < out.length; start += 1) {
    let end = start
    while (out[end] !== undefined && out[end]!.confidence >= 0.35) end += 1
    if (end - start >= 2) raiseRun(out, start, end)
    start = Math.max(start, end)
  }
  return out
}

/** Raise the lines of a run: by one sure line in it, or by their number where they are outside the article. */
function raiseRun(out: (Candidate | undefined)[], start: number, end: number): void {
  const run = out.slice(start, end) as Candidate[]
  const sure = run.filter(({confidence}) => confidence >= sureFrom).length
  const outside = run.some(({inside}) => !inside)
  const raise =
    sure > 0 ? (outside ? 0.3 : 0.15) : outside ? (run.length >= 4 ? 0.42 : run.length === 3 ? 0.3 : 0.1) : 0
  for (const [index, each] of run.entries()) {
    if (each.confidence < sureFrom && !each.partial)
      out[start + index] = {...each, confidence: Math.min(0.95, each.confidence + raise)}
  }
}
