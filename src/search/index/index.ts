/**
 * The search index of a site: articles and terms → what each edition holds, and the words of all of them.
 *
 * Pure: the caller numbers the editions and turns them round (see `postings.ts`).
 */

import {byLang, type Lang, langs, languages} from '../../languages/index.ts'
import {unambiguous} from '../../text/concept.ts'
import type {Concept, Edition, Name} from '../../text/model.ts'
import {type ArticleTexts, type Row, rowsOf} from '../../text/rows.ts'
import {evidence, readingOf, type Vocabulary, wholeVocabulary} from '../analyse/index.ts'
import {
  countBit,
  type NamesFile,
  type PageFile,
  type ShardFile,
  shardOf,
  shardOfPhrase,
  wordsOfForm,
} from '../files.ts'
import {skeletons} from '../sound.ts'
import {
  addBridges,
  addConcepts,
  addMined,
  addRegions,
  type Lexicon,
  type MinedNames,
  type Occurs,
  regionNames,
} from './lexicon.ts'
import {
  LatinReader,
  type LatinWord,
  type Likeness,
  type MinedPair,
  type MinedRows,
  minePairs,
  namesIn,
} from './mine.ts'
import {countRuns, KeyNumbers, KeyReader, type Runs, type Surface, surfacesOf, type WordKeys} from './runs.ts'
import {gatherEvidence} from './vocabulary.ts'

/** One edition, to be indexed. */
export interface SearchRecord {
  /** `slug/lang`. */
  readonly name: string
  /** Its words in order, by their keys (see `analyse/`). */
  readonly words: readonly WordKeys[]
  /** Values by condition that a search may set. */
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** The file of the edition, but for the ids of the others. */
  readonly page: Omit<PageFile, 'others'>
}

