/** The record of an article: the keys of its rows, and what its results show. */
import {byLang, type Lang, langs} from '../../languages/index.ts'
import {circleOf} from '../../text/circles.ts'
import type {ArticleNames, Edition, Name} from '../../text/model.ts'
import {readableText} from '../../text/readable.ts'
import {type ArticleTexts, type Row, rowsOf} from '../../text/rows.ts'
import {type ArticleFilter, articleFilters} from '../article-filters.ts'
import type {EditionFacts, FoundRow, RowName, TextsFile} from '../files.ts'
import {filterKey, nameKey} from '../keys.ts'
import {contentOf, type RowKeys, slotsOf} from '../layout.ts'
import type {IndexedText, KeyReader} from './key-reader.ts'
import type {KnownName, NameFinder, NameForm, NameMention} from './names.ts'

/** One article, to be indexed. */
export interface SearchRecord {
  readonly slug: string
  /** Its keys in order, as Pagefind is given them. */
  readonly content: string
  /** How many slots its rows take. */
  readonly slots: number
  /** The texts that its results show. */
  readonly texts: TextsFile
}

/** Make an article's record: every row with the words of all its languages, and its names in the others. */
export function recordOf(
  article: ArticleTexts & {readonly names: ArticleNames},
  readers: Readonly<Record<Lang, KeyReader>>,
  names: NameFinder,
): SearchRecord {
  const keys: RowKeys[] = []
  const rows: Record<number, FoundRow> = {}
  const {about, mentions} = article.names
  const concepts = new Set([...about, ...mentions.map(({concept}) => concept)])
  const own = article.editions.map(({lang}) => lang)
  const bySegment = Map.groupBy(mentions, ({lang, segment}) => `${lang} ${segment}`)
  let slots = 0
  for (const row of titlesFirst(rowsOf(article))) {
    const segments = langs.flatMap((lang) => (row.cells[lang] ?? []).map(({id}) => `${lang} ${id}`))
    const counted = segments.flatMap((segment) => bySegment.get(segment) ?? [])
    const read = readRow(row, readers, names, new Set(counted.map(({concept}) => concept)))
    keys.push(read.keys)
    rows[slots] = {...read.found, ...circleIn(row, own)}
    slots += slotsOf(read.keys)
  }
  const primary = article.editions.find(({primary}) => primary) ?? article.editions[0]
  const date = primary?.metadata.date ?? article.editions.find(({metadata}) => metadata.date)?.metadata.date
  const source = primary === undefined ? undefined : sourceOf(primary, primary)
  const valuesOf: Readonly<Record<ArticleFilter, readonly (string | undefined)[]>> = {
    source: [source],
    year: [date?.slice(0, 4)],
    name: [...concepts].sort(),
  }
  const conditions = [
    ...article.editions.map(({lang}) => filterKey('lang', lang)),
    ...articleFilters.flatMap((filter) =>
      valuesOf[filter].flatMap((value) => (value === undefined ? [] : filterKey(filter, value))),
    ),
  ]
  const editions = article.editions.map((edition) => [edition.lang, factsOf(edition, primary ?? edition)])
  return {
    slug: article.slug,
    content: contentOf(keys, conditions),
    slots,
    texts: {
      slug: article.slug,
      ...(date === undefined ? {} : {date}),
      editions: Object.fromEntries(editions),
      rows,
    },
  }
}

/** Titles and headings come before the other rows: of rows that match equally well, the earlier is shown first. */
function titlesFirst(rows: readonly Row[]): readonly Row[] {
  const isTitle = ({kind}: Row) => kind === 'title' || kind === 'deck' || kind === 'heading'
  return [...rows.filter(isTitle), ...rows.filter((row) => !isTitle(row))]
}

interface ReadRow {
  readonly keys: RowKeys
  readonly found: FoundRow
}

