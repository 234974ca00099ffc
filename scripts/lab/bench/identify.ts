/**
 * How well languages and metadata are told; called by the benchmark `restore`.
 *
 * Languages: on any parallel corpus of lines, by length of the text, alone and as a heading among its neighbours.
 * Metadata: on small pages composed for it, field by field.
 */
import process from 'node:process'
import {sharedMetadata} from '../../../src/edition/candidates.ts'
import {draftFile} from '../../../src/edition/draft.ts'
import {parseFile} from '../../../src/edition/pipeline.ts'
import {type Lang, langs} from '../../../src/languages/index.ts'
import {languageOf} from '../../../src/languages/script/identify.ts'
import {divide} from '../../../src/structure/divide/index.ts'
import {tagLines} from '../../../src/structure/tag.ts'
import type {Metadata, WorkLine} from '../../../src/text/model.ts'

/** Lines of a language in the order of their document. */
export interface LanguageText {
  readonly lang: Lang
  readonly lines: readonly string[]
}

/** Right and all of one bucket. */
export interface Accuracy {
  readonly name: string
  readonly right: number
  readonly all: number
}

/** Lengths of pieces, in words; the last takes whole lines. */
const lengths = [1, 2, 3, 4, 8, Number.POSITIVE_INFINITY]

/** Accuracy by length. A piece with letters of another script is left out of the short buckets: it is not in one language. */
export function languageAccuracy(texts: readonly LanguageText[]): Accuracy[] {
  const alone = lengths.map((length) => {
    const pieces = texts.flatMap(({lang, lines}) =>
      lines.flatMap((line) => cut(line, length)).map((text) => ({lang, text})),
    )
    const fit = pieces.filter(({lang, text}) => isOfScript(lang, text))
    const name = Number.isFinite(length) ? `${length} words, alone` : 'whole paragraphs, alone'
    return {name, right: fit.filter(({lang, text}) => languageOf(text).lang === lang).length, all: fit.length}
  })
  return [...alone, headings(texts, 2), headings(texts, 3)]
}

/** Pieces of so many words. */
function cut(line: string, length: number): string[] {
  if (!Number.isFinite(length)) return [line]
  const words = line.split(/\s+/).filter((word) => word !== '')
  return Array.from({length: Math.floor(words.length / length)}, (_, at) =>
    words.slice(at * length, (at + 1) * length).join(' '),
  )
}

function isOfScript(lang: Lang, text: string): boolean {
  const [arabic, latin] = [/\p{Script=Arabic}{2}/u.test(text), /\p{Script=Latin}/u.test(text)]
  return lang === 'en' ? latin && !arabic : arabic && !latin
}

/** Headings of so many words, each above the paragraph it was cut from, in a document of ten paragraphs of its language. */
function headings(texts: readonly LanguageText[], words: number): Accuracy {
  let [right, all] = [0, 0]
  for (const {lang, lines} of texts) {
    for (let at = 0; at + 10 <= lines.length; at += 10) {
      const page = lines
        .slice(at, at + 10)
        .flatMap((line) => [line.split(/\s+/).slice(0, words).join(' '), line])
      const tagged = tagLines(page.map(workLine), 'page').lines
      const own = tagged.filter((_, index) => index % 2 === 0 && isOfScript(lang, page[index]!))
      right += own.filter((line) => line.lang === lang).length
      all += own.length
    }
  }
  return {name: `headings of ${words} words, in their text`, right, all}
}

function workLine(text: string, index: number): WorkLine {
  return {spans: [{text, line: index + 1, start: 0, end: text.length, rules: []}], gap: 'blank'}
}

/** A page composed for measuring metadata: its text, and all that should be read of it. */
export interface MetadataCase {
  readonly name: string
  readonly lang: Lang
  readonly text: string
  readonly metadata: Metadata
  readonly title: string
  readonly deck?: string
  readonly paragraphs: number
}

/** The lines between a title and its text, and all that should be read of them. */
export interface Header {
  readonly lang: Lang
  readonly lines: readonly string[]
  readonly metadata: Metadata
}

