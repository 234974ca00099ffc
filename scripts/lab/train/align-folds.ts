/**
 * Training cases of the aligner, and lexicons that never saw the document they are used on.
 *
 * Documents are dealt into folds; the features of a case are computed with the lexicon learnt from the other
 * folds, so weights learn to trust a lexicon as far as it deserves on a text it does not know.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {mirroredLexicon, packLexicon, unpackLexicon} from '../../../src/align/base-lexicon.ts'
import type {Lexicon} from '../../../src/align/ibm.ts'
import type {WordKnowledge} from '../../../src/align/pair.ts'
import type {Lang} from '../../../src/languages/index.ts'
import {
  type AlignCase,
  type LineDocument,
  makeCase,
  type Recipe,
  randomFrom,
  recipes,
} from '../bench/align-cases.ts'
import {type Parallel, readAnnotations, readMessages, readNews} from './align-corpus.ts'
import {learnFrom, lexiconPairs} from './align-lexicon.ts'
import {type Variant, variantOf} from './align-variants.ts'

/** Number of folds. */
export const folds = 5

/** Where the corpora are; `cache` is a folder that keeps the lexicons of the folds for the next run. */
export interface Corpora {
  readonly news: string
  readonly modules: string
  readonly locales: string
  readonly cache?: string
}

/** Read the arguments `NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES [CACHE]`. */
export function corporaOf([news = '', modules = '', locales = '', cache]: readonly string[]): Corpora {
  return {news, modules, locales, ...(cache === undefined ? {} : {cache})}
}

/** Fold of every document of the news corpus. */
export function foldsOf(news: readonly Parallel[]): Map<string, number> {
  const documents = [...new Set(news.map(({document}) => document ?? ''))]
  return new Map(documents.map((document, k) => [document, k % folds]))
}

/** The lexicons for the cases of each fold: learnt from the other folds. */
export function foldKnowledge(
  corpora: Corpora,
  fold: ReadonlyMap<string, number>,
): (each: Variant) => WordKnowledge {
  const news = readNews(corpora.news)
  const more = [...readAnnotations(corpora.modules), ...readMessages(corpora.locales)]
  const lexicons = new Map<string, Lexicon>()
  for (const [source, target] of lexiconPairs) {
    for (let k = 0; k < folds; k++) {
      const corpus = [...news.filter(({document = ''}) => fold.get(document) !== k), ...more]
      const lexicon = cached(corpora.cache, `${source}-${target}-${k}`, () =>
        learnFrom(corpus, source, target),
      )
      lexicons.set(`${source}-${target}-${k}`, lexicon)
      lexicons.set(`${target}-${source}-${k}`, mirroredLexicon(lexicon))
    }
  }
  const thin = remembered((name) => {
    const [whole = '', share = ''] = name.split(' ')
    return thinned(lexicons.get(whole) ?? new Map(), Number(share))
  })
  return (each: Variant) => {
    const {source, target, document, known = 1} = each
    const k = fold.get(document) ?? 0
    const lexicon = (from: string, to: string): Lexicon => {
      const name = `${from}-${to}-${k}`
      return known === 1 ? (lexicons.get(name) ?? new Map()) : thin(`${name} ${known}`)
    }
    return {lexicons: {base: lexicon(source.lang, target.lang), back: lexicon(target.lang, source.lang)}}
  }
}

function remembered<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>()
  return (name) => {
    const before = made.get(name) ?? make(name)
    made.set(name, before)
    return before
  }
}

function cached(folder: string | undefined, name: string, learn: () => Lexicon): Lexicon {
  if (folder === undefined) return learn()
  const file = join(folder, `${name}.txt`)
  if (existsSync(file)) return unpackLexicon(readFileSync(file, 'utf8'))
  const lexicon = learn()
  mkdirSync(folder, {recursive: true})
  writeFileSync(file, packLexicon(lexicon))
  return lexicon
}

/** A share of a lexicon's words, always the same ones. */
function thinned(lexicon: Lexicon, share: number): Lexicon {
  const kept = (word: string) =>
    [...word].reduce((hash, letter) => (hash * 31 + letter.codePointAt(0)!) % 9973, 7) < 9973 * share
  return new Map([...lexicon].filter(([word]) => kept(word)))
}