/** Read a row. Of the concepts of the term base only those count that the row was judged to name. */
function readRow(
  {id, name, cells}: Row,
  readers: Readonly<Record<Lang, KeyReader>>,
  names: NameFinder,
  counted: ReadonlySet<string>,
): ReadRow {
  const texts: Partial<Record<Lang, string>> = {}
  const read = new Map<Lang, IndexedText>()
  for (const lang of langs) {
    const own = cells[lang]
    if (own === undefined) continue
    texts[lang] = own.map(readableText).join(' ')
    read.set(lang, readers[lang].read(texts[lang]))
  }
  const mentions = new Map<KnownName, Map<Lang, NameMention[]>>()
  for (const [lang, text] of read) {
    for (const mention of names.in(text, lang)) {
      const {concept} = mention.name
      if (concept !== undefined && !counted.has(concept)) continue
      const own = mentions.get(mention.name) ?? new Map<Lang, NameMention[]>()
      mentions.set(mention.name, own)
      own.set(lang, [...(own.get(lang) ?? []), mention])
    }
  }
  const added = byLang(() => new Set<string>())
  const rowNames = [...mentions].flatMap(([name, own]) => nameOfRow(name, own, added) ?? [])
  const keys = Object.fromEntries(
    langs.map((lang) => {
      const {words = [], besides = []} = read.get(lang) ?? {}
      return [lang, [...words.map(({key}) => key), ...besides, ...[...added[lang]].map(nameKey)]]
    }),
  )
  return {
    keys,
    found: {
      anchor: id,
      ...(name === id ? {} : {name}),
      texts,
      ...(rowNames.length === 0 ? {} : {names: rowNames}),
    },
  }
}

/** The circle of a row as its results show it: of the languages that it has; where that is one alone, of all. */
function circleIn(row: Row, all: readonly Lang[]): Pick<FoundRow, 'circle'> {
  const own = all.filter((lang) => row.cells[lang] !== undefined)
  const circle = circleOf(row, own.length > 1 ? own : all)
  return circle === 'auto' ? {} : {circle}
}

/** A name in its row; its words in languages whose text lacks it are collected in `added`. */
function nameOfRow(
  {forms}: KnownName,
  mentions: ReadonlyMap<Lang, readonly NameMention[]>,
  added: Readonly<Record<Lang, Set<string>>>,
): RowName | undefined {
  const written: Partial<Record<Lang, string>> = {}
  const other: Partial<Record<Lang, string>> = {}
  const lengths = new Set([...mentions.values()].flat().map(({form}) => form.words.length))
  for (const lang of langs) {
    const own = mentions.get(lang)
    if (own?.[0] !== undefined) {
      written[lang] = own[0].text
      continue
    }
    const words = new Set(formsLike(forms[lang] ?? [], lengths).flatMap((form) => form.words))
    if (words.size === 0) continue
    other[lang] = [...words].join(' ')
    for (const word of words) added[lang].add(word)
  }
  const isAdded = Object.keys(other).length > 0
  if (!isAdded && Object.keys(written).length < 2) return undefined
  return {in: written, ...(isAdded ? {for: other} : {})}
}

/** Forms with as many words as those found, since a surname corresponds to a surname; all forms if there are none. */
function formsLike(forms: readonly NameForm[], lengths: ReadonlySet<number>): readonly NameForm[] {
  const like = forms.filter(({words}) => lengths.has(words.length))
  return like.length > 0 ? like : forms
}

function factsOf(edition: Edition, primary: Edition): EditionFacts {
  const source = sourceOf(edition, primary)
  const title = edition.segments.find(({kind}) => kind === 'title') ?? edition.segments[0]
  return {
    title: title?.text ?? edition.slug,
    origin: edition.origin,
    ...(source === undefined ? {} : {source}),
  }
}

function sourceOf(edition: Edition, primary: Edition): string | undefined {
  const {publisher, agency} = edition.metadata
  const name: Name | undefined = publisher ?? primary.metadata.publisher ?? agency ?? primary.metadata.agency
  return name === undefined ? undefined : (name[edition.lang] ?? Object.values(name)[0])
}
