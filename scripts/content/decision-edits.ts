/** A person's decision as an edit of `edition.yaml`; the rest of the file, comments included, stays as it is. */
import {type Document, isMap, isNode, isSeq, parseDocument, YAMLSeq} from 'yaml'
import type {Review} from '../../src/edition/judgement.ts'

/** A decision and its place in the file: about lines of a raw file, or about a pair of editions. */
export interface DecisionEdit {
  /** Keys from the top of the file: `files`, file name, field …, or `alignments`, pair, field. */
  readonly path: readonly string[]
  readonly value: unknown
  /** Whether the value is added to a list, instead of being the whole field. */
  readonly append: boolean
}

/** Each decision of the command line: its name with its arguments, and its meaning. */
export const decisionForms = [
  [
    'role LINE ROLE',
    'what the line is: title, deck, heading, paragraph, caption, note, byline, …, furniture',
  ],
  ['language LINE LANG', 'the language of the line'],
  ['join LINE', 'the line goes on with the one before it'],
  ['break LINE', 'the line begins a paragraph'],
  ['read LINE FOUND MENDED REASON', 'what was found in the line, and how it should read'],
  ['force PAIR LINES LINES', 'one row, such as: force en-ar 7 31,33; "none" for no counterpart'],
  ['forbid PAIR LINE LINE', 'two segments that are not in one row'],
  ['merge PAIR source|target LINES', 'segments of one edition that are in one row'],
  ['split PAIR source|target LINES', 'segments of one edition that are in rows of their own'],
  ['name ROW CONCEPT yes|no REMARK', 'whether the row names the concept of the term base'],
  [
    'review PAIR all|ROWS',
    'rows that were read and found right, by id or line of their first text; lapses when a text changes. --by NAME --date DAY say who read them',
  ],
] as const

/** The edit that the words of a command ask for; undefined if they fit none of {@link decisionForms}. */
export function readDecision(words: readonly string[], file: string): DecisionEdit | undefined {
  const [form = '', first = '', second = '', third = '', fourth] = words
  const wordCount = decisionForms.find(([known]) => known.startsWith(`${form} `))?.[0].split(' ').length
  if (wordCount !== words.length) return undefined
  const inFile = (field: string, key: string | undefined, value: unknown): DecisionEdit =>
    key === undefined
      ? {path: ['files', file, field], value, append: true}
      : {path: ['files', file, field, key], value, append: false}
  const inPair = (value: unknown): DecisionEdit => ({path: ['alignments', first, form], value, append: true})
  switch (form) {
    case 'role':
      return inFile('roles', first, second)
    case 'language':
      return inFile('languages', first, second)
    case 'join':
      return inFile('joins', undefined, lineOrId(first))
    case 'break':
      return inFile('breaks', undefined, lineOrId(first))
    case 'read':
      return inFile('emendations', undefined, {
        line: lineOrId(first),
        found: second,
        mended: third,
        reason: fourth,
      })
    case 'name':
      if (third !== 'yes' && third !== 'no') return undefined
      return {
        path: ['mentions'],
        value: {row: first, concept: second, counts: third === 'yes', remark: fourth},
        append: true,
      }
    case 'force':
      return inPair({source: linesOrIds(second), target: linesOrIds(third)})
    case 'forbid':
      return inPair({source: lineOrId(second), target: lineOrId(third)})
    case 'merge':
    case 'split':
      return inPair({[second]: linesOrIds(third)})
    default:
      // A review needs the texts of its rows: see {@link readReview}.
      return undefined
  }
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
