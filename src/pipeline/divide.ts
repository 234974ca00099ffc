/**
 * Lines with their languages → blocks: title, deck, bylines, headings, paragraphs, notes.
 *
 * Each language of a file is divided on its own: it has its front (title, deck, credits), its body and its tail
 * (credits, a note about the author), wherever its lines stand among another language's. Rules of position and
 * shape; what a person says in `edition.yaml` stands above them.
 */
import type {Lang} from '../languages.ts'
import type {BlockRole, WorkLine} from '../model.ts'
import {type Credit, readCredit} from './identify/credits.ts'
import {isBareName, isNoteMark} from './identify/names.ts'
import {phraseAt, phrases, tokenize} from './identify/tokens.ts'
import {allWords, wordsOf} from './identify/words/index.ts'

/** A restored line whose language is known, as far as it is. */
export interface TaggedLine {
  readonly line: WorkLine
  /** Its text, trimmed. */
  readonly text: string
  readonly lang?: Lang
}

/** What divide makes of a line. */
export interface DividedBlock {
  readonly role: BlockRole
  readonly lines: readonly TaggedLine[]
  readonly lang?: Lang
  /** What it says of the text, for the roles that say something. */
  readonly credit?: Credit
  /** From this offset of its text on it repeats another line, the title. */
  readonly repeats?: {readonly start: number; readonly line: number}
}

/** A line with what its shape tells. */
interface Shaped extends TaggedLine {
  readonly index: number
  readonly words: number
  /** Ends as a sentence does. */
  readonly stopped: boolean
  readonly credit: Credit | undefined
}

/** Divide the lines of a file. Every line is in exactly one block; blocks are in the order of their first lines. */
export function divide(lines: readonly TaggedLine[], roles: ReadonlyMap<number, BlockRole>): DividedBlock[] {
  const shaped = lines.map(shape)
  const byLang = Map.groupBy(shaped, ({lang}) => lang)
  const roleOf = new Map<Shaped, BlockRole>()
  const named = namedTitles(shaped)
  for (const each of named.keys()) roleOf.set(each, 'byline')
  for (const sequence of byLang.values())
    assignRoles(
      sequence.filter((each) => !named.has(each)),
      roleOf,
    )
  for (const each of shaped) {
    const judged = each.line.spans.map(({line}) => roles.get(line)).find((role) => role !== undefined)
    if (judged !== undefined) roleOf.set(each, judged)
  }
  return joinContinued(shaped, roleOf, named)
}

