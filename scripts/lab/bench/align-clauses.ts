/**
 * Clauses and words of rows against known truth: articles of the site whose clauses a person paired by reading them,
 * and pairs of words that a person read.
 *
 * A truth is a file `tests/fixtures/clauses/<slug>.<source>-<target>.json`: beads of sentences by their ids, each with
 * the finest stretches of its two sides that translate one another, in order. A reporting tag of a word or two that
 * stands at the other end of its sentence ("he added") does not make two stretches no pair.
 *
 * A bead of clauses is right where both its sides are the same run of such stretches. A sentence has a partner of its
 * own where a bead of clauses or of sentences holds it and no other of its side.
 *
 * `tests/fixtures/words/read.json` has 300 pairs of words as they were told, drawn by lot and read in their sentences:
 * where they stand, what they are, and whether the one stands for the other.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'astro/zod'
import {alignInside, type NamedSide} from '../../../src/align/index.ts'
import type {Lang} from '../../../src/languages/index.ts'
import {readEdition} from '../../../src/store/edition-file.ts'
import type {Alignment, ClauseBead, Edition, Sentence, SentenceBead} from '../../../src/text/model.ts'
import {alignment as alignmentSchema, wordPlace} from '../../../src/text/schemas/alignment.ts'
import {readLexicons} from '../../content/lexicon.ts'
import {readConcepts} from '../../content/terms.ts'
import type {ClauseScore} from './clause-score.ts'
import {scoreJoined} from './joined-cases.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = join(root, 'tests', 'fixtures', 'clauses')

const truthFile = z.array(
  z.strictObject({
    source: z.array(z.string()).min(1),
    target: z.array(z.string()).min(1),
    clauses: z.array(z.tuple([z.string(), z.string()])).min(1),
  }),
)

/** What a person paired in two editions. */
export interface ClauseTruth {
  /** `slug source-target`. */
  readonly name: string
  readonly beads: z.infer<typeof truthFile>
  readonly source: Edition
  readonly target: Edition
  /** The rows and sentences, as published. */
  readonly alignment: Alignment
}

/** Two editions and their rows, as published. */
function readArticle(name: string): Pick<ClauseTruth, 'source' | 'target' | 'alignment'> {
  const [slug = '', pair = ''] = name.split(' ')
  const [source = '', target = ''] = pair.split('-')
  const read = (...path: string[]) => readFileSync(join(root, 'content', ...path), 'utf8')
  const edition = (lang: string) => readEdition(read('articles', slug, `${lang}.md`))
  return {
    source: edition(source),
    target: edition(target),
    alignment: alignmentSchema.parse(JSON.parse(read('alignments', slug, `${pair}.json`))),
  }
}

/** All truths that are kept, with their articles as they stand in `content/`. */
export function readClauseTruths(): ClauseTruth[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => {
    const [slug = '', pair = ''] = file.split('.')
    const beads = truthFile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    return {name: `${slug} ${pair}`, beads, ...readArticle(`${slug} ${pair}`)}
  })
}

/** Pair the clauses of a truth's article anew and score them. */
export function scoreClauses({beads, source, target, alignment}: ClauseTruth): ClauseScore {
  const plain = alignment.beads.map(({sentences = []}) => sentences.map(withoutClauses))
  const found = alignInside(sideOf(source), sideOf(target), plain).flatMap(({sentences}) => sentences)
  const score: ClauseScore = {beads: 0, right: 0, pairs: 0, found: 0, sentences: 0, own: 0}
  const texts = {source: textsOf(source), target: textsOf(target)}
  for (const truth of beads) {
    const bead = found.find((each) => isOf(each, truth))
    const clauses = bead?.clauses ?? []
    const [from, to] = [0, 1].map((n) => edgesOf(truth.clauses.map((pair) => pair[n]!)))
    score.pairs += truth.clauses.length > 1 ? truth.clauses.length : 0
    const [own, other] = (['source', 'target'] as const).map((name) =>
      edgesOf(clauses.map((each) => each[name].map((clause) => sliceOf(texts[name], clause)).join(''))),
    )
    clauses.forEach((_, k) => {
      const places = [from!.indexOf(own![k]!), from!.indexOf(own![k + 1]!)]
      const others = [to!.indexOf(other![k]!), to!.indexOf(other![k + 1]!)]
      const isRight = places.every((place, end) => place >= 0 && place === others[end])
      score.beads++
      if (isRight) score.right++
      if (isRight && places[1]! - places[0]! === 1) score.found++
    })
  }
  const counts = (['source', 'target'] as const).map((name) => ({
    all: found.reduce((sum, bead) => sum + bead[name].length, 0),
    own: found.reduce((sum, bead) => sum + ownIn(bead, name), 0),
  }))
  const more = counts[0]!.all >= counts[1]!.all ? counts[0]! : counts[1]!
  return {...score, sentences: more.all, own: more.own}
}

