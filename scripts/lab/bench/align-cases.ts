/**
 * Cases to align, with the right answer: read from a file, or made from lines that translate one another.
 *
 * A case groups lines into segments, differently on the two sides, drops some, and puts foreign ones in between;
 * it is made from a seed, so the same lines give the same cases.
 */
import {readFileSync} from 'node:fs'
import type {Lang} from '../../../src/languages/index.ts'
import type {AlignSide} from '../../../src/text/model.ts'

/** Two texts and the beads a person would make. */
export interface AlignCase {
  readonly id: string
  /** Document it is made from: no document may be trained and tested on. */
  readonly document: string
  readonly level: string
  readonly difficulty: string
  /** Kind of text; absent for news. */
  readonly genre?: string
  readonly source: AlignSide<string>
  readonly target: AlignSide<string>
  readonly gold: readonly {readonly source: readonly number[]; readonly target: readonly number[]}[]
}

/** Cases as JSON Lines. */
export function readCases(file: string): AlignCase[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const {doc, ...rest} = JSON.parse(line) as AlignCase & {doc?: string}
    return {...rest, document: rest.document ?? doc ?? rest.id}
  })
}

/** A document whose lines translate one another, by language. */
export interface LineDocument<Tag extends string = Lang> {
  readonly document: string
  readonly lines: readonly Readonly<Record<Tag, string>>[]
}

/** How a case is made; shares are probabilities. */
export interface Recipe {
  readonly level: 'paragraph' | 'sentence'
  readonly difficulty: string
  /** That neighbouring groups are cut differently on one side. */
  readonly regroup: number
  /** That a bead loses one side. */
  readonly drop: number
  /** Foreign segments in one block on one side. */
  readonly foreign: boolean
  /** That a linked bead of several lines loses one of them on one side. */
  readonly loosen: number
  /** That three to eight groups are one segment on one side; never where absent. */
  readonly merge?: number
}

/** The recipes of the benchmark, and two with lines missing inside linked segments. */
export const recipes: readonly Recipe[] = (['paragraph', 'sentence'] as const).flatMap((level) => [
  {level, difficulty: 'clean', regroup: 0.2, drop: 0, foreign: false, loosen: 0},
  {level, difficulty: 'gappy', regroup: 0.3, drop: 0.12, foreign: false, loosen: 0},
  {level, difficulty: 'hard', regroup: 0.25, drop: 0.25, foreign: true, loosen: 0},
  ...(level === 'paragraph'
    ? [{level, difficulty: 'loose', regroup: 0.25, drop: 0.25, foreign: true, loosen: 0.4}]
    : []),
])

/** A small generator of numbers 0…1 from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A bead in the making: line numbers in groups, a group a segment. */
export interface DraftBead {
  source: number[][]
  target: number[][]
}

function groupsOf(count: number, level: Recipe['level'], random: () => number): number[][] {
  const groups: number[][] = []
  for (let at = 0; at < count; ) {
    const size = level === 'sentence' ? 1 : Math.min(count - at, 1 + Math.floor(random() * 3))
    groups.push(Array.from({length: size}, (_, k) => at + k))
    at += size
  }
  return groups
}

/** Cut the lines of one to three groups anew on one side, or across their border on one side (2-2). */
function draft(
  groups: readonly number[][],
  at: number,
  recipe: Recipe,
  random: () => number,
): {made: DraftBead; used: number} {
  const group = groups[at]!
  if (recipe.merge !== undefined && random() < recipe.merge) {
    const used = Math.min(groups.length - at, 3 + Math.floor(random() * 6))
    const pieces = groups.slice(at, at + used)
    const made = [pieces.flat()]
    return {made: random() < 0.5 ? {source: pieces, target: made} : {source: made, target: pieces}, used}
  }
  if (random() >= recipe.regroup || at + 1 >= groups.length)
    return {made: {source: [group], target: [group]}, used: 1}
  const used = recipe.difficulty !== 'clean' && random() < 0.15 && at + 2 < groups.length ? 3 : 2
  const pieces = groups.slice(at, at + used)
  const all = pieces.flat()
  const cut = 1 + Math.floor(random() * (all.length - 1))
  const crossing = recipe.difficulty !== 'clean' && used === 2 && random() < 0.2 && cut !== pieces[0]!.length
  const other = crossing ? [all.slice(0, cut), all.slice(cut)] : [all]
  return {made: random() < 0.5 ? {source: pieces, target: other} : {source: other, target: pieces}, used}
}