function shape(tagged: TaggedLine, index: number): Shaped {
  const words = tagged.text.split(/\s+/).length
  const stopped = /[.!?\u061F\u06D4\u2026:؛;]["'”’»)\]]*$/u.test(tagged.text)
  return {...tagged, index, words, stopped, credit: readCredit(tagged.text, tagged.lang)}
}

/** A title behind a name, which another line has without it. */
interface NamedTitle {
  readonly credit: Credit
  readonly repeats: {readonly start: number; readonly line: number}
}

/** Lines "Name: title" whose title stands in another line by itself: the name is a byline, the rest a repetition. */
function namedTitles(shaped: readonly Shaped[]): Map<Shaped, NamedTitle> {
  const found = new Map<Shaped, NamedTitle>()
  for (const each of shaped) {
    const colon = each.words <= maxTitleWords ? each.text.indexOf(': ') : -1
    if (colon === -1) continue
    const name = each.text.slice(0, colon)
    if (!isBareName(name, tokenize(name), each.lang)) continue
    const title = lettersOf(each.text.slice(colon + 1))
    const same = shaped.find(
      (other) => other !== each && other.words <= maxTitleWords && lettersOf(other.text) === title,
    )
    if (same === undefined) continue
    const start = colon + 1
    const credit: Credit = {role: 'byline', fields: [{name: 'authors', value: name, start: 0, end: colon}]}
    found.set(each, {credit, repeats: {start, line: same.line.spans[0]!.line}})
  }
  return found
}

/** The letters and digits of a text, folded. */
function lettersOf(text: string): string {
  return tokenize(text)
    .filter(({kind}) => kind !== 'mark')
    .map(({key}) => key)
    .join(' ')
}

/** Whether a line reads as running text: long, or a sentence with its stop. */
function isProse({words, stopped}: Shaped): boolean {
  return words >= 25 || (stopped && words >= 7)
}

/** The roles of one language's lines. */
function assignRoles(sequence: readonly Shaped[], roleOf: Map<Shaped, BlockRole>): void {
  const bodyStart = findBody(sequence)
  const front = sequence.slice(0, bodyStart)
  const tail = findTail(sequence, bodyStart)
  assignFront(front, sequence[bodyStart], roleOf)
  assignBody(sequence.slice(bodyStart, tail), roleOf)
  assignTail(sequence.slice(tail), roleOf)
}

/** Lines after a sentence within which a byline or dateline shows that the body has not begun. */
const creditReach = 3

/** Where the body begins: the first running text that no byline, dateline or address follows closely. */
function findBody(sequence: readonly Shaped[]): number {
  for (const [at, each] of sequence.entries()) {
    if (each.credit !== undefined || !isProse(each)) continue
    const after = sequence.slice(at + 1, at + 1 + creditReach)
    const credits = after.some(
      ({credit, words}) =>
        credit !== undefined && credit.role !== 'section' && credit.role !== 'credit' && words < 25,
    )
    const hasMore = sequence.length > at + 1 + creditReach
    if (!(credits && hasMore && each.words < 60 && at > 0)) return at
  }
  return sequence.length
}

/** Where the tail begins: a note about the author and all after it, or the credits that end the text. */
function findTail(sequence: readonly Shaped[], bodyStart: number): number {
  const note = sequence.findIndex((each, at) => at > bodyStart && isNoteMark(each.text))
  if (note !== -1) return note
  let tail = sequence.length
  while (tail > bodyStart + 1 && sequence[tail - 1]!.credit !== undefined) tail -= 1
  return tail
}

const captionMarks = phrases(
  allWords.flatMap(({captionMarks}) => captionMarks.map((mark) => [mark, true] as const)),
)

/** "Photo: …", "صورة: …": the phrase and a colon, a stroke or a bracket. */
function isCaption({text, words}: Shaped): boolean {
  if (words > 40) return false
  const tokens = tokenize(text)
  const first = tokens.findIndex(({kind}) => kind !== 'mark')
  const found = phraseAt(captionMarks, tokens, first)
  return found !== undefined && [':', '/', '|', '-', '–'].includes(tokens[first + found.length]?.key ?? '')
}

/** Longest a title is, in words; longer lines before the body are decks. */
const maxTitleWords = 30

/** Title first, then deck; credits by what they say; other short lines are captions, or the body's first heading. */
function assignFront(
  front: readonly Shaped[],
  body: Shaped | undefined,
  roleOf: Map<Shaped, BlockRole>,
): void {
  let title: Shaped | undefined
  let deck: Shaped | undefined
  for (const [at, each] of front.entries()) {
    const continues = at > 0 && isContinued(front[at - 1]!)
    if (
      each.credit !== undefined &&
      !(title === undefined && each.credit.role === 'byline' && front.length === 1)
    ) {
      roleOf.set(each, each.credit.role)
    } else if (continues) roleOf.set(each, roleOf.get(front[at - 1]!)!)
    else if (title === undefined && each.words <= maxTitleWords) {
      title = each
      roleOf.set(each, 'title')
    } else if (title !== undefined && isByline(each, front, at)) roleOf.set(each, 'byline')
    else if (isCaption(each)) roleOf.set(each, 'caption')
    else if (deck === undefined && (each.words >= 4 || each.stopped) && title !== undefined) {
      deck = each
      roleOf.set(each, 'deck')
    } else if (body !== undefined && each === front.at(-1) && each.words <= 8) roleOf.set(each, 'heading')
    else roleOf.set(each, body === undefined ? 'paragraph' : 'caption')
  }
}

/** A bare name beside a dateline or another byline, or right before the body. */
function isByline(each: Shaped, front: readonly Shaped[], at: number): boolean {
  if (!isBareName(each.text, tokenize(each.text), each.lang)) return false
  const neighbours = [front[at - 1], front[at + 1]]
  return neighbours.some(
    (near) =>
      near?.credit?.role === 'dateline' || near?.credit?.role === 'byline' || near?.credit?.role === 'credit',
  )
}

/** Whether a title goes on in the next line: it ends in a word that cannot end one. */
function isContinued({text, lang, stopped}: Shaped): boolean {
  if (lang === undefined || stopped) return false
  const last = text.split(/\s+/).at(-1)!
  return (
    wordsOf[lang].common.includes(last.toLowerCase()) &&
    (lang !== 'fa' || !/(?:است|شد|کرد|شود|کند|بود|دارد|گفت)$/.test(last))
  )
}

/** Credits right at the body's start or inside it as lines of their own; headings; paragraphs. */
function assignBody(body: readonly Shaped[], roleOf: Map<Shaped, BlockRole>): void {
  const long = body.filter(({words}) => words >= 15)
  const usuallyStopped = long.filter(({stopped}) => stopped).length >= long.length / 2
  for (const [at, each] of body.entries()) {
    if (each.credit !== undefined && (at <= 2 || each.credit.role === 'address'))
      roleOf.set(each, each.credit.role)
    else if (isCaption(each)) roleOf.set(each, 'caption')
    else
      roleOf.set(each, isHeading(each, body[at - 1], body[at + 1], usuallyStopped) ? 'heading' : 'paragraph')
  }
}

/** A short line without a sentence's stop, above a longer one; a question may be one. */
function isHeading(
  each: Shaped,
  before: Shaped | undefined,
  after: Shaped | undefined,
  usuallyStopped: boolean,
): boolean {
  if (after === undefined || each.words > (usuallyStopped ? 12 : 6) || each.text.length > 100) return false
  if (/[.\u06D4\u2026:؛;،,]["'”’»)\]]*$/u.test(each.text)) return false
  if (/[:،,]$/u.test(before?.text ?? '')) return false
  return after.words >= 2 * each.words || after.words >= 20
}

function assignTail(tail: readonly Shaped[], roleOf: Map<Shaped, BlockRole>): void {
  const noted = tail[0] !== undefined && isNoteMark(tail[0].text)
  for (const each of tail) roleOf.set(each, each.credit?.role ?? (noted ? 'note' : 'paragraph'))
}

/** Blocks of the lines, in order; a title or deck that goes on in a next line of its language is one block. */
function joinContinued(
  shaped: readonly Shaped[],
  roleOf: ReadonlyMap<Shaped, BlockRole>,
  named: ReadonlyMap<Shaped, NamedTitle>,
): DividedBlock[] {
  const blocks: DividedBlock[] = []
  for (const each of shaped) {
    const role = roleOf.get(each) ?? 'paragraph'
    const before = blocks.at(-1)
    const joins = before?.role === role && before.lang === each.lang && (role === 'title' || role === 'deck')
    if (joins) {
      blocks[blocks.length - 1] = {...before, lines: [...before.lines, each]}
      continue
    }
    const lang = each.lang === undefined ? {} : {lang: each.lang}
    const credit = isText(role) ? undefined : (named.get(each)?.credit ?? each.credit ?? bareName(each, role))
    blocks.push({
      role,
      lines: [each],
      ...lang,
      ...(credit === undefined ? {} : {credit}),
      ...repeatOf(named.get(each)),
    })
  }
  return blocks
}

function isText(role: BlockRole): boolean {
  return ['title', 'deck', 'heading', 'paragraph', 'caption', 'note'].includes(role)
}

function repeatOf(named: NamedTitle | undefined): Pick<DividedBlock, 'repeats'> {
  return named === undefined ? {} : {repeats: named.repeats}
}

/** A byline that is a name and nothing else. */
function bareName({text}: Shaped, role: BlockRole): Credit | undefined {
  if (role !== 'byline') return undefined
  return {role, fields: [{name: 'authors', value: text, start: 0, end: text.length}]}
}
