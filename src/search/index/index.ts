/**
 * The search index of a site: articles and terms → a record of keys for each article, and the files beside them.
 *
 * Pure: the caller has Pagefind make its index of the records, and writes the files.
 */

import {byLang, type Lang, langs} from '../../languages/index.ts'
import {bare} from '../../languages/script/arab/letters.ts'
import {circleOf} from '../../text/circles.ts'
import {unambiguous} from '../../text/concept.ts'
import type {ArticleNames, Concept, Edition, Name} from '../../text/model.ts'
import {type ArticleTexts, type Row, rowsOf} from '../../text/rows.ts'
import {evidence, readingOf, type Vocabulary, wholeVocabulary} from '../analyse/index.ts'
import {type EditionFacts, type FoundRow, filingLetter, type RowName, type TextsFile} from '../files.ts'
import {filterKey, nameKey} from '../keys.ts'
import {contentOf, type RowKeys, slotsOf} from '../layout.ts'
import {indexNames} from '../mentions/find.ts'
import {judgeNames} from '../mentions/judge.ts'
import {
  LatinReader,
  type LatinWord,
  type Likeness,
  type MinedPair,
  type MinedRows,
  minePairs,
  namesIn,
} from './mine.ts'
import {
  type KnownName,
  type MinedNames,
  minedPairsOfLangs,
  NameFinder,
  type NameForm,
  type NameMention,
  namesMined,
  namesOfConcepts,
  namesOfRegions,
  regionNames,
} from './names.ts'
import {
  countRuns,
  type IndexedText,
  KeyNumbers,
  KeyReader,
  type Runs,
  type Surface,
  surfacesOf,
} from './runs.ts'
import {gatherEvidence} from './vocabulary.ts'

/** One article, to be indexed. */
export interface SearchRecord {
  readonly slug: string
  /** Its keys in order, as Pagefind is given them. */
  readonly content: string
  /** How many slots its rows take. */
  readonly slots: number
  /** What its results show. */
  readonly texts: TextsFile
}

/** An index in the making. */
export interface SearchIndex {
  /** The records, made as they are asked for and kept by nobody. */
  readonly records: Iterable<SearchRecord>
  /** Words of the site by the letter that files them, most frequent first: to offer where a spelling is not known. */
  readonly spellings: ReadonlyMap<string, readonly string[]>
}

/** What may be left out, to measure what it is worth. */
export interface IndexOptions {
  /** Whether aligned rows are mined for names; true without it. */
  readonly mine?: boolean
}

/**
 * Index a collection. The articles are walked twice, once for what their words say of one another and once for the
 * records, and none is kept: they may be read from a disk each time.
 */
export function indexSite(
  articles: Iterable<ArticleTexts>,
  concepts: readonly Concept[],
  {mine = true}: IndexOptions = {},
): SearchIndex {
  const {runs, sample} = survey(articles)
  const known = knownNames(concepts.map(unambiguous))
  const bits = gatherEvidence(runs.keys(), known.names, known.words)
  const mined = mine ? minedNames(sample, bits) : []
  const vocabulary = wholeVocabulary(bits)
  const readers = byLang((lang) => new KeyReader(readingOf(lang, vocabulary)))
  const names = new NameFinder([...namesOfConcepts(concepts), ...namesOfRegions(), ...namesMined(mined)])
  const index = indexNames(concepts)
  const records = {
    *[Symbol.iterator]() {
      for (const article of articles) {
        const counted = article.names ?? judgeNames(article, index).names
        yield recordOf({...article, names: counted}, readers, names)
      }
    },
  }
  return {records, spellings: spellingsOf(surfacesOf(runs))}
}

/** The texts of a row that are mined: those in the Latin script, whose capitals tell names, and the others. */
type SampleRow = Readonly<Partial<Record<Lang, string>>>

/** Rows enough to learn from; of a larger collection evenly many, so that time and memory stay what they are. */
const mostMined = 15_000

/** All runs of the articles, and rows to mine: every row, or every second, fourth, … where there are too many. */
function survey(articles: Iterable<ArticleTexts>): {runs: Runs; sample: readonly SampleRow[]} {
  const runs: Runs = new Map()
  let sample: SampleRow[] = []
  let [row, step] = [0, 1]
  for (const article of articles) {
    for (const {segments} of article.editions) for (const {text} of segments) countRuns(runs, text)
    for (const {cells} of rowsOf(article)) {
      if (row % step === 0) sample.push(textsOf(cells))
      row += 1
      if (sample.length <= mostMined) continue
      sample = sample.filter((_, index) => index % 2 === 0)
      step *= 2
    }
  }
  return {runs, sample}
}

function textsOf(cells: Row['cells']): SampleRow {
  return Object.fromEntries(
    Object.entries(cells).map(([lang, own]) => [lang, own.map(({text}) => text).join(' ')]),
  )
}

