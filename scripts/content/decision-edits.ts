/** A person's decision as an edit of `edition.yaml`; the rest of the file, comments included, stays as it is. */
import {type Document, isMap, isNode, isSeq, parseDocument, YAMLSeq} from 'yaml'
import type {Review} from '../../src/edition/judgement.ts'
import {differenceKinds} from '../../src/text/kinds.ts'

/** A decision and its place in the file: about lines of a raw file, or about a pair of editions. */
export interface DecisionEdit {
  /** Keys from the top of the file: `files`, file name, field …, or `alignments`, pair, field. */
  readonly path: readonly string[]
  readonly value: unknown
  /** Whether the value is added to a list, instead of being the whole field. */
  readonly append: boolean
}

/** The edit that the words behind the name of a decision ask for; undefined where they cannot be meant. */
type EditOf = (words: readonly string[], file: string) => DecisionEdit | undefined

/** An edit of a line of a raw file: a value in a list of the file. */
const inFile =
  (field: string, make: (words: readonly string[]) => unknown): EditOf =>
  (words, file) => ({path: ['files', file, field], value: make(words), append: true})

/** The same, of a field that has a value for each line. */
const byLine =
  (field: string): EditOf =>
  ([line = '', value = ''], file) => ({path: ['files', file, field, line], value, append: false})

/** An edit of a pair of editions. */
const inPair =
  (field: string, make: (first: string, second: string) => unknown): EditOf =>
  ([pair = '', first = '', second = '']) => ({
    path: ['alignments', pair, field],
    value: make(first, second),
    append: true,
  })

/** Whether a row names a concept. */
const ofName: EditOf = ([row, concept, answer, remark]) =>
  answer === 'yes' || answer === 'no'
    ? {path: ['mentions'], value: {row, concept, counts: answer === 'yes', remark}, append: true}
    : undefined

/** Whether words of one text say what the other text of their row does not. */
const ofDifference: EditOf = ([pair = '', lang, segment, kind, words, answer, remark]) =>
  answer === 'yes' || answer === 'no'
    ? {
        path: ['alignments', pair, 'differences'],
        value: {lang, segment, kind, words, counts: answer === 'yes', remark},
        append: true,
      }
    : undefined

/** Each decision of the command line: its name with its arguments, its meaning, and the edit that it asks for. */
export const decisionForms: readonly (readonly [form: string, meaning: string, edit: EditOf])[] = [
  [
    'role LINE ROLE',
    'what the line is: title, deck, heading, paragraph, caption, note, byline, …, furniture',
    byLine('roles'),
  ],
  ['language LINE LANG', 'the language of the line', byLine('languages')],
  ['join LINE', 'the line goes on with the one before it', inFile('joins', ([line = '']) => lineOrId(line))],
  ['break LINE', 'the line begins a paragraph', inFile('breaks', ([line = '']) => lineOrId(line))],
  [
    'read LINE FOUND MENDED REASON',
    'what was found in the line, and how it should read',
    inFile('emendations', ([line = '', found, mended, reason]) => ({
      line: lineOrId(line),
      found,
      mended,
      reason,
    })),
  ],
  [
    'force PAIR LINES LINES',
    'one row, such as: force en-ar 7 31,33; "none" for no counterpart',
    inPair('force', (source, target) => ({source: linesOrIds(source), target: linesOrIds(target)})),
  ],
  [
    'forbid PAIR LINE LINE',
    'two segments that are not in one row',
    inPair('forbid', (source, target) => ({source: lineOrId(source), target: lineOrId(target)})),
  ],
  [
    'merge PAIR source|target LINES',
    'segments of one edition that are in one row',
    inPair('merge', (side, lines) => ({[side]: linesOrIds(lines)})),
  ],
  [
    'split PAIR source|target LINES',
    'segments of one edition that are in rows of their own',
    inPair('split', (side, lines) => ({[side]: linesOrIds(lines)})),
  ],
  ['name ROW CONCEPT yes|no REMARK', 'whether the row names the concept of the term base', ofName],
  [
    'difference PAIR LANG SEGMENT KIND WORDS yes|no REMARK',
    `whether the text in LANG says what the other does not; KIND is ${differenceKinds.join(', ')}`,
    ofDifference,
  ],
  [
    'review PAIR all|ROWS',
    'rows that were read and found right, by id or line of their first text; lapses when a text changes. --by NAME --date DAY say who read them',
    // It needs the texts of its rows: see {@link readReview}.
    () => undefined,
  ],
]

