/**
 * Training cases of the aligner, and lexicons that never saw the document they are used on.
 *
 * Documents are dealt into folds; the features of a case are computed with the lexicon learnt from the other
 * folds, so weights learn to trust a lexicon as far as it deserves on a text it does not know.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {mirrored, packLexicon, unpackLexicon} from '../../../src/align/base-lexicon.ts'
import type {Lexicon} from '../../../src/align/ibm.ts'
import type {WordKnowledge} from '../../../src/align/pair.ts'
import type {Lang} from '../../../src/languages/index.ts'
import {type AlignCase, makeCase, recipes} from '../bench/align-cases.ts'
import {type Parallel, readAnnotations, readMessages, readNews} from './align-corpus.ts'
import {learnFrom, lexiconPairs} from './align-lexicon.ts'

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

/** What each fold's cases may know: lexicons learnt from the other folds. */
export function foldKnowledge(
  corpora: Corpora,
  fold: ReadonlyMap<string, number>,
): (each: AlignCase) => WordKnowledge {
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
      lexicons.set(`${target}-${source}-${k}`, mirrored(lexicon))
    }
  }
  const of = (all: ReadonlyMap<string, Lexicon>, source: Lang, target: Lang, k: number): Lexicon =>
    all.get(`${source}-${target}-${k}`) ?? new Map()
  const thin = new Map([...lexicons].map(([name, lexicon]) => [name, thinned(lexicon)]))
  return ({difficulty, source, target, document}) => {
    const k = fold.get(document) ?? 0
    const half = difficulty === halved
    return {
      lexicons: {
        base: of(half ? thin : lexicons, source.lang, target.lang, k),
        back: of(half ? thin : lexicons, target.lang, source.lang, k),
      },
    }
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

/** Difficulty of made cases that are read with half a lexicon, as texts of other kinds are with any lexicon. */
const halved = 'half lexicon'

/** Half of a lexicon, always the same half. */
function thinned(lexicon: Lexicon): Lexicon {
  const kept = (word: string) =>
    [...word].reduce((hash, letter) => (hash * 31 + letter.codePointAt(0)!) % 9973, 7) % 2 === 0
  return new Map([...lexicon].filter(([word]) => kept(word)))
}

/** What one fold's cases are made of besides the given ones, by pair of languages. */
const made: readonly (readonly [Lang, Lang, (difficulty: string) => boolean])[] = [
  ['ar', 'en', (difficulty) => difficulty === 'loose' || difficulty === 'hard'],
  ['fa', 'en', (difficulty) => difficulty === 'loose' || difficulty === 'hard'],
  ['ar', 'fa', () => true],
]

/** Cases made from the news lines besides the given ones: Arabic–Persian of every kind, hard and loose ones of all pairs. */
export function madeCases(corpora: Corpora, fold: ReadonlyMap<string, number>): AlignCase[] {
  const news = readNews(corpora.news)
  const documents = [...fold.keys()].map((document) => ({
    document,
    lines: news.filter((line) => line.document === document).map(({texts}) => texts),
  }))
  let seed = 1
  return documents.flatMap((each) => {
    // Foreign lines come from the same fold, so that no case shows a document of another.
    const others = documents.filter(
      ({document}) => document !== each.document && fold.get(document) === fold.get(each.document),
    )
    return recipes.flatMap((recipe) =>
      made
        .filter(([, , wanted]) => wanted(recipe.difficulty))
        .map(([source, target]) => {
          const difficulty = recipe.difficulty === 'hard' && target === 'en' ? halved : recipe.difficulty
          return makeCase(each, others, source, target, {...recipe, difficulty}, seed++)
        }),
    )
  })
}