function loosened(groups: number[][], random: () => number): number[][] {
  const rich = groups.flatMap((group, k) => (group.length > 1 ? [k] : []))
  const chosen = rich[Math.floor(random() * rich.length)]
  if (chosen === undefined) return groups
  const lost = Math.floor(random() * groups[chosen]!.length)
  return groups.map((group, k) => (k === chosen ? group.filter((_, n) => n !== lost) : group))
}

/**
 * The beads of two sides that may have lost lines: segments that share a line belong together, and a segment all
 * of whose lines are gone from the other side has no counterpart, whatever it was grouped with. Indices are of the
 * groups, in reading order.
 */
export function beadsOf({source, target}: DraftBead): {source: number[]; target: number[]}[] {
  const beads = [
    ...source.map((lines, k) => ({source: [k], target: [] as number[], lines})),
    ...target.map((lines, k) => ({source: [] as number[], target: [k], lines})),
  ]
  for (let at = 0; at < beads.length; ) {
    const {lines} = beads[at]!
    const other = beads.findIndex((bead, k) => k > at && bead.lines.some((line) => lines.includes(line)))
    if (other < 0) {
      at++
      continue
    }
    const [joined] = beads.splice(other, 1)
    beads[at] = {
      source: [...beads[at]!.source, ...joined!.source].sort((a, b) => a - b),
      target: [...beads[at]!.target, ...joined!.target].sort((a, b) => a - b),
      lines: [...lines, ...joined!.lines],
    }
  }
  return beads
    .sort((a, b) => Math.min(...a.lines) - Math.min(...b.lines))
    .map(({source: s, target: t}) => ({source: s, target: t}))
}

/** Make a case from one document; `others` gives foreign lines. */
export function makeCase<Tag extends string>(
  {document, lines}: LineDocument<Tag>,
  others: readonly LineDocument<Tag>[],
  source: Tag,
  target: Tag,
  recipe: Recipe,
  seed: number,
): AlignCase {
  const random = randomFrom(seed)
  const groups = groupsOf(lines.length, recipe.level, random)
  const texts = {source: [] as string[], target: [] as string[]}
  const gold: {source: number[]; target: number[]}[] = []
  const put = (side: 'source' | 'target', group: readonly string[]) => texts[side].push(group.join(' ')) - 1
  const blockAt = recipe.foreign ? Math.floor(random() * groups.length) : -1
  for (let at = 0; at < groups.length; ) {
    if (blockAt === at) foreignBlock(others, recipe, source, target, random, put, gold)
    const {made, used} = draft(groups, at, recipe, random)
    const lost = random() < recipe.drop ? (random() < 0.5 ? 'source' : 'target') : undefined
    const loose =
      lost === undefined && random() < recipe.loosen ? (random() < 0.5 ? 'source' : 'target') : undefined
    const sides = {source: made.source, target: made.target}
    if (loose) sides[loose] = loosened(sides[loose], random)
    if (lost) sides[lost] = []
    const text = (side: 'source' | 'target', lang: Tag) =>
      sides[side].map((group) =>
        put(
          side,
          group.map((n) => lines[n]![lang]),
        ),
      )
    const places = {source: text('source', source), target: text('target', target)}
    for (const bead of beadsOf(sides))
      gold.push({
        source: bead.source.map((k) => places.source[k]!),
        target: bead.target.map((k) => places.target[k]!),
      })
    at += used
    // A block that falls inside a regrouped stretch stands after it.
    if (blockAt > at - used && blockAt < at) foreignBlock(others, recipe, source, target, random, put, gold)
  }
  return {
    id: `${document}-${source}-${target}-${recipe.level}-${recipe.difficulty}`,
    document,
    level: recipe.level,
    difficulty: recipe.difficulty,
    source: {lang: source, segments: texts.source},
    target: {lang: target, segments: texts.target},
    gold,
  }
}

/** Three to six segments of another document on one side. */
function foreignBlock<Tag extends string>(
  others: readonly LineDocument<Tag>[],
  recipe: Recipe,
  source: Tag,
  target: Tag,
  random: () => number,
  put: (side: 'source' | 'target', group: readonly string[]) => number,
  gold: {source: number[]; target: number[]}[],
): void {
  const other = others[Math.floor(random() * others.length)]
  if (other === undefined) return
  const side = random() < 0.5 ? 'source' : 'target'
  const lang = side === 'source' ? source : target
  const size = 3 + Math.floor(random() * 4)
  for (const group of groupsOf(other.lines.length, recipe.level, random).slice(0, size)) {
    const index = put(
      side,
      group.map((n) => other.lines[n]![lang]),
    )
    gold.push(side === 'source' ? {source: [index], target: []} : {source: [], target: [index]})
  }
}
