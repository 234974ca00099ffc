/**
 * The reader's annotations and reading list as files: JSON, which can be imported again, and Markdown, for people and other
 * programs. An imported file is checked and merged; nothing is overwritten.
 */
import {type ReadingListEntry, readingListIn} from './reading-list.ts'
import {type AnnotatedText, type Annotation, isAnnotation, isSlug, stringsByKey} from './store.ts'

/** Value of `format` in the JSON file. */
const format = 'muqabala-marks'

/** All annotations and the reading list. */
export interface ReaderData {
  readonly saved: readonly ReadingListEntry[]
  readonly texts: readonly AnnotatedText[]
}

/** Write the JSON file. */
export function writeJson({saved, texts}: ReaderData): string {
  return `${JSON.stringify({format, version: 1, saved, texts}, undefined, 2)}\n`
}

/** The content of an imported file, and how many of its entries are not valid. */
export interface ImportedFile extends ReaderData {
  readonly unread: number
}

/** Read a JSON file; undefined where it is no file of ours. */
export function readJson(file: string): ImportedFile | undefined {
  let whole: Partial<Record<string, unknown>> | null
  try {
    whole = JSON.parse(file)
  } catch {
    return undefined
  }
  if (whole?.format !== format || !Array.isArray(whole.texts)) return undefined
  let unread = 0
  const texts = whole.texts.flatMap((each: Partial<Record<keyof AnnotatedText, unknown>> | null) => {
    const marks = Array.isArray(each?.marks) ? each.marks : []
    const slug = each?.slug
    const read = isSlug(slug) ? marks.filter(isAnnotation) : []
    unread += Math.max(marks.length, isSlug(slug) ? 0 : 1) - read.length
    return isSlug(slug) && read.length > 0 ? [{slug, titles: stringsByKey(each?.titles), marks: read}] : []
  })
  return {saved: readingListIn(whole.saved), texts, unread}
}

/** Result of a merge: how many annotations are new, were here already, or differ from the one with their id. */
export interface MergeResult {
  readonly texts: readonly AnnotatedText[]
  readonly added: number
  readonly same: number
  readonly differ: number
}

/**
 * Merge annotations of a file into the present ones. One whose id is taken by a different annotation gets a new id from
 * `newName`. One that differs only in its id or time of change
 * counts as here already.
 */
export function mergeAnnotations(
  here: readonly AnnotatedText[],
  file: readonly AnnotatedText[],
  newName: () => string,
): MergeResult {
  const counts = {added: 0, same: 0, differ: 0}
  const texts = file.flatMap((text) => {
    const own = here.find(({slug}) => slug === text.slug)?.marks ?? []
    const ids = new Set(own.map(({id}) => id))
    const contents = new Set(own.map(contentOf))
    const marks = text.marks.flatMap((mark) => {
      if (contents.has(contentOf(mark))) {
        counts.same += 1
        return []
      }
      const isTaken = ids.has(mark.id)
      counts[isTaken ? 'differ' : 'added'] += 1
      const named = isTaken ? {...mark, id: newName()} : mark
      ids.add(named.id)
      contents.add(contentOf(named))
      return [named]
    })
    return marks.length === 0 ? [] : [{...text, marks}]
  })
  return {texts, ...counts}
}

/** An annotation without id and time of change, as a string to compare. */
function contentOf({places, colour, note, at}: Annotation): string {
  const words = places.map(({row, lang, quote, start, end}) => [row, lang, quote, start, end])
  return JSON.stringify([words, colour, note, at])
}

/** Words of the interface in the Markdown file. */
export interface MarkdownWords {
  readonly title: string
  readonly list: string
  titleOf(text: {readonly slug: string; readonly titles: Readonly<Record<string, string>>}): string
  /** The whole address of a text, or of a row of it. */
  addressOf(slug: string, row?: string): string
  rowOf(row: string): string
  dateOf(time: string): string
}

/** Write the Markdown file: a heading for each text, marked words as quotations, notes as typed. */
export function writeMarkdown({saved, texts}: ReaderData, words: MarkdownWords): string {
  const list = saved.map((text) => `- [${plain(words.titleOf(text))}](${words.addressOf(text.slug)})`)
  const parts = [
    `# ${plain(words.title)}`,
    ...(list.length === 0 ? [] : [`## ${plain(words.list)}`, list.join('\n')]),
    ...texts.flatMap((text) => [
      `## [${plain(words.titleOf(text))}](${words.addressOf(text.slug)})`,
      ...text.marks.flatMap((mark) => markdownOf(text.slug, mark, words)),
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

function markdownOf(slug: string, {places, note, at}: Annotation, words: MarkdownWords): readonly string[] {
  const quotes = places.map(({quote}) => quote.split('\n').map((line) => `> ${plain(line)}`.trimEnd()))
  const row = places[0]?.row ?? ''
  const source = `[${plain(words.rowOf(row))}](${words.addressOf(slug, row)}) · ${plain(words.dateOf(at))}`
  return [
    quotes.map((lines) => lines.join('\n')).join('\n>\n'),
    ...(note === undefined ? [] : [note]),
    source,
  ]
}

/** Text with the special characters of Markdown escaped. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}
