/**
 * Divides lines into blocks with roles: title, deck, bylines, headings, paragraphs, notes.
 *
 * Each language of a file is divided by itself, wherever its lines stand: it has a front (title, deck, credits), a body
 * and a tail (credits, a note about the author). The rules go by position and shape; what a person says in
 * `edition.yaml` overrides them.
 */
import type {Lang} from '../../languages/index.ts'
import {tokenize} from '../../languages/script/phrases.ts'
import {isSegmentKind} from '../../text/kinds.ts'
import type {BlockRole} from '../../text/model.ts'
import type {Credit} from '../field.ts'
import {isNobody} from '../name-words.ts'
import {nameParts} from '../names.ts'
import {type NamedTitle, namedTitles} from './named-title.ts'
import {assignRoles} from './roles.ts'
import {isProse, maxTitleWords, type Roles, type ShapedLine, shapeOf, type TaggedLine} from './shape.ts'

export type {TaggedLine} from './shape.ts'

/** A block of a text. */
export interface DividedBlock {
  readonly role: BlockRole
  readonly lines: readonly TaggedLine[]
  readonly lang?: Lang
  /** What the block says about the text, for the roles that state something. */
  readonly credit?: Credit
  /** From this offset on the block repeats the title, which stands in another line. */
  readonly repeats?: {readonly start: number; readonly line: number}
}

/**
 * Divide the lines of a file. Every line is in exactly one block, and blocks are in the order of their first lines.
 * `judged` has the roles that a person gave, `stated` those that the file's format states, by line of the source.
 */
export function divide(
  lines: readonly TaggedLine[],
  judged: ReadonlyMap<number, BlockRole>,
  stated: ReadonlyMap<number, BlockRole> = new Map(),
): DividedBlock[] {
  const shaped = lines.map(shapeOf)
  const sequences = [...Map.groupBy(shaped, ({lang}) => lang).values()]
  const roles: Roles = new Map()
  const named = namedTitles(sequences)
  for (const each of named.keys()) roles.set(each, 'byline')
  for (const each of stated.size > 0 ? shaped : []) {
    const role = stated.get(each.line.spans[0]?.line ?? 0)
    if (role === undefined) continue
    roles.set(each, role)
    named.delete(each)
  }
  for (const sequence of sequences) {
    assignRoles(
      sequence.filter((each) => !named.has(each)),
      roles,
    )
  }
  addTranslatedTitles(sequences, roles, stated)
  for (const [each, role] of roles) if (role === 'byline' && each.credit?.sentence) roles.set(each, 'note')
  for (const each of judged.size > 0 ? shaped : []) {
    const role = each.line.spans.map(({line}) => judged.get(line)).find((role) => role !== undefined)
    if (role !== undefined) roles.set(each, role)
  }
  return joinContinued(shaped, roles, named)
}

/**
 * If one language begins with its title, the short first line of another is the title's translation even if it ends as
 * a sentence. So is a line that stood in one line with the title.
 */
function addTranslatedTitles(
  sequences: readonly (readonly ShapedLine[])[],
  roles: Roles,
  stated: ReadonlyMap<number, BlockRole>,
): void {
  const sourceLine = ({line}: ShapedLine) => line.spans[0]?.line
  const titles = sequences.flatMap(([first]) =>
    first !== undefined && roles.get(first) === 'title' ? [sourceLine(first)] : [],
  )
  if (titles.length === 0) return
  for (const sequence of sequences) {
    const [first, second] = sequence
    if (first?.lang === undefined || stated.has(sourceLine(first) ?? 0)) continue
    if (sequence.some((each) => roles.get(each) === 'title')) continue
    const leads =
      second !== undefined && isProse(second) && first.words <= Math.min(maxTitleWords, second.words)
    if (titles.includes(sourceLine(first)) || (leads && first.credit === undefined)) roles.set(first, 'title')
  }
}

/** The blocks of the lines, in order. A title or deck that continues in the next line of its language is one block. */
function joinContinued(
  shaped: readonly ShapedLine[],
  roles: ReadonlyMap<ShapedLine, BlockRole>,
  named: ReadonlyMap<ShapedLine, NamedTitle>,
): DividedBlock[] {
  const blocks: DividedBlock[] = []
  for (const each of shaped) {
    const role = roles.get(each) ?? 'paragraph'
    const before = blocks.at(-1)
    const joins = before?.role === role && before.lang === each.lang && (role === 'title' || role === 'deck')
    if (joins) blocks[blocks.length - 1] = {...before, lines: [...before.lines, each]}
    else blocks.push(blockOf(each, role, named.get(each)))
  }
  return blocks
}

function blockOf(each: ShapedLine, role: BlockRole, named: NamedTitle | undefined): DividedBlock {
  const credit =
    isSegmentKind(role) && each.credit?.sentence !== true
      ? undefined
      : (named?.credit ?? each.credit ?? bareName(each, role))
  return {
    role,
    lines: [{line: each.line, text: each.text, ...(each.lang === undefined ? {} : {lang: each.lang})}],
    ...(each.lang === undefined ? {} : {lang: each.lang}),
    ...(credit === undefined ? {} : {credit}),
    ...(named === undefined ? {} : {repeats: named.repeats}),
  }
}

/** The credit of a byline that is only a name, or of a publisher's name above a title. */
function bareName({text}: ShapedLine, role: BlockRole): Credit | undefined {
  if (role !== 'byline' && role !== 'credit') return undefined
  const name = role === 'byline' ? 'authors' : 'publisher'
  const values = role === 'byline' ? nameParts(text).filter((part) => !isNobody(tokenize(part))) : [text]
  let end = 0
  const fields = values.map((value) => {
    const start = text.indexOf(value, end)
    end = start + value.length
    return {name, value, start, end} as const
  })
  return {role, fields}
}
