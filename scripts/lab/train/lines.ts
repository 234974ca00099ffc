/**
 * `npm run train -- lines NEWS [--pages FOLDER]… [--test FOLDER]… [--to FILE]`: learn what the lines of pages are
 * → `src/structure/boilerplate/chain/lines.json`.
 *
 * The pages are those of the boilerplate benchmark that rules may be tuned by, and the folders given; NEWS, JSON
 * Lines with parallel texts, fills their paragraphs. Each page is learnt from four times: as it stands; twice with
 * a part of its boilerplate hidden from the catalogue, which knows these pages better than those to come; and without
 * its boilerplate, as it is when lines are divided. Articles without a page are added, so that a text that is clean
 * stays as it is. Maximum likelihood with a quadratic penalty, by Adam. `--test` measures on pages not learnt from.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {
  type ChainScores,
  chainPosteriorOf,
  kindCount,
  type LineKind,
  lineKinds,
} from '../../../src/structure/boilerplate/chain/chain.ts'
import {lineFeatures, pageContextOf} from '../../../src/structure/boilerplate/chain/features.ts'
import {judgeLines} from '../../../src/structure/boilerplate/judge-lines.ts'
import {pageLists} from '../../../src/structure/boilerplate/page-lists.ts'
import {scoreLine} from '../../../src/structure/boilerplate/score-line.ts'
import type {WorkLine} from '../../../src/text/model.ts'
import {parseArguments, readCommand} from '../../usage.ts'
import {random, testArticles} from '../bench/restore/texts.ts'

const rounds = 220
const rate = 0.06
/** Weight of the penalty on the squares of the weights. */
const penalty = 0.15
/** Share of a page's boilerplate that is hidden from the catalogue. */
const hidden = [0.3, 0.6]
/** Articles without a page, and how much a page counts against one of them. */
const plainArticles = 120
/** Files of two texts. */
const pairs = 50
/** Features of fewer lines are left out. */
const leastLines = 4

/** The kinds that a mark in the pages' files allows for a line. */
const signs: Readonly<Record<string, readonly LineKind[]>> = {
  '-': ['furniture'],
  t: ['title'],
  d: ['deck'],
  b: ['credit'],
  h: ['heading'],
  '=': ['text'],
  c: ['caption'],
  n: ['note'],
  x: ['credit', 'heading', 'text', 'caption', 'note'],
}
const anyText = lineKinds.filter((kind) => kind !== 'furniture')

/** A text to learn from: features of each line, and what it may be. */
export interface Example {
  readonly name: string
  readonly texts: readonly string[]
  readonly features: readonly (readonly string[])[]
  readonly allowed: readonly (readonly LineKind[])[]
}

interface MarkedLine {
  readonly text: string
  readonly allowed: readonly LineKind[]
}

interface Weights {
  readonly names: ReadonlyMap<string, number>
  readonly values: Float64Array
}

export async function run(args: readonly string[]): Promise<void> {
  const {values, words: given} = readCommand(
    [
      'npm run train -- lines NEWS [--pages FOLDER]… [--test FOLDER]… [--to FILE]',
      'What the lines of pages are.',
    ],
    (own) =>
      parseArguments(
        own,
        {
          pages: {type: 'string', multiple: true, default: []},
          test: {type: 'string', multiple: true, default: []},
          to: {type: 'string', default: 'src/structure/boilerplate/chain/lines.json'},
        },
        true,
      ),
    args,
  )
  const own = new URL('../bench/pages/tuned/', import.meta.url).pathname
  const pages = [own, ...values.pages].flatMap((folder) => pagesOf(folder, given[0]))
  const next = random(7)
  const examples = [
    ...pages.flatMap(({name, lines}) => [
      exampleOf(name, lines),
      ...hidden.map((share) => exampleOf(name, lines, () => next() < share)),
      exampleOf(
        name,
        lines.filter(({allowed}) => !allowed.includes('furniture')),
      ),
    ]),
    ...pairsOf(pages),
    ...plainOf(given[0]),
  ]
  const weights = learn(examples)
  for (const folder of values.test) measure(folder, pagesOf(folder, given[0]), weights)
  if (values.to !== '') writeFileSync(values.to, packed(weights))
  console.log(`${examples.length} examples, ${weights.names.size} features`)
}

/** The pages of a folder, their paragraphs filled in. */
function pagesOf(folder: string, news: string | undefined): {name: string; lines: MarkedLine[]}[] {
  const articles = testArticles(news)
  return readdirSync(folder)
    .sort()
    .map((name, index) => {
      const paragraphs = articles
        .filter(({lang}) => name.startsWith(lang))
        .flatMap((article) => article.paragraphs.filter((text) => text.length > 120))
      let next = 7 * index
      const rows = readFileSync(`${folder}/${name}`, 'utf8').trimEnd().split('\n')
      const isPlain = !rows.some((row) => /^[bhdcn] /u.test(row))
      const lines = rows.map((row) => {
        const text = row
          .slice(2)
          .replace(/^@$|(?<= )@$/u, () => paragraphs[next++ % paragraphs.length] ?? '@')
        const isText = row.startsWith('=') && isPlain && text.length < 150
        return {text, allowed: isText ? anyText : (signs[row[0]!] ?? anyText)}
      })
      return {name, lines: lines.filter(({text}) => text !== '')}
    })
}

