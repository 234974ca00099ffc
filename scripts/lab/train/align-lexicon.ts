/**
 * `npm run train -- align-lexicon NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES`: learn the base lexicon.
 *
 * NEWS.jsonl: lines `{"document", "en", "ar", "fa"}`. CLDR_MODULES: a `node_modules` with
 * `cldr-annotations-full` (48.2.0). CHROMIUM_LOCALES: the `locales` folder of a Chromium (150).
 */
import {writeFileSync} from 'node:fs'
import {packLexicon} from '../../../src/align/base-lexicon.ts'
import {stemsOfSide} from '../../../src/align/collection.ts'
import {type Lexicon, learnLexicon} from '../../../src/align/ibm.ts'
import type {Lang} from '../../../src/languages/index.ts'
import {type Parallel, readAnnotations, readMessages, readNews} from './align-corpus.ts'

/** The pairs of languages that have a lexicon, source before target in the order of the tags. */
export const lexiconPairs: readonly (readonly [Lang, Lang])[] = [
  ['ar', 'en'],
  ['en', 'fa'],
  ['ar', 'fa'],
]

/** Learn the lexicon of one pair of languages. */
export function learnFrom(corpus: readonly Parallel[], source: Lang, target: Lang): Lexicon {
  const pairs = corpus.map(({texts, weight}) => ({
    source: stemsOfSide({lang: source, segments: [texts[source]]}),
    target: stemsOfSide({lang: target, segments: [texts[target]]}),
    weight,
  }))
  return learnLexicon(pairs, {rounds: 6, floor: 0.08, minimum: 1.2})
}

/** See the head of this file. */
export async function run([news = '', modules = '', locales = '']: readonly string[]): Promise<void> {
  const corpus = [...readNews(news), ...readAnnotations(modules), ...readMessages(locales)]
  const pairs = Object.fromEntries(
    lexiconPairs.map(([source, target]) => [
      `${source}-${target}`,
      packLexicon(learnFrom(corpus, source, target)),
    ]),
  )
  const about = {
    about:
      'Word stems of two languages that stand for one another, with strengths in hundredths; no sentence of any source is in here.',
    command: 'npm run train -- align-lexicon NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES',
    sources: [
      'NTREX-128 (Federmann, Kocmi, Xin: "NTREX-128 – News Test References for MT Evaluation of 128 Languages", 2022; Microsoft), CC BY-SA 4.0; changed: word pairs with probabilities learnt from it',
      'Unicode CLDR 48.2 annotations (Unicode, Inc.), Unicode-3.0',
      'Chromium 150 interface messages (The Chromium Authors), BSD-3-Clause',
    ],
    licence: 'CC BY-SA 4.0',
  }
  writeFileSync('src/align/data/align-lexicon.json', `${JSON.stringify({...about, pairs}, undefined, 1)}\n`)
}
