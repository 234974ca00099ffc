/**
 * The search index of a site: articles and terms → a record of keys for each article, and the files beside them.
 *
 * Pure: the caller has Pagefind make its index of the records, and writes the files.
 */

import {byLang, langs} from '../../languages/index.ts'
import {bare} from '../../languages/script/arab/letters.ts'
import {withoutAmbiguousForms} from '../../text/concept.ts'
import type {Concept} from '../../text/model.ts'
import type {ArticleTexts} from '../../text/rows.ts'
import {readingOptionsOf, wholeVocabulary} from '../analyse/index.ts'
import {filingLetter} from '../files.ts'
import {judgeNames} from '../mentions/judge-names.ts'
import {indexNames} from '../mentions/name-index.ts'
import {KeyReader} from './key-reader.ts'
import {mineNames} from './mine-names.ts'
import {NameFinder, namesOfConcepts, namesOfPairs, namesOfRegions, regionNames} from './names.ts'
import {recordOf, type SearchRecord} from './record.ts'
import {type SurfaceForm, surfaceForms} from './spaced-words.ts'
import {survey} from './survey.ts'
import {gatherEvidence} from './vocabulary.ts'

/** The index of a site, while it is made. */
export interface SearchIndex {
  /** The records, each made when it is asked for and then dropped. */
  readonly records: Iterable<SearchRecord>
  /**
   * Words of the site by the letter under which they are filed, most frequent first: offered where a spelling is
   * unknown.
   */
  readonly spellings: ReadonlyMap<string, readonly string[]>
}

/** Parts of indexing that can be left out, to measure what they are worth. */
export interface IndexOptions {
  /** Whether names are learnt from aligned rows; true by default. */
  readonly minesNames?: boolean
}

/**
 * Index a collection. The articles are read twice, first for evidence about words and then for the records, and none is
 * kept in memory: they may be read from a disk each time.
 */
export function indexSite(
  articles: Iterable<ArticleTexts>,
  concepts: readonly Concept[],
  {minesNames = true}: IndexOptions = {},
): SearchIndex {
  const {runs, sample} = survey(articles)
  const known = knownNames(concepts.map(withoutAmbiguousForms))
  const bits = gatherEvidence(runs.keys(), known.names, known.words)
  const mined = minesNames ? mineNames(sample, bits) : []
  const vocabulary = wholeVocabulary(bits)
  const readers = byLang((lang) => new KeyReader(readingOptionsOf(lang, vocabulary)))
  const names = new NameFinder([...namesOfConcepts(concepts), ...namesOfRegions(), ...namesOfPairs(mined)])
  const index = indexNames(concepts)
  const records = {
    *[Symbol.iterator]() {
      for (const article of articles) {
        const counted = article.names ?? judgeNames(article, index).names
        yield recordOf({...article, names: counted}, readers, names)
      }
    },
  }
  return {records, spellings: spellingsOf(surfaceForms(runs))}
}

/** Names, which are not stemmed, and other words of the term base. */
function knownNames(concepts: readonly Concept[]): {readonly names: string[]; readonly words: string[]} {
  const names: string[] = []
  const words: string[] = []
  for (const {kind, forms} of concepts) {
    for (const {preferred, variants = []} of Object.values(forms)) {
      names.push(preferred)
      // Variants of places are also peoples, which have endings: باكستاني must be found with باكستان.
      ;(kind === 'person' ? names : words).push(...variants)
    }
  }
  for (const lang of langs) names.push(...regionNames(lang).values())
  return {names, words}
}

/** Words kept for one letter, the most frequent ones: enough to offer, and the size of a file stays bounded. */
const mostSpellings = 4000

/** Words to offer, by the letter that files them. */
function spellingsOf(surfaces: ReadonlyMap<string, SurfaceForm>): Map<string, readonly string[]> {
  const words = [...surfaces].filter(([word]) => word.length > 2 && /^[\p{L}]+$/u.test(word))
  words.sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
  const byLetter = Map.groupBy(words, ([word]) => filingLetter(bare(word)))
  const files = [...byLetter].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(
    files.map(([letter, own]) => [letter, own.slice(0, mostSpellings).map(([, {text}]) => text)]),
  )
}