function sideOf({lang, segments}: Edition): NamedSide<Lang> {
  return {lang, ids: segments.map(({id}) => id), segments: segments.map(({text}) => text)}
}

function withoutClauses({source, target, confidence}: SentenceBead): SentenceBead {
  return {source, target, confidence}
}

function isOf(bead: SentenceBead, truth: z.infer<typeof truthFile>[number]): boolean {
  const ids = (sentences: readonly Sentence[]) => sentences.map(({id}) => id).join(' ')
  return ids(bead.source) === truth.source.join(' ') && ids(bead.target) === truth.target.join(' ')
}

function textsOf({segments}: Edition): ReadonlyMap<string, string> {
  return new Map(segments.map(({id, text}) => [id, text]))
}

function sliceOf(texts: ReadonlyMap<string, string>, {id, start, end}: Sentence): string {
  return texts.get(id.slice(0, id.indexOf('.')))?.slice(start, end) ?? ''
}

/** Where stretches end, counted in what is no space: from 0 on. */
function edgesOf(stretches: readonly string[]): number[] {
  let at = 0
  return [0, ...stretches.map((text) => (at += text.replace(/\s/g, '').length))]
}

/** Sentences of one side of a bead that are alone on it, or alone on a side of one of its beads of clauses. */
function ownIn(bead: SentenceBead, name: 'source' | 'target'): number {
  const other = name === 'source' ? 'target' : 'source'
  if (bead[name].length === 1) return bead[other].length > 0 ? 1 : 0
  const isOwn = (each: ClauseBead) =>
    each[other].length > 0 && each[name].length === 1 && bead[name].some(({id}) => id === each[name][0]!.id)
  return (bead.clauses ?? []).filter(isOwn).length
}

/** Pairs that joined lines are made in: where full stops are, where commas are. */
const joinedPairs = [
  ['en', 'ar'],
  ['en', 'fa'],
  ['ar', 'en'],
  ['fa', 'ar'],
  ['ar', 'fa'],
] as const

const readPairs = z.record(
  z.string(),
  z.array(z.tuple([wordPlace, wordPlace, z.string(), z.string(), z.boolean()])),
)

/** Of the pairs of words that a person read, how many right and how many wrong ones are found today. */
export interface WordScore {
  right: number
  wrong: number
  rightTold: number
  wrongTold: number
}

/** Find the words of all articles anew and score them. */
export function scoreWords(): WordScore {
  const read = readPairs.parse(
    JSON.parse(readFileSync(join(root, 'tests', 'fixtures', 'words', 'read.json'), 'utf8')),
  )
  const content = join(root, 'content')
  const options = {concepts: readConcepts(content), lexicons: readLexicons(content)}
  const score: WordScore = {right: 0, wrong: 0, rightTold: 0, wrongTold: 0}
  for (const [name, pairs] of Object.entries(read)) {
    const {source, target, alignment} = readArticle(name)
    const plain = alignment.beads.map(({sentences = []}) => sentences.map(withoutClauses))
    const told = alignInside(sideOf(source), sideOf(target), plain, options).flatMap(({words}) => words)
    const known = new Set(told.map(([from, to]) => `${from} ${to}`))
    for (const [from, to, , , isRight] of pairs) {
      const isTold = known.has(`${from} ${to}`)
      score[isRight ? 'right' : 'wrong']++
      if (isTold) score[isRight ? 'rightTold' : 'wrongTold']++
    }
  }
  return score
}

function print(title: string, scores: ReadonlyMap<string, ClauseScore>): void {
  const share = (part: number, of: number) => (of === 0 ? '–' : (part / of).toFixed(3))
  const rows = [...scores].map(([name, {beads, right, pairs, found, sentences, own}]) => [
    name,
    {
      'beads of clauses': beads,
      precision: share(right, beads),
      'pairs found': share(found, pairs),
      sentences,
      'with their own': share(own, sentences),
    },
  ])
  console.log(`\n${title}`)
  console.table(Object.fromEntries(rows))
}

/**
 * Print the tables; `args` may name files of lines that translate one another, with a text by language and a `document`
 * each, of which joined rows are made.
 */
export async function run(args: readonly string[] = []): Promise<void> {
  const truths = readClauseTruths().map((truth) => [truth.name, scoreClauses(truth)] as const)
  print('Clauses, against what a person paired', new Map(truths))
  for (const file of args) print(`Clauses of joined lines of ${file}`, scoreJoined(file, joinedPairs))
  const {right, wrong, rightTold, wrongTold} = scoreWords()
  console.log(
    `Words: of ${right + wrong} pairs that a person read, ${rightTold} of ${right} right ones are told, and ${wrongTold} of ${wrong} wrong ones.`,
  )
}