/** Pages of headers: each between the title and the text of the page in its language that has no metadata. */
export function headerCases(headers: readonly Header[], pages: readonly MetadataCase[]): MetadataCase[] {
  return headers.map(({lang, lines, metadata}) => {
    const bare = pages.find((page) => page.lang === lang && Object.keys(page.metadata).length === 0)!
    const [title, ...rest] = bare.text.split('\n\n')
    return {...bare, name: lines.join(' / '), text: [title, ...lines, ...rest].join('\n\n'), metadata}
  })
}

/** A field that was read wrongly. */
export interface MetadataFault {
  readonly name: string
  readonly field: string
  readonly found: unknown
  readonly expected: unknown
}

/** Accuracy by field over pages, and what went wrong. A field counts where it is expected or was found. */
export function metadataAccuracy(cases: readonly MetadataCase[]): {
  readonly fields: Accuracy[]
  readonly faults: MetadataFault[]
} {
  const counts = new Map<string, {right: number; all: number}>()
  const faults: MetadataFault[] = []
  for (const each of cases) {
    const expected: Record<string, unknown> = {
      ...each.metadata,
      title: each.title,
      deck: each.deck,
      paragraphs: each.paragraphs,
    }
    const found = readPage(each)
    for (const field of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      if (expected[field] === undefined && found[field] === undefined) continue
      const count = counts.get(field) ?? {right: 0, all: 0}
      const same = JSON.stringify(found[field]) === JSON.stringify(expected[field])
      counts.set(field, {right: count.right + (same ? 1 : 0), all: count.all + 1})
      if (!same)
        faults.push({
          name: `${each.name} (${each.lang})`,
          field,
          found: found[field],
          expected: expected[field],
        })
    }
  }
  return {fields: [...counts].map(([name, count]) => ({name, ...count})), faults}
}

/** What the pipeline reads of a page, in the form that cases expect. */
function readPage({text, lang}: MetadataCase): Record<string, unknown> {
  const bytes = new TextEncoder().encode(text)
  const {parse} = parseFile({file: 'page.txt', bytes, sha256: ''})
  if (parse === undefined) return {}
  const segments = parse.draft.texts.find((draft) => draft.lang === lang)?.segments ?? []
  const textOf = (kind: string) => segments.find((segment) => segment.kind === kind)?.text
  const paragraphs = segments.filter(({kind}) => kind === 'paragraph').length
  return {...sharedMetadata([parse]), title: textOf('title'), deck: textOf('deck'), paragraphs}
}

/** Text of a language by document, as the benchmark `restore` has it. */
interface Document {
  readonly lang: Lang
  readonly paragraphs: readonly string[]
}

/** Print accuracy of languages by length of text. */
export function printLanguages(name: string, documents: readonly Document[]): void {
  const texts = langs.map((lang): LanguageText => {
    const lines = documents.filter((document) => document.lang === lang).flatMap(({paragraphs}) => paragraphs)
    return {lang, lines}
  })
  console.log(`\nLanguages told, ${name}`)
  console.table(languageAccuracy(texts).map(row))
}

/** Print accuracy of metadata by field, and what was read wrongly. */
export function printMetadata(cases: readonly MetadataCase[]): void {
  const {fields, faults} = metadataAccuracy(cases)
  console.log(`\nMetadata of ${cases.length} composed pages`)
  console.table(fields.map(row))
  for (const {name, field, found, expected} of faults) {
    console.log(`${name}: ${field} ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`)
  }
}

function row({name, right, all}: Accuracy) {
  return {what: name, right, of: all, share: all === 0 ? '–' : `${((100 * right) / all).toFixed(2)} %`}
}

/** Processor time of languages, division and drafts on lines that are restored already. */
export function identifySeconds(lines: readonly WorkLine[]): number {
  const before = process.cpuUsage()
  draftFile(divide(tagLines(lines, 'page').lines, new Map()), {file: 'page', lines: []})
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}