/** An index in the making. */
export interface SearchIndex {
  /** The records, made as they are asked for and kept by nobody. To be walked once, to the end. */
  readonly records: Iterable<SearchRecord>
  /** What is said of the words of all editions; once the records have been walked. */
  finish(): {readonly shards: readonly ShardFile[]; readonly names: NamesFile}
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
  allConcepts: readonly Concept[],
  {mine = true}: IndexOptions = {},
): SearchIndex {
  const concepts = allConcepts.map(unambiguous)
  const {runs, sample} = survey(articles)
  const known = knownNames(concepts)
  const bits = gatherEvidence(runs.keys(), known.names, known.words)
  const mined = mine ? minedNames(sample, bits) : []
  const surfaces = surfacesOf(runs)
  const keys = byLang(() => new Set<string>())
  const vocabulary = wholeVocabulary(bits)
  const readers = byLang((lang) => new KeyReader(readingOf(lang, vocabulary)))
  const records = recordsOf(articles, readers, concepts.map(termOf), keys)
  const finish = () => {
    const occurs: Occurs = (lang, words) => words.every((word) => keys[lang].has(word))
    const lexicon: Lexicon = new Map()
    addConcepts(lexicon, concepts, occurs)
    addRegions(lexicon, occurs)
    for (const each of mined) addMined(lexicon, each, (key) => surfaces.get(key)?.text ?? key)
    addBridges(lexicon, mined)
    return {shards: shardsOf(bits, surfaces, lexicon), names: namesOf(allConcepts, mined, surfaces)}
  }
  return {records, finish}
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
    for (const {lang, segments} of article.editions)
      for (const {text} of segments) countRuns(runs, text, lang)
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
  const {Latn = [], Arab = []} = Object.groupBy(langs, (lang) => languages[lang].script)
  const sides = Latn.flatMap((from) => {
    const reader = new LatinReader()
    const rows = sample.flatMap((texts) =>
      texts[from] === undefined ? [] : [{texts, words: reader.read(texts[from])}],
    )
    return Arab.map((lang) => {
      const own = rows.filter(({texts}) => texts[lang] !== undefined)
      return {from, lang, own, names: namesIn(own)}
    })
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
  const mined = rows.map(({texts, words}) => ({words, keys: numbers.of(reader.read(texts[lang] ?? ''))}))
  return {rows: mined, keys: numbers.keys()}
}

function shardsOf(
  bits: ReadonlyMap<string, number>,
  surfaces: ReadonlyMap<string, Surface>,
  lexicon: Lexicon,
): ShardFile[] {
  const stored = [...bits].filter(
    ([word]) => /^\p{Script=Arabic}/u.test(word) || /^\p{Lu}/u.test(surfaces.get(word)?.text ?? ''),
  )
  const count = Math.max(1, Math.ceil((stored.length + lexicon.size) / 160))
  const shards = Array.from({length: count}, () => ({
    words: {} as Record<string, number>,
    names: {} as Record<string, ShardFile['names'][string]>,
  }))
  for (const [word, evidenceBits] of stored) {
    const {count: times, langs} = surfaces.get(word) ?? {count: 1, langs: 0}
    const number = evidenceBits | (Math.min(15, Math.floor(Math.log2(times))) << countBit) | langs
    for (const skeleton of skeletons(word)) {
      const shard = shards[shardOf(skeleton, count)]
      if (shard !== undefined) shard.words[word] = number
    }
  }
  for (const [phrase, expansions] of lexicon) {
    const shard = shards[shardOfPhrase(phrase, count)]
    if (shard !== undefined) shard.names[phrase] = expansions
  }
  return shards
}

function namesOf(
  concepts: readonly Concept[],
  mined: readonly MinedNames[],
  surfaces: ReadonlyMap<string, Surface>,
): NamesFile {
  const most = 4000
  const terms = concepts.flatMap(({forms}) =>
    Object.values(forms).flatMap(({preferred, variants = []}) => [preferred, ...variants]),
  )
  const single = mined.flatMap(({pairs}) => pairs).filter(({alike, name}) => alike && !name.includes(' '))
  const found = [...new Set(single.flatMap(({name, key}) => [name, key]))]
    .map((key) => surfaces.get(key))
    .filter((surface) => surface !== undefined)
    .sort((a, b) => b.count - a.count)
    .map(({text}) => text)
  return [...new Set([...terms, ...found])].slice(0, most)
}

/** The records of all articles; adds their keys to those of their language. */
function* recordsOf(
  articles: Iterable<ArticleTexts>,
  readers: Readonly<Record<Lang, KeyReader>>,
  terms: readonly Term[],
  keys: Readonly<Record<Lang, Set<string>>>,
): Generator<SearchRecord> {
  for (const article of articles) {
    const rows = rowsOf(article)
    const primary = article.editions.find(({primary}) => primary) ?? article.editions[0]
    for (const edition of article.editions) {
      const {lang} = edition
      const own = rows.flatMap(({id, cells}): PageFile['rows'] => {
        const texts = cells[lang]?.map(({text}) => text) ?? []
        return texts[0] === undefined ? [] : [[id, ...texts]]
      })
      const read = own.map(([, ...texts]) => texts.flatMap((text) => readers[lang].read(text)))
      const words = read.flat()
      // Words are the same values where they are the same word, and there are far fewer of those.
      const ownKeys = new Set([...new Set(words)].flatMap(({all}) => all))
      for (const key of ownKeys) keys[lang].add(key)
      yield {
        name: `${article.slug}/${lang}`,
        words,
        filters: filtersOf(edition, primary ?? edition, ownKeys, terms),
        page: {
          slug: article.slug,
          lang,
          rows: own,
          words: read.map(({length}) => length),
          ...describe(edition, primary ?? edition),
        },
      }
    }
  }
}

function describe(
  edition: Edition,
  primary: Edition,
): Pick<PageFile, 'title' | 'origin' | 'source' | 'date'> {
  const source = sourceOf(edition, primary)
  const date = edition.metadata.date ?? primary.metadata.date
  return {
    title:
      edition.segments.find(({kind}) => kind === 'title')?.text ?? edition.segments[0]?.text ?? edition.slug,
    origin: edition.origin,
    ...(source === undefined ? {} : {source}),
    ...(date === undefined ? {} : {date}),
  }
}

function sourceOf(edition: Edition, primary: Edition): string | undefined {
  const {publisher, agency} = edition.metadata
  const name: Name | undefined = publisher ?? primary.metadata.publisher ?? agency ?? primary.metadata.agency
  return name === undefined ? undefined : (name[edition.lang] ?? Object.values(name)[0])
}

/** A concept as texts are asked for it: the folded words of each of its forms, by language. */
interface Term {
  readonly id: string
  readonly forms: Readonly<Partial<Record<Lang, readonly (readonly string[])[]>>>
}

function termOf({id, forms}: Concept): Term {
  const own = Object.entries(forms).map(([lang, {preferred, variants = []}]) => [
    lang,
    [preferred, ...variants].map(wordsOfForm),
  ])
  return {id, forms: Object.fromEntries(own)}
}

/** Language, source, year, and the concepts that the edition names. */
function filtersOf(
  edition: Edition,
  primary: Edition,
  keys: ReadonlySet<string>,
  terms: readonly Term[],
): SearchRecord['filters'] {
  const source = sourceOf(primary, primary)
  const date = edition.metadata.date ?? primary.metadata.date
  const named = terms.filter(({forms}) =>
    forms[edition.lang]?.some((words) => words.every((word) => keys.has(word))),
  )
  return {
    lang: [edition.lang],
    ...(source === undefined ? {} : {source: [source]}),
    ...(date === undefined ? {} : {year: [date.slice(0, 4)]}),
    name: named.map(({id}) => id),
  }
}