/** The edit that the words of a command ask for; undefined if they fit none of {@link decisionForms}. */
export function readDecision(
  [name, ...words]: readonly string[],
  file: string,
  forms = decisionForms,
): DecisionEdit | undefined {
  const [, , edit] =
    forms.find(([form]) => {
      const [known, ...places] = form.split(' ')
      return known === name && places.length === words.length
    }) ?? []
  return edit?.(words, file)
}

/** A `review` command: a pair, and `all` or the ids and lines of rows that a person has read. */
export interface ReviewCommand {
  readonly pair: string
  readonly rows: 'all' | readonly (number | string)[]
}

/** Reads the words of a `review` command; undefined for other decisions. */
export function readReview([form, pair, rows, ...more]: readonly string[]): ReviewCommand | undefined {
  if (form !== 'review' && form !== 'reviewed') return undefined
  if (pair === undefined || rows === undefined || more.length > 0) return undefined
  return {pair, rows: rows === 'all' ? rows : linesOrIds(rows)}
}

/** The text with reviews of a pair added; each replaces an earlier one of its row. */
export function textWithReviews(text: string, pair: string, reviews: readonly Review[]): string {
  const document = parseDocument(text)
  if (document.contents === null) document.contents = document.createNode({}) as never
  const path = ['alignments', pair, 'reviewed']
  makeParents(document, path)
  const node = document.getIn(path)
  if (isSeq(node)) {
    const rows = new Set(reviews.map(({row}) => row))
    node.items = node.items.filter((item) => isMap(item) && !rows.has(String(item.get('row'))))
  } else if (node !== undefined) document.deleteIn(path)
  addToList(document, path, reviews)
  return document.toString({lineWidth: 0, flowCollectionPadding: false})
}

/** Line numbers or ids, separated by commas. */
function linesOrIds(list: string): (number | string)[] {
  return list === 'none' ? [] : list.split(',').map(lineOrId)
}

function lineOrId(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text
}

/** The text with the decision added; comments and everything else stay as they are. `text` must be valid YAML. */
export function textWithDecision(text: string, {path, value, append}: DecisionEdit): string {
  const document = parseDocument(text)
  if (document.contents === null) document.contents = document.createNode({}) as never
  makeParents(document, path)
  if (append) {
    addToList(document, path, [value])
  } else document.setIn(path, value)
  return document.toString({lineWidth: 0, flowCollectionPadding: false})
}

/** Makes the mappings above a field. */
function makeParents(document: Document, path: readonly string[]): void {
  for (let length = 1; length < path.length; length += 1) {
    const above = path.slice(0, length)
    const node = document.getIn(above)
    if (node === undefined || node === null) document.setIn(above, document.createNode({}))
    // A mapping in braces would hold a long list badly.
    else if (isMap(node) && node.items.length === 0) node.flow = false
  }
}

/** Adds values to the list of a field, each on one line; a value that the list has already is not added again. */
function addToList(document: Document, path: readonly string[], values: readonly unknown[]): void {
  const node = document.getIn(path)
  const list = isSeq(node) ? node : new YAMLSeq()
  const listed = new Set(list.items.map((item) => JSON.stringify(isNode(item) ? item.toJS(document) : item)))
  for (const value of values) {
    if (listed.has(JSON.stringify(value))) continue
    const item = document.createNode(value)
    if (isMap(item)) {
      item.flow = true
      for (const {value: inner} of item.items) if (isSeq(inner)) inner.flow = true
    }
    list.add(item)
  }
  if (list !== node) document.setIn(path, list)
}
