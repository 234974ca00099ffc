/** Which lines of a page are furniture: each line's own score, its place on the page and its neighbours. */
import {isImprint, isKeywords, isPartHeading} from '../imprint.ts'
import {isSectionLine} from '../sections.ts'
import {isComments, isOfThread} from './comments.ts'
import {type Frame, frameOf} from './frame.ts'
import {dated, isDateLine, isProseLine, isSentence, ownLabel, tellsOfItself, wordCount} from './line-shape.ts'
import {isPerson} from './people.ts'
import type {RelatedList} from './related.ts'
import {scoreLine} from './score.ts'
import type {Score} from './shapes.ts'
import {doubtFrom, sureFrom} from './sure.ts'
import {rubric} from './title.ts'

/** A line that may be furniture, and where it stands. */
interface Candidate extends Score {
  /** Whether text of the article stands before and after it. */
  readonly inside: boolean
}

/** What is known of a line: nothing, or how surely it is furniture. */
export type Verdicts = readonly (Score | undefined)[]

/** What is made of a page's lines one by one and with their neighbours. */
export interface Judgement {
  /** By each line's words, and the lists it is in. */
  readonly scores: Verdicts
  readonly frame: Frame | undefined
  readonly judged: Verdicts
}

/**
 * Judge all lines; the place in the array is the line's. `lists` are the lists of other articles among them: they
 * are evidence of where the page is, and are left to their own rule unless they stand above the title.
 */
export function judgeLines(
  texts: readonly string[],
  lists: readonly RelatedList[],
  known: Verdicts = texts.map(scoreLine),
): Judgement {
  const scores = withLists(withoutKeywords(texts, known), lists)
  const frame = frameOf(texts, scores)
  const counts = countLines(texts)
  const judged = scores.map((own, index): Candidate | undefined => {
    const isHead = frame !== undefined && index > frame.first && (counts.get(texts[index]!) ?? 0) >= 2
    const score = isHead && isImprint(texts[index]!) ? runningImprint : own
    if (score === undefined) return undefined
    const inside = frame !== undefined && index > frame.first && index <= frame.last
    const words = wordCount(texts[index]!)
    const confidence =
      score.confidence + placeBonus(score, inside, words) + (index === 0 ? titleMalus(score, words) : 0)
    const repeated = frame !== undefined && (counts.get(texts[index]!) ?? 0) >= 3 ? 0.15 : 0
    return {...score, inside, confidence: Math.min(0.99, confidence + repeated)}
  })
  // Without an article there is no inside and no outside, and company proves nothing.
  if (frame === undefined) return {scores, frame, judged}
  const near = between(withNeighbours(judged), texts, frame)
  const all = withSection(
    texts,
    scores,
    withTitle(texts, under(texts, over(texts, near, frame), frame), frame),
    frame,
  )
  return {scores, frame, judged: all}
}

/** A line of an imprint that comes again inside the text: the head of a page. */
const runningImprint: Score = {kind: 'page code', confidence: 0.95, whole: true}

/** Lines before the key words of a paper among which its abstract begins. */
const abstractReach = 12

/** Scores without those of a paper's key words, which look like a page's tags: an abstract stands above them. */
function withoutKeywords(texts: readonly string[], scores: Verdicts): Verdicts {
  return scores.map((score, index) => {
    if (score?.kind !== 'tag list' || !isKeywords(texts[index]!)) return score
    return texts.slice(Math.max(0, index - abstractReach), index).some(isPartHeading) ? undefined : score
  })
}

/** Scores with the lists of other articles, which are surer than their lines by themselves. */
function withLists(scores: readonly (Score | undefined)[], lists: readonly RelatedList[]): Verdicts {
  const out = [...scores]
  for (const {start, end, confidence} of lists) {
    if (confidence < sureFrom) continue
    for (let line = start; line < end; line += 1) {
      const own = scores[line]?.confidence ?? 0
      const isHead = line === start || own >= confidence
      const score: Score = {
        kind: 'links to other pages',
        confidence: isHead ? confidence : listItem,
        whole: false,
      }
      if (own === 0 || (line === start && own < confidence)) out[line] = score
    }
  }
  return out
}

/** Confidence of a list's item: it may be the title under a menu. */
const listItem = 0.34

