/**
 * `npm run bench -- runs [NEWS] [--letters FOLDER] [--misses]`: how many lines with reversed runs come back, and
 * how many healthy ones are harmed, each by itself and in its document, by the way they are broken.
 *
 * Every second document is reported, the others were tuned on. The files in `src/` have learnt from all of NTREX: for
 * honest numbers on it, name a folder like it with files made by `npm run train -- letters NEWS --share 0/2
 * --to FOLDER …` and `npm run train -- runs NEWS --to FOLDER …`. Without NEWS the Universal Declaration of Human Rights is broken.
 */
import {readFileSync} from 'node:fs'
import type {Lang} from '../../../src/languages/index.ts'
import {memoized} from '../../../src/languages/memoized.ts'
import type {WordData} from '../../../src/languages/reordering.ts'
import type {RankWeights} from '../../../src/restore/reordering/rank.ts'
import {openWordModel} from '../../../src/restore/reordering/word-model.ts'
import {parseArguments, readCommand} from '../../usage.ts'
import {lettersFile, reordered} from '../train/letters.ts'
import {weightsFile} from '../train/runs.ts'
import {declarationDocuments, readDocuments} from './documents.ts'
import {measure, ways} from './scramble/cases.ts'

/** Break, mend, print. */
export async function run(args: readonly string[]): Promise<void> {
  const {values, words: given} = readCommand(
    [
      'npm run bench -- runs [NEWS] [--letters FOLDER] [--misses]',
      'How many lines with reversed runs come back, and how many healthy ones are harmed.',
    ],
    (own) =>
      parseArguments(own, {letters: {type: 'string', default: 'src'}, misses: {type: 'boolean'}}, true),
    args,
  )
  const [news] = given
  const documents = news === undefined ? declarationDocuments() : readDocuments(news)
  const reported = documents.filter((_, index) => news === undefined || index % 2 === 1)
  const words = memoized((lang: Lang) =>
    openWordModel(lang, JSON.parse(readFileSync(lettersFile(values.letters, lang), 'utf8')) as WordData),
  )
  const weights = JSON.parse(readFileSync(weightsFile(values.letters), 'utf8')) as RankWeights
  for (const {lang} of reordered) {
    const texts = reported.map(({lines}) => lines.map((line) => line[lang]))
    console.log(`\nLines with reversed runs, ${lang}`)
    console.table(
      ways.map((way) => {
        const misses: string[] = []
        const counts = measure(texts, way, words, weights, (line, mended) =>
          misses.push(`${line.whole}\n  ${line.broken}\n  ${mended}`),
        )
        if (values.misses === true) console.log([`## ${way.name}`, ...misses].join('\n'))
        const share = (part: number, whole: number) =>
          whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`
        return {
          way: way.name,
          broken: counts.broken,
          'restored alone': share(counts.alone.restored, counts.broken),
          'in its text': share(counts.inText.restored, counts.broken),
          healthy: counts.healthy,
          'harmed alone': share(counts.alone.harmed, counts.healthy),
          'in a text': share(counts.inText.harmed, counts.healthy),
        }
      }),
    )
  }
}