/** Two texts in one file, with their pages and without: a title may stand under another text. */
function pairsOf(pages: readonly {name: string; lines: MarkedLine[]}[]): Example[] {
  return pages.slice(0, pairs).map(({name, lines}, index) => {
    const other = pages[(index + Math.floor(pages.length / 2)) % pages.length]!
    const all = [...lines, ...other.lines]
    return exampleOf(name, index % 2 === 0 ? all : all.filter(({allowed}) => !allowed.includes('furniture')))
  })
}

/** Articles as they are without a page: a title and paragraphs, and what else a text may be set as. */
function plainOf(news: string | undefined): Example[] {
  const all = testArticles(news).filter(({tuning, paragraphs}) => tuning && paragraphs.length > 3)
  const next = random(11)
  return all.slice(0, plainArticles).map(({name, paragraphs}, index) => {
    const [title = '', ...rest] = paragraphs
    const body = settings[index % settings.length]!(rest, next)
    return exampleOf(name, [
      {text: title, allowed: index % 4 === 3 ? ['text'] : ['title']},
      ...body.filter(Boolean).map((text): MarkedLine => ({text, allowed: ['text']})),
    ])
  })
}

/** Ways in which a text stands on its page. */
const settings: readonly ((paragraphs: readonly string[], next: () => number) => readonly string[])[] = [
  (paragraphs) => paragraphs,
  (paragraphs) => paragraphs.flatMap((text) => text.split(/(?<=[.!?؟])\s+/u)),
  // Verse at the end and inside: lines of a few words without a stop.
  (paragraphs, next) => [...paragraphs, ...shortLines(paragraphs, 3 + Math.floor(12 * next()), next)],
  (paragraphs, next) => [
    ...paragraphs.slice(0, 2),
    ...shortLines(paragraphs, 3 + Math.floor(10 * next()), next),
    ...paragraphs.slice(2),
  ],
  // Lists, with a sign or a number before each item.
  (paragraphs, next) => [
    ...paragraphs,
    ...shortLines(paragraphs, 3 + Math.floor(8 * next()), next).map(
      (text, at) => signOf(at, paragraphs.length) + text,
    ),
  ],
]

function signOf(at: number, kind: number): string {
  return kind % 3 === 0 ? `${at + 1}. ` : kind % 3 === 1 ? '- ' : '• '
}