/** Verdicts without those on lists in the text or under it: they have a rule of their own. */
export function withoutLists(
  judged: Verdicts,
  lists: readonly RelatedList[],
  frame: Frame | undefined,
): Verdicts {
  if (frame === undefined) return judged
  const {title} = frame
  const own = lists.filter(({start, confidence}) => start > title && confidence >= sureFrom)
  if (own.length === 0) return judged
  const out = [...judged]
  for (const {start, end} of own) out.fill(undefined, start, end)
  return out
}

/** Kinds that are never a title. */
const neverTitle: readonly string[] = [
  'image file name',
  'breadcrumbs',
  'view count',
  'cookie notice',
  'comment form',
]

/** An article has a title: the line that looks most like one stays, unless it can only be furniture. */
function withTitle(texts: readonly string[], judged: Verdicts, {title}: Frame): Verdicts {
  const score = judged[title]
  if (score === undefined || score.confidence < doubtFrom) return judged
  const isButton = wordCount(texts[title]!) < 3 && score.confidence >= sureFrom
  if (isButton || neverTitle.includes(score.kind)) return judged
  return judged.with(title, {...score, confidence: Math.min(score.confidence, 0.6)})
}

/** Lines above the title among which its section stands, the page's own aside; lines of sections that are no menu. */
const [sectionReach, sectionRun] = [5, 1]

/**
 * The section of the article: its name above the title, with the date or numbers between them. One of many names is
 * a menu's, unless it stands there a second time. A label with a section's name says so anywhere above the text.
 */
function withSection(
  texts: readonly string[],
  scores: Verdicts,
  judged: Verdicts,
  {title, first}: Frame,
): Verdicts {
  const out = [...judged]
  for (let index = 0; index < first && index < texts.length; index += 1)
    if (isSectionLine(texts[index]!) && texts[index]!.includes(':')) out[index] = undefined
  const isName = (index: number) => isSectionLine(texts[index] ?? '')
  let at = title - 1
  while (at > title - sectionReach && at >= 0 && !isName(at) && mayPart(texts[at]!, judged[at])) at -= 1
  if (at < 0 || !isName(at)) return out
  let run = at
  while (run > 0 && isMenuItem(texts[run - 1]!, scores[run - 1])) run -= 1
  const again = texts.slice(0, at).includes(texts[at]!)
  if (again || at - run < sectionRun) out[at] = undefined
  return out
}

/** Kinds of furniture that stand between a section and the title. */
const parting: readonly Score['kind'][] = ['page code', 'view count', 'share buttons', 'print button']

/** Whether a line may stand between the section of a text and its title. */
function mayPart(text: string, score: Score | undefined): boolean {
  return isDateLine(text) || (isSure(score) && parting.includes(score!.kind))
}

/** Whether a line may be an item of a menu of sections. */
function isMenuItem(text: string, score: Score | undefined): boolean {
  return isSectionLine(text) || (score === undefined && wordCount(text) <= 3 && !dated.test(text))
}

/** Odds (logarithm) from which on the lines above a title are a menu, and those under a text the page's foot. */
const [menuOdds, footOdds] = [3, 4]

/** Lines from which on short names above a title are a menu, and short lines under a text its page's foot, by number alone. */
const [bareMenu, bareFoot] = [4, 5]

/** Lines above the title among which its author may be named. */
const personReach = 5

/** Words of a line of a menu that says nothing of itself, at most. */
const menuWords = 7

/** Lines above the title, where those are plainly the page's: whatever does not tell of the article. */
function over(texts: readonly string[], judged: Verdicts, {title, first, above, rivals}: Frame): Verdicts {
  const head = judged.slice(0, Math.max(title, 0))
  const isMenu =
    head.some(isSure) ||
    head.filter((score) => score !== undefined).length >= 3 ||
    (head.length >= bareMenu &&
      texts.slice(0, title).every((text) => wordCount(text) <= 3 && !tellsOfItself(text)))
  if (title <= 0 || above < menuOdds || !isMenu) return judged
  const datedBelow = texts.slice(title + 1, first).some((text) => dated.test(text))
  const named = new Set<string>()
  return judged.map((score, index) => {
    if (index >= title || isSure(score)) return score
    const text = texts[index]!
    const isSection = index === title - 1 && (named.has(text) || rubric.test(text))
    named.add(text)
    const ownDate = dated.test(text) && !(datedBelow && isDateLine(text))
    if (isSection || ownDate || ownLabel.test(text) || /[:؛،,]$/u.test(text)) return score
    if (title - index <= personReach && score === undefined && isPerson(text)) return score
    const isShort = wordCount(text) <= (above >= 2 * menuOdds ? menuWords + 5 : menuWords)
    const surely = isShort && !isSentence(text) && !rivals.has(index)
    return raised(score, surely ? 0.82 : 0.6, 'navigation')
  })
}