/** Names that are kept from stemming, and words that are known beside them. */
function knownNames(concepts: readonly Concept[]): {readonly names: string[]; readonly words: string[]} {
  const names: string[] = []
  const words: string[] = []
  for (const {kind, forms} of concepts) {
    for (const {preferred, variants = []} of Object.values(forms)) {
      names.push(preferred)
      // Variants of places are peoples, too, which have endings: باكستاني is to be found with باكستان.
      ;(kind === 'person' ? names : words).push(...variants)
    }
  }
  for (const lang of langs) names.push(...regionNames(lang).values())
  return {names, words}
}

/**
 * Mine twice: what sounds alike in the first pass is a name, and as a name it is kept from stemming in the
 * second (كاني, Kanye, is no form of كان, was). Adds those names to the evidence.
 */
function minedNames(sample: readonly SampleRow[], bits: Map<string, number>): MinedNames[] {
  const heard: Likeness = new Map()
  const sides = minedPairsOfLangs().map(([from, lang]) => {
    const reader = new LatinReader()
    const own = sample.flatMap((texts) =>
      texts[from] === undefined || texts[lang] === undefined
        ? []
        : [{texts, words: reader.read(texts[from])}],
    )
    return {from, lang, own, names: namesIn(own)}
  })
  for (const {lang, own, names} of sides) {
    const alone = new Map([...names].filter(([name]) => !name.includes(' ')))
    const pairs = minePairs(minedRows(own, lang, wholeVocabulary(bits)), alone, heard)
    const alike = pairs.filter((pair) => pair.alike)
    const keys = Map.groupBy(alike, ({key}) => key)
    for (const {name, key} of alike) {
      if (!isInflected(name, key, keys)) bits.set(key, (bits.get(key) ?? 0) | evidence.has | evidence.name)
    }
  }
  return sides.map(({from, lang, own, names}) => {
    const mined = minedRows(own, lang, wholeVocabulary(bits))
    return {from, lang, pairs: minePairs(mined, names, heard)}
  })
}

/** Whether a key goes on where another ends, and its name likewise: باكستاني, Pakistani beside باكستان, Pakistan. */
function isInflected(name: string, key: string, keys: ReadonlyMap<string, readonly MinedPair[]>): boolean {
  for (let length = Math.max(3, key.length - 4); length < key.length; length++) {
    const shorter = keys.get(key.slice(0, length))
    if (shorter?.some((pair) => pair.name !== name && name.startsWith(pair.name.slice(0, -1)))) return true
  }
  return false
}

/** A row with its side in the Latin script read, which does not depend on what is known of other words. */
interface LatinRow {
  readonly texts: SampleRow
  readonly words: readonly LatinWord[]
}

/** Rows that have a text in this language, with the keys of that. */
function minedRows(rows: readonly LatinRow[], lang: Lang, vocabulary: Vocabulary): MinedRows {
  const reader = new KeyReader(readingOf(lang, vocabulary))
  const numbers = new KeyNumbers()
  const mined = rows.map(({texts, words}) => ({
    words,
    keys: numbers.of(reader.read(texts[lang] ?? '').words),
  }))
  return {rows: mined, keys: numbers.keys()}
}

/** Words of one letter that are kept, the most frequent: enough to offer, and no file grows without end. */
const mostSpellings = 4000

/** Words to offer, by the letter that files them. */
function spellingsOf(surfaces: ReadonlyMap<string, Surface>): Map<string, readonly string[]> {
  const words = [...surfaces].filter(([word]) => word.length > 2 && /^[\p{L}]+$/u.test(word))
  words.sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
  const byLetter = Map.groupBy(words, ([word]) => filingLetter(bare(word)))
  const files = [...byLetter].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(
    files.map(([letter, own]) => [letter, own.slice(0, mostSpellings).map(([, {text}]) => text)]),
  )
}

/** An article's record: every row with the words of all its languages, and names of it in the others. */
function recordOf(
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
  const conditions = [
    ...article.editions.map(({lang}) => filterKey('lang', lang)),
    ...(source === undefined ? [] : [filterKey('source', source)]),
    ...(date === undefined ? [] : [filterKey('year', date.slice(0, 4))]),
    ...[...concepts].sort().map((id) => filterKey('name', id)),
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

/** Titles and headings before the other rows: of rows that fulfil a query alike, the earlier is shown first. */
function titlesFirst(rows: readonly Row[]): readonly Row[] {
  const isTitle = ({kind}: Row) => kind === 'title' || kind === 'deck' || kind === 'heading'
  return [...rows.filter(isTitle), ...rows.filter((row) => !isTitle(row))]
}

interface ReadRow {
  readonly keys: RowKeys
  readonly found: FoundRow
}

/** Read a row; of the concepts of the term base only those count that the row is judged to name. */
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
    texts[lang] = own.map(({text}) => text).join(' ')
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

/** A name as its row has it; words of it in languages that have it not there are put with those to add. */
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

/** A surname stands for a surname: forms of as many words as those that were found, all where there are none such. */
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