/** Lines of two to eight words from the text. */
function shortLines(paragraphs: readonly string[], count: number, next: () => number): readonly string[] {
  const words = paragraphs
    .join(' ')
    .replace(/[.!?؟"«»]/gu, '')
    .split(' ')
  return Array.from({length: count}, () => {
    const from = Math.floor(next() * (words.length - 8))
    return words.slice(from, from + 2 + Math.floor(next() * 7)).join(' ')
  })
}

function exampleOf(name: string, lines: readonly MarkedLine[], hides = () => false): Example {
  const texts = lines.map(({text}) => text)
  const scores = lines.map(({text, allowed}) =>
    allowed.length === 1 && allowed[0] === 'furniture' && hides() ? undefined : scoreLine(text),
  )
  const setting = pageContextOf(
    texts,
    judgeLines(
      texts,
      pageLists(texts.map(asLine)).filter(() => !hides()),
      scores,
    ),
  )
  return {
    name,
    texts,
    features: texts.map((_, index) => lineFeatures(setting, index)),
    allowed: lines.map(({allowed}) => allowed),
  }
}

function asLine(text: string, index: number): WorkLine {
  return {spans: [{line: index + 1, start: 0, end: text.length, text, rules: []}], gap: 'none'}
}

/** Rows of the weights after those of the features: steps by kind, the first line, the last. */
const fixedRows = kindCount + 2

function learn(examples: readonly Example[]): Weights {
  const counts = new Map<string, number>()
  for (const {features} of examples)
    for (const line of features) for (const name of line) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = new Map<string, number>()
  for (const [name, count] of counts) if (count >= leastLines) names.set(name, names.size)
  const size = (names.size + fixedRows) * kindCount
  const values = new Float64Array(size)
  const [mean, square] = [new Float64Array(size), new Float64Array(size)]
  for (let round = 1; round <= rounds; round += 1) {
    const slope = new Float64Array(size)
    let likelihood = 0
    for (const example of examples) likelihood += addSlope(example, {names, values}, slope)
    for (let at = 0; at < size; at += 1) {
      const own = slope[at]! - 2 * penalty * values[at]!
      mean[at] = 0.9 * mean[at]! + 0.1 * own
      square[at] = 0.99 * square[at]! + 0.01 * own * own
      const step = mean[at]! / (1 - 0.9 ** round)
      const scale = Math.sqrt(square[at]! / (1 - 0.99 ** round)) + 1e-8
      values[at]! += (rate * (1 - round / (rounds + 20)) * step) / scale
    }
    if (round % 40 === 0) console.log(`round ${round}: ${likelihood.toFixed(1)}`)
  }
  return {names, values}
}

function potentialsOf(features: Example['features'], {names, values}: Weights): ChainScores {
  const own = new Float64Array(features.length * kindCount)
  for (const [line, list] of features.entries())
    for (const name of list) {
      const row = names.get(name)
      if (row === undefined) continue
      for (let kind = 0; kind < kindCount; kind += 1)
        own[line * kindCount + kind]! += values[row * kindCount + kind]!
    }
  const fixed = names.size * kindCount
  return {
    own,
    steps: values.subarray(fixed, fixed + kindCount ** 2),
    starts: values.subarray(fixed + kindCount ** 2, fixed + kindCount ** 2 + kindCount),
    ends: values.subarray(fixed + kindCount ** 2 + kindCount),
  }
}

/** Add the slope of an example's likelihood, and give its logarithm. */
function addSlope(example: Example, weights: Weights, slope: Float64Array): number {
  const {features, allowed} = example
  const free = potentialsOf(features, weights)
  const masked = free.own.map((value, at) =>
    allowed[Math.floor(at / kindCount)]!.includes(lineKinds[at % kindCount]!)
      ? value
      : Number.NEGATIVE_INFINITY,
  )
  const [expected, held] = [chainPosteriorOf(free), chainPosteriorOf({...free, own: masked})]
  const fixed = weights.names.size * kindCount
  for (const [line, list] of features.entries())
    for (let kind = 0; kind < kindCount; kind += 1) {
      const at = line * kindCount + kind
      const change = held.own[at]! - expected.own[at]!
      for (const name of list) {
        const row = weights.names.get(name)
        if (row !== undefined) slope[row * kindCount + kind]! += change
      }
      if (line === 0) slope[fixed + kindCount ** 2 + kind]! += change
      if (line === features.length - 1) slope[fixed + kindCount ** 2 + kindCount + kind]! += change
    }
  for (let at = 0; at < kindCount ** 2; at += 1) slope[fixed + at]! += held.steps[at]! - expected.steps[at]!
  return held.total - expected.total
}

/** Print how well kinds are told on pages. */
function measure(
  folder: string,
  pages: readonly {name: string; lines: readonly MarkedLine[]}[],
  weights: Weights,
): void {
  const rows = [0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99].map((from) => ({from, taken: 0, right: 0, all: 0}))
  const kinds = Object.fromEntries(lineKinds.map((kind) => [kind, {all: 0, right: 0, said: 0}]))
  let [titles, found] = [0, 0]
  for (const {name, lines} of pages) {
    const {features, allowed, texts} = exampleOf(name, lines)
    const {own} = chainPosteriorOf(potentialsOf(features, weights))
    let [best, most] = [-1, -1]
    for (const [line, kindsOf] of allowed.entries()) {
      const chance = own.subarray(line * kindCount, (line + 1) * kindCount)
      if (chance[1]! > most) [best, most] = [line, chance[1]!]
      const isBoilerplate = kindsOf[0] === 'furniture'
      for (const row of rows) {
        if (isBoilerplate) row.all += 1
        if (chance[0]! >= row.from) {
          row.taken += 1
          if (isBoilerplate) row.right += 1
          else if (row.from === 0.9)
            console.log(`  wrong ${chance[0]!.toFixed(3)} ${name} ${kindsOf[0]} ${texts[line]!.slice(0, 60)}`)
        }
      }
      const said = lineKinds[chance.indexOf(Math.max(...chance))]!
      kinds[said]!.said += 1
      if (kindsOf.length === 1) {
        kinds[kindsOf[0]!]!.all += 1
        if (said === kindsOf[0]) kinds[said]!.right += 1
      }
    }
    const title = allowed.findIndex(([kind]) => kind === 'title')
    if (title >= 0 && allowed[title]!.length === 1) {
      titles += 1
      if (best === title) found += 1
      else
        console.log(
          `  title ${most.toFixed(2)} ${name} ${texts[best]!.slice(0, 50)} | ${texts[title]!.slice(0, 50)}`,
        )
    }
  }
  console.log(folder, 'titles', found, 'of', titles)
  console.table(
    rows.map(({from, taken, right, all}) => ({from, precision: right / taken, recall: right / all})),
  )
  console.table(kinds)
}

/** The weights as a file: a row of kinds a feature, to two decimals. */
function packed({names, values}: Weights): string {
  const row = (at: number) =>
    Array.from(
      values.subarray(at * kindCount, (at + 1) * kindCount),
      (value) => Math.round(100 * value) / 100,
    )
  const steps = Array.from({length: kindCount}, (_, at) => row(names.size + at))
  const data = {
    about: 'What lines of pages are; made by `npm run train -- lines`.',
    kinds: lineKinds,
    features: Object.fromEntries([...names].map(([name, at]) => [name, row(at)])),
    steps,
    starts: row(names.size + kindCount),
    ends: row(names.size + kindCount + 1),
  }
  return `${JSON.stringify(data, null, 1)
    .replace(/\n\s+(-?[\d.]+)/gu, '$1')
    .replace(/(\d)\n\s+\]/gu, '$1]')}\n`
}
