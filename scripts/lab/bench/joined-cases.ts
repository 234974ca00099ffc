/**
 * Rows in which one side joins by commas what the other ends by full stops, made of lines that translate one another:
 * where each sentence's partner begins and ends is then known without reading.
 */
import {readFileSync} from 'node:fs'
import {alignInside, type NamedSide} from '../../../src/align/index.ts'
import type {Lang} from '../../../src/languages/index.ts'
import type {SentenceBead} from '../../../src/text/model.ts'
import {sentenceSpansOf} from '../../../src/text/sentences.ts'
import {randomFrom} from './align-cases.ts'
import type {ClauseScore} from './clause-score.ts'

/** A line in the languages it is in, and the document it is from. */
type Line = Readonly<Partial<Record<Lang, string>>> & {readonly document: string}

/** A text whose rows are made, with the ends of each row's lines. */
interface JoinedText {
  readonly source: NamedSide<Lang>
  readonly target: NamedSide<Lang>
  /** The one bead of sentences that each row is. */
  readonly beads: readonly (readonly [SentenceBead])[]
  /** Offsets at which lines begin and end, by row. */
  readonly edges: readonly {readonly source: readonly number[]; readonly target: readonly number[]}[]
}

/** Score the clauses of joined lines, pair by pair; `file` holds JSON Lines with `document` and a text by language. */
export function scoreJoined(
  file: string,
  pairs: readonly (readonly [Lang, Lang])[],
): Map<string, ClauseScore> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const documents = Map.groupBy(
    lines.map((line) => JSON.parse(line) as Line),
    ({document}) => document,
  )
  const scores = new Map<string, ClauseScore>()
  for (const [from, to] of pairs) {
    const random = randomFrom(7)
    const score: ClauseScore = {beads: 0, right: 0, pairs: 0, found: 0, sentences: 0, own: 0}
    for (const document of documents.values()) addScore(score, joinedText(document, from, to, random))
    scores.set(`${from}-${to}`, score)
  }
  return scores
}

/** Whether a text is one sentence that ends in a mark. */
function isSentence(text: string | undefined, lang: Lang): text is string {
  if (text === undefined || text.split(/\s+/).length < 4 || !/[.?!\u061F]$/.test(text)) return false
  return sentenceSpansOf(text, lang).length === 1
}

function joinedText(lines: readonly Line[], from: Lang, to: Lang, random: () => number): JoinedText {
  const fit = lines.flatMap((line) => {
    const [own, other] = [line[from]?.trim(), line[to]?.trim()]
    return isSentence(own, from) && isSentence(other, to) ? [[own, other] as const] : []
  })
  const rows: {source: string; target: string; edges: JoinedText['edges'][number]}[] = []
  for (let k = 0; k < fit.length; ) {
    const group = fit.slice(k, k + 2 + Math.floor(random() * 3))
    k += group.length
    const comma = to === 'en' ? ',' : '\u060C'
    const joined = group.map(([, text], n) =>
      n === group.length - 1 ? text : text.replace(/[.?!\u061F]$/, comma),
    )
    const [source, target] = [group.map(([text]) => text).join(' '), joined.join(' ')]
    const [own, other] = [sentenceSpansOf(source, from), sentenceSpansOf(target, to)]
    if (group.length < 2 || own.length !== group.length || other.length !== 1) continue
    rows.push({source, target, edges: {source: edges(group.map(([text]) => text)), target: edges(joined)}})
  }
  const ids = rows.map((_, k) => `p${k + 1}`)
  const spans = (text: string, lang: Lang, id: string) =>
    sentenceSpansOf(text, lang).map((span, k) => ({id: `${id}.${k + 1}`, ...span}))
  return {
    source: {lang: from, ids, segments: rows.map(({source}) => source)},
    target: {lang: to, ids, segments: rows.map(({target}) => target)},
    beads: rows.map(({source, target}, k) => [
      {source: spans(source, from, ids[k]!), target: spans(target, to, ids[k]!), confidence: 1},
    ]),
    edges: rows.map((row) => row.edges),
  }
}

/** Where texts begin, joined by a space, and one past the end of the last and a space. */
function edges(texts: readonly string[]): number[] {
  let at = 0
  return [0, ...texts.map((text) => (at += text.length + 1))]
}

function addScore(score: ClauseScore, {source, target, beads, edges}: JoinedText): void {
  for (const [row, {sentences}] of alignInside(source, target, beads).entries()) {
    const gold = edges[row]!
    score.sentences += gold.source.length - 1
    for (const bead of sentences.flatMap(({clauses = []}) => clauses)) {
      const ends = (['source', 'target'] as const).map((side) => {
        const [first, last] = [bead[side][0], bead[side].at(-1)]
        return [gold[side].indexOf(first?.start ?? -1), gold[side].indexOf((last?.end ?? -2) + 1)] as const
      })
      const [own, other] = ends as [readonly [number, number], readonly [number, number]]
      const isRight = own[0] >= 0 && own[1] > own[0] && own[0] === other[0] && own[1] === other[1]
      score.beads++
      if (isRight) score.right++
      if (isRight && own[1] - own[0] === 1) score.own++
    }
  }
}
