/**
 * Texts among which translations are to be found, with the truth: made of documents whose lines translate one another.
 *
 * Of each document a lot decides which texts there are: one language, two or three; a translation of a part; the first
 * half in one language and the second in another, which are of the same things and no translations; a text and a near
 * copy of it. Paragraphs are cut differently in every language.
 */
import {type Lang, langs} from '../../../src/languages/index.ts'
import type {AlignSide} from '../../../src/text/model.ts'
import {type AlignCase, type LineDocument, randomFrom} from './align-cases.ts'

/** One text of a set, and the lines of its document that it has. */
export interface SetText extends AlignSide<string> {
  readonly document: string
  /** Kind of text; absent for news. */
  readonly genre?: string
  /** Lines, the end not included. */
  readonly from: number
  readonly to: number
  /** Whether it has all of its document. */
  readonly whole: boolean
  /** Whether the set has nearly the same text in the same language besides: either is right. */
  readonly copied: boolean
}

/** Whether two texts translate one another, at least in part. */
export function isPair(a: SetText, b: SetText): boolean {
  return a.document === b.document && a.lang !== b.lang && Math.min(a.to, b.to) > Math.max(a.from, b.from)
}

/** Which texts of a document there are: a language by its place in a lot, and the lines it has. */
type Plan = readonly (readonly [place: number, from: number, to: number])[]

/** Share of a near copy's lines that are left out. */
const dropped = 0.12

/** Share of a document's lines that a translation of a part has. */
const part = {least: 0.3, most: 0.7}

/** The texts of documents; the same seed makes the same. */
export function textsOf(documents: readonly LineDocument[], seed: number): SetText[] {
  const random = randomFrom(seed)
  return documents.flatMap(({document, lines}) => {
    const order = langs
      .map((lang) => ({lang, lot: random()}))
      .sort((a, b) => a.lot - b.lot)
      .map(({lang}) => lang)
    const lot = random()
    const copied = lot >= 0.9
    const text = (lang: Lang, from: number, to: number, all = lines): SetText => ({
      document,
      from,
      to,
      whole: from === 0 && to === all.length,
      copied,
      lang,
      segments: paragraphs(
        all.slice(from, to).map((line) => line[lang]),
        random,
      ),
    })
    const made = planOf(lot, lines.length, random).map(([place, from, to]) => text(order[place]!, from, to))
    if (!copied) return made
    const kept = lines.filter(() => random() >= dropped)
    return [...made, text(order[0]!, 0, kept.length, kept)]
  })
}

function planOf(lot: number, size: number, random: () => number): Plan {
  const third: Plan = random() < 0.5 ? [[2, 0, size]] : []
  const pair: Plan = [0, 1].map((place) => [place, 0, size])
  if (lot < 0.35) return [...pair, [2, 0, size]]
  if (lot < 0.5 || lot >= 0.9) return pair
  if (lot < 0.68) {
    const count = Math.max(3, Math.round(size * (part.least + (part.most - part.least) * random())))
    const from = Math.floor(random() * (size - count + 1))
    return [[0, 0, size], [1, from, Math.min(size, from + count)], ...third]
  }
  const half = Math.floor(size / 2)
  return lot < 0.82 ? [[0, 0, half], [1, half, size], ...third] : [[0, 0, size]]
}

/** One to three lines a paragraph. */
function paragraphs(lines: readonly string[], random: () => number): string[] {
  const made: string[] = []
  for (let at = 0; at < lines.length; ) {
    const size = 1 + Math.floor(random() * 3)
    made.push(lines.slice(at, at + size).join(' '))
    at += size
  }
  return made
}

/** Rows of a long text that make one text of a set. */
const chapter = 10

/** Sets from cases that are as they were found, one a pair of languages; long texts in chapters, each a text. */
export function genreSets(cases: readonly AlignCase[]): ReadonlyMap<string, SetText[]> {
  const natural = cases.filter(
    ({difficulty, level}) => difficulty === 'natural' && !level.includes('crossing'),
  )
  const sets = new Map<string, SetText[]>()
  const seen = new Set<string>()
  for (const each of natural) {
    const name = `${each.source.lang}-${each.target.lang}`
    // The same text twice would have two partners.
    const texts = (['source', 'target'] as const).map((side) => `${name} ${each[side].segments.join('\n')}`)
    if (texts.some((text) => seen.has(text))) continue
    for (const text of texts) seen.add(text)
    sets.set(name, [...(sets.get(name) ?? []), ...chaptersOf(each)])
  }
  return sets
}

function chaptersOf({document, genre = 'news', source, target, gold}: AlignCase): SetText[] {
  const count = Math.max(1, Math.round(gold.length / chapter))
  return Array.from({length: count}, (_, k) => {
    const beads = gold.slice(
      Math.floor((k * gold.length) / count),
      Math.floor(((k + 1) * gold.length) / count),
    )
    return [source, target].map((side): SetText => {
      const key = side === source ? 'source' : 'target'
      const segments = beads.flatMap((bead) => bead[key].map((at) => side.segments[at]!))
      const name = `${document} ${k}`
      return {document: name, genre, from: 0, to: 1, whole: true, copied: false, lang: side.lang, segments}
    })
  }).flat()
}
