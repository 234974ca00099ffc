/** A person's decision, written into the text of an `edition.yaml` without touching what stands there already. */
import {type Document, isMap, isNode, isSeq, parseDocument, YAMLSeq} from 'yaml'
import type {Review} from '../../src/edition/judgement.ts'

/** Where a decision goes: about lines of a raw file, or about a pair of editions. */
export interface Decided {
  /** `files`, the file's name, the field … or `alignments`, the pair, the field. */
  readonly path: readonly string[]
  readonly value: unknown
  /** Whether the value is one more of a list, instead of the whole field. */
  readonly append: boolean
}

/** How each decision is called, what it takes, and what it means. */
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

/** What the words of a command decide about `file`; undefined where they are none of {@link decisionForms}. */
export function readDecision(words: readonly string[], file: string): Decided | undefined {
  const [form = '', first = '', second = '', third = '', fourth] = words
  const wanted = decisionForms.find(([known]) => known.startsWith(`${form} `))?.[0].split(' ').length
  if (wanted !== words.length) return undefined
  const inFile = (field: string, key: string | undefined, value: unknown): Decided =>
    key === undefined
      ? {path: ['files', file, field], value, append: true}
      : {path: ['files', file, field, key], value, append: false}
  const inPair = (value: unknown): Decided => ({path: ['alignments', first, form], value, append: true})
  switch (form) {
    case 'role':
      return inFile('roles', first, second)
    case 'language':
      return inFile('languages', first, second)
    case 'join':
      return inFile('joins', undefined, refOf(first))
    case 'break':
      return inFile('breaks', undefined, refOf(first))
    case 'read':
      return inFile('emendations', undefined, {
        line: refOf(first),
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
      return inPair({source: refsOf(second), target: refsOf(third)})
    case 'forbid':
      return inPair({source: refOf(second), target: refOf(third)})
    case 'merge':
    case 'split':
      return inPair({[second]: refsOf(third)})
    default:
      // A review needs the texts of its rows, which `decide` looks up.
      return undefined
  }
}

/** Rows that a command says were read: its pair, and `all` or ids and lines. */
export interface ReviewWords {
  readonly pair: string
  readonly rows: 'all' | readonly (number | string)[]
}

/** What the words of a `review` command say; undefined where they are another decision. */
export function readReview([form, pair, rows, ...more]: readonly string[]): ReviewWords | undefined {
  if (form !== 'review' && form !== 'reviewed') return undefined
  if (pair === undefined || rows === undefined || more.length > 0) return undefined
  return {pair, rows: rows === 'all' ? rows : refsOf(rows)}
}

/** The file with reviews of a pair in it; each takes the place of an earlier one of its row. */
export function writeReviews(text: string, pair: string, reviews: readonly Review[]): string {
  const document = parseDocument(text)
  if (document.contents === null) document.contents = document.createNode({}) as never
  const path = ['alignments', pair, 'reviewed']
  makeWay(document, path)
  const node = document.getIn(path)
  if (isSeq(node)) {
    const rows = new Set(reviews.map(({row}) => row))
    node.items = node.items.filter((item) => isMap(item) && !rows.has(String(item.get('row'))))
  } else if (node !== undefined) document.deleteIn(path)
  addToList(document, path, reviews)
  return document.toString({lineWidth: 0, flowCollectionPadding: false})
}

/** Lines, or ids, of a list with commas. */
function refsOf(list: string): (number | string)[] {
  return list === 'none' ? [] : list.split(',').map(refOf)
}

function refOf(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text
}

/** The file with the decision in it; comments and all else stay as they are. The text must be YAML that can be read. */
export function writeDecision(text: string, {path, value, append}: Decided): string {
  const document = parseDocument(text)
  if (document.contents === null) document.contents = document.createNode({}) as never
  makeWay(document, path)
  if (append) {
    addToList(document, path, [value])
  } else document.setIn(path, value)
  return document.toString({lineWidth: 0, flowCollectionPadding: false})
}

/** Make the mappings that lead to a field. */
function makeWay(document: Document, path: readonly string[]): void {
  for (let length = 1; length < path.length; length += 1) {
    const above = path.slice(0, length)
    const node = document.getIn(above)
    if (node === undefined || node === null) document.setIn(above, document.createNode({}))
    // A mapping in braces cannot take a list of many lines well.
    else if (isMap(node) && node.items.length === 0) node.flow = false
  }
}

/** Add values to the list in a field, each in one line; one that stands there already is not added again. */
function addToList(document: Document, path: readonly string[], values: readonly unknown[]): void {
  const node = document.getIn(path)
  const list = isSeq(node) ? node : new YAMLSeq()
  const known = new Set(list.items.map((item) => JSON.stringify(isNode(item) ? item.toJS(document) : item)))
  for (const value of values) {
    if (known.has(JSON.stringify(value))) continue
    const item = document.createNode(value)
    if (isMap(item)) {
      item.flow = true
      for (const {value: inner} of item.items) if (isSeq(inner)) inner.flow = true
    }
    list.add(item)
  }
  if (list !== node) document.setIn(path, list)
}
