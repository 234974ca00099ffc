/** Learns names from the aligned rows of a collection. */
import type {Lang} from '../../languages/index.ts'
import {evidenceBits, readingOptionsOf, type SiteVocabulary, wholeVocabulary} from '../analyse/index.ts'
import {KeyNumbers} from './key-numbers.ts'
import {KeyReader} from './key-reader.ts'
import {LatinReader, type LatinWord} from './latin-words.ts'
import {
  capitalizedNames,
  type MiningRows,
  type NamePair,
  pairNames,
  type SoundLikenesses,
} from './name-pairs.ts'
import {miningDirections, type NamePairs} from './names.ts'
import type {SampleRow} from './survey.ts'

/**
 * Learn names in two passes. What sounds alike in the first is a name, and names are not stemmed in the second (كاني,
 * Kanye, is no form of كان, was). Adds those names to the evidence.
 */
export function mineNames(sample: readonly SampleRow[], bits: Map<string, number>): NamePairs[] {
  const heard: SoundLikenesses = new Map()
  const sides = miningDirections().map(([from, lang]) => {
    const reader = new LatinReader()
    const own = sample.flatMap((texts) =>
      texts[from] === undefined || texts[lang] === undefined
        ? []
        : [{texts, words: reader.read(texts[from])}],
    )
    return {from, lang, own, names: capitalizedNames(own)}
  })
  for (const {lang, own, names} of sides) {
    const alone = new Map([...names].filter(([name]) => !name.includes(' ')))
    const pairs = pairNames(miningRows(own, lang, wholeVocabulary(bits)), alone, heard)
    const alike = pairs.filter((pair) => pair.alike)
    const keys = Map.groupBy(alike, ({key}) => key)
    for (const {name, key} of alike) {
      if (!isInflected(name, key, keys))
        bits.set(key, (bits.get(key) ?? 0) | evidenceBits.has | evidenceBits.name)
    }
  }
  return sides.map(({from, lang, own, names}) => {
    const mined = miningRows(own, lang, wholeVocabulary(bits))
    return {from, lang, pairs: pairNames(mined, names, heard)}
  })
}

/**
 * Whether a key continues another key as its name continues the other's name: باكستاني, Pakistani beside باكستان,
 * Pakistan.
 */
function isInflected(name: string, key: string, keys: ReadonlyMap<string, readonly NamePair[]>): boolean {
  for (let length = Math.max(3, key.length - 4); length < key.length; length++) {
    const shorter = keys.get(key.slice(0, length))
    if (shorter?.some((pair) => pair.name !== name && name.startsWith(pair.name.slice(0, -1)))) return true
  }
  return false
}

/** A row whose text in the Latin script has been read; that does not depend on evidence about words. */
interface LatinRow {
  readonly texts: SampleRow
  readonly words: readonly LatinWord[]
}

/** The rows with a text in this language, with the keys of that text. */
function miningRows(rows: readonly LatinRow[], lang: Lang, vocabulary: SiteVocabulary): MiningRows {
  const reader = new KeyReader(readingOptionsOf(lang, vocabulary))
  const numbers = new KeyNumbers()
  const mined = rows.map(({texts, words}) => ({
    words,
    keys: numbers.of(reader.read(texts[lang] ?? '').words),
  }))
  return {rows: mined, keys: numbers.keys()}
}