/** Lines of the page's foot that say nothing of themselves, among sure furniture: items of its lists. */
function under(texts: readonly string[], judged: Verdicts, {title, first, last, below}: Frame): Verdicts {
  const least = below >= 2 * footOdds ? doubtFrom : sureFrom
  const known = judged.findIndex((score, index) => index > last && (score?.confidence ?? 0) >= least)
  const start = known < 0 ? bareStart(texts, judged, last) : known
  if (start < 0) return judged
  const sure = judged.slice(start).filter(isSure).length
  const dense = known < 0 || (below >= footOdds && sure >= 3) || (below >= 1.5 * footOdds && sure >= 1)
  const isDated = texts.slice(Math.max(title, 0), first).some((text) => dated.test(text))
  const thread = dense ? judged.findIndex((score, index) => index >= start && isComments(score)) : -1
  const near = nearness(judged)
  return judged.map((score, index) => {
    const text = texts[index]!
    if (index < start || isSure(score)) return score
    if (thread >= 0 && index > thread && isOfThread(texts, judged, index))
      return raised(score, 0.85, 'comment form')
    if (dense && isDateLine(text)) return raised(score, isDated ? 0.82 : 0.6, 'links to other pages')
    if (tellsOfItself(text) || (isSentence(text) && !/[?!؟]$/u.test(text))) return score
    if (!(dense || near(index)) || headsNote(texts, judged, index)) return score
    const words = wordCount(text)
    const surely = words === 1 || words >= 4 || (score?.confidence ?? 0) >= 0.3 || dense
    return raised(score, surely ? 0.82 : 0.6, 'links to other pages')
  })
}

/** Where a foot without a sure line begins: many short lines that are no sentences, and one of them of known words; -1 for none. */
function bareStart(texts: readonly string[], judged: Verdicts, last: number): number {
  const foot = texts.slice(last + 1)
  const isName = (text: string) => wordCount(text) <= 6 && !isSentence(text) && !tellsOfItself(text)
  const isKnown = judged.slice(last + 1).some((score) => (score?.confidence ?? 0) >= 0.25)
  return isKnown && foot.length >= bareFoot && foot.every(isName) ? last + 1 : -1
}

/** Characters of a paragraph under a line that makes a title of it. */
const paragraphLength = 100

/** Whether a line heads what follows: a name of up to three words a note, any line a paragraph of a second text. */
function headsNote(texts: readonly string[], judged: Verdicts, index: number): boolean {
  const next = texts[index + 1]
  if (next === undefined || isSure(judged[index + 1])) return false
  if (next.length >= paragraphLength && isProseLine(next, undefined)) return true
  return wordCount(texts[index]!) <= 3 && isSentence(next) && !/[?!؟]$/u.test(next)
}

/** For an index, whether sure furniture stands within four lines before it and six after it. */
function nearness(judged: Verdicts): (index: number) => boolean {
  return (index) =>
    judged.slice(Math.max(0, index - 4), index).some(isSure) &&
    judged.slice(index + 1, index + 7).some(isSure)
}

/** Between the title and the text: what stands right between two buttons is one of them. */
function between(judged: Verdicts, texts: readonly string[], {title, first}: Frame): Verdicts {
  return judged.map((score, index) => {
    if (index <= title || index >= first || isSure(score)) return score
    const text = texts[index]!
    const [before, after] = [isSure(judged[index - 1]), isSure(judged[index + 1])]
    const isResidue =
      text.length <= 12 && !/\p{L}{2}/u.test(text) && (!dated.test(text) || /^\d{1,2}:\d{2}$/.test(text))
    const speaks = dated.test(text) || ownLabel.test(text) || isPerson(text)
    const isButton = before && after && wordCount(text) <= 3 && !speaks
    return (isResidue && (before || after)) || isButton ? raised(score, 0.8, 'share buttons') : score
  })
}

/** A score of at least so much. */
function raised(score: Score | undefined, confidence: number, kind: Score['kind']): Score {
  return (score?.confidence ?? 0) >= confidence
    ? score!
    : {kind: score?.kind ?? kind, confidence, whole: false}
}

function isSure(score: Score | undefined): boolean {
  return score !== undefined && score.confidence >= sureFrom
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
function withNeighbours(judged: readonly (Candidate | undefined)[]): Verdicts {
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