/** Recipes of training beside those of the benchmark. */
const further: readonly Recipe[] = [
  {level: 'sentence', difficulty: 'natural', regroup: 0, drop: 0, foreign: false, loosen: 0},
  {level: 'sentence', difficulty: 'merged', regroup: 0.1, drop: 0.05, foreign: false, loosen: 0, merge: 0.2},
  {level: 'paragraph', difficulty: 'merged', regroup: 0.1, drop: 0.05, foreign: false, loosen: 0, merge: 0.2},
]

const pairs: readonly (readonly [Lang, Lang])[] = [
  ['ar', 'en'],
  ['fa', 'en'],
  ['ar', 'fa'],
]

/** Whether cases of a recipe and a pair of languages are made. */
type Wanted = (recipe: Recipe, source: Lang, target: Lang) => boolean

/** Which recipes each document's cases are made by besides the given ones, as they are. */
const besidesGiven: Wanted = ({difficulty}, source, target) =>
  difficulty === 'loose' || difficulty === 'merged' || (source === 'ar' && target === 'fa')

/** Documents of one fold that make one long one, and how many variants are made of each pair of languages. */
const chapter = {documents: 4, variants: 3}

/** The documents of the news, and what each fold may put into cases of a document as foreign. */
function newsDocuments(corpora: Corpora, fold: ReadonlyMap<string, number>) {
  const news = readNews(corpora.news)
  const documents = [...fold.keys()].map((document) => ({
    document,
    lines: news.filter((line) => line.document === document).map(({texts}) => texts),
  }))
  // Foreign segments come from the fold of the case, so that no case shows a document of another fold.
  const others = (document: string, lines: LineDocument['lines']) =>
    documents.filter(
      (each) => fold.get(each.document) === fold.get(document) && !lines.includes(each.lines[0]!),
    )
  return {documents, others}
}

const recipesAll = [...recipes, ...further]

/** Cases of texts as they stand, of every kind and all pairs, or of those that are wanted. */
export function plainCases(
  corpora: Corpora,
  fold: ReadonlyMap<string, number>,
  wanted: Wanted = () => true,
): AlignCase[] {
  const {documents, others} = newsDocuments(corpora, fold)
  let seed = 1
  return documents.flatMap((each) =>
    pairs.flatMap(([source, target]) =>
      recipesAll
        .filter((recipe) => wanted(recipe, source, target))
        .map((recipe) => makeCase(each, others(each.document, each.lines), source, target, recipe, seed++)),
    ),
  )
}

/**
 * Cases made from the news lines besides the given ones: Arabic–Persian of every kind, loose and merged ones of all
 * pairs, and variants of short and long documents that are like other kinds of text.
 */
export function madeCases(corpora: Corpora, fold: ReadonlyMap<string, number>): Variant[] {
  const {documents, others} = newsDocuments(corpora, fold)
  const plain = plainCases(corpora, fold, besidesGiven)
  const random = randomFrom(99)
  let seed = plain.length + 1
  const variants = (each: LineDocument, count: number) => {
    const filler = remembered((lang) =>
      others(each.document, each.lines).flatMap(({lines}) =>
        lines.flatMap((line) => line[lang as Lang].split(/\s+/)),
      ),
    )
    return pairs.flatMap(([source, target]) =>
      Array.from({length: count}, () => {
        const recipe = recipesAll[Math.floor(random() * recipesAll.length)]!
        return variantOf(
          makeCase(each, others(each.document, each.lines), source, target, recipe, seed++),
          filler,
          random,
        )
      }),
    )
  }
  const chapters = Array.from({length: folds}, (_, k) => {
    const own = documents.filter(({document}) => fold.get(document) === k)
    return Array.from({length: Math.floor(own.length / chapter.documents)}, (__, n) => {
      const parts = own.slice(n * chapter.documents, (n + 1) * chapter.documents)
      return {document: parts[0]!.document, lines: parts.flatMap(({lines}) => lines)}
    })
  }).flat()
  return [
    ...plain,
    ...documents.flatMap((each) => variants(each, 2)),
    ...chapters.flatMap((each) => variants(each, chapter.variants)),
  ]
}
