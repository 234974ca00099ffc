/**
 * All that a reader has kept, as a file: JSON, which can be read in again, and Markdown, for reading and for other
 * programs. What is read in is checked and put beside what is here; nothing is overwritten.
 */
import {type ReadingListEntry, readingListIn} from './reading-list.ts'
import {type AnnotatedText, type Annotation, isAnnotation, isSlug, stringsByKey} from './store.ts'

/** What the file says it is. */
const format = 'muqabala-marks'

/** All that is kept. */
export interface ReaderData {
  readonly saved: readonly ReadingListEntry[]
  readonly texts: readonly AnnotatedText[]
}

/** As a JSON file. */
export function writeJson({saved, texts}: ReaderData): string {
  return `${JSON.stringify({format, version: 1, saved, texts}, undefined, 2)}\n`
}

/** What a file holds, and how much of it could not be read. */
export interface ImportedFile extends ReaderData {
  readonly unread: number
}

/** Read such a file; undefined where it is none. */
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

/** What came of reading a file in: how many marks are new, here already, or differ from those of their name. */
export interface MergeResult {
  readonly texts: readonly AnnotatedText[]
  readonly added: number
  readonly same: number
  readonly differ: number
}

/**
 * Put marks of a file beside those that are here. One that is here in other words comes as another mark: `newName`
 * names it. What is the same in all but its name is here already.
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

/** What a mark is but for its name and when it became so, in one order. */
function contentOf({places, colour, note, at}: Annotation): string {
  const words = places.map(({row, lang, quote, start, end}) => [row, lang, quote, start, end])
  return JSON.stringify([words, colour, note, at])
}

/** What of the Markdown file is said in words of the interface. */
export interface MarkdownWords {
  readonly title: string
  readonly list: string
  titleOf(text: {readonly slug: string; readonly titles: Readonly<Record<string, string>>}): string
  /** The whole address of a text, or of a row of it. */
  addressOf(slug: string, row?: string): string
  rowOf(row: string): string
  dateOf(time: string): string
}

/** As a Markdown file: a heading for each text, the words as quotations, notes as they were typed. */
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

/** Text in which nothing is taken for a sign of Markdown. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}
