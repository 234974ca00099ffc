/**
 * Writes the editions of an article as TEI texts: their segments with sentences, clauses and runs in other languages.
 */
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Lang} from '../../languages/index.ts'
import {editionRoleOf} from '../../text/imprint.ts'
import type {Article, Clause, Edition, LangRun, Segment, Sentence} from '../../text/model.ts'
import {onLines, textWithStandIns} from '../xml.ts'

/** The sentences of a segment and their clauses, each in order. */
interface SegmentParts {
  readonly sentences: readonly Sentence[]
  readonly clauses: readonly Clause[]
}

const noParts: SegmentParts = {sentences: [], clauses: []}

/** Text with elements inside it. */
type Inline = readonly (string | Element)[]

/** An edition as a `<text>`. A heading begins a division, and so does a title or deck that is not at the top. */
export function teiText(edition: Edition, parts: ReadonlyMap<string, SegmentParts>): Element {
  let own: Element[] = []
  const divisions = [own]
  let atTop = true
  for (const segment of edition.segments) {
    const isHead = segment.kind in heads
    if (own.length > 0 && (segment.kind === 'heading' || (isHead && !atTop))) {
      own = []
      divisions.push(own)
    }
    atTop = isHead
    own.push(segmentElement(edition.lang, segment, parts.get(segment.id) ?? noParts))
  }
  const body = x('body', {}, onLines(divisions.map((elements) => x('div', {}, onLines(elements)))))
  const standing = editionRoleOf(edition)
  const type = standing === 'made' ? 'translation' : standing
  const {lang} = edition
  return x('text', {'xml:id': lang, 'xml:lang': lang, type, decls: `#source-${lang}`}, body)
}

/** Kinds of segments that head a division, with the type of their `<head>`. */
const heads: Readonly<Record<string, string>> = {title: 'title', deck: 'deck', heading: 'heading'}

function segmentElement(lang: Lang, segment: Segment, parts: SegmentParts): Element {
  const id = {'xml:id': `${lang}.${segment.id}`}
  const content = contentOf(lang, segment, parts)
  const head = heads[segment.kind]
  if (head !== undefined) return x('head', {...id, type: head}, ...content)
  if (segment.kind === 'paragraph') return x('p', id, ...content)
  return x('ab', {...id, type: segment.kind}, ...content)
}

/**
 * The text of a segment with its sentences, and their clauses where they are paired; spaces between them remain between
 * the elements.
 */
function contentOf(lang: Lang, {text, runs = []}: Segment, {sentences, clauses}: SegmentParts): Inline {
  const named = (element: string, {id}: Sentence, inside: Inline) =>
    x(element, {'xml:id': `${lang}.${id}`}, ...inside)
  return stretchWithParts(text, 0, text.length, runs, sentences, (sentence) => {
    const own = clauses.filter(({id}) => id.startsWith(`${sentence.id}.`))
    const inside = stretchWithParts(text, sentence.start, sentence.end, runs, own, (clause) =>
      named('cl', clause, stretchWithRuns(text, clause.start, clause.end, runs)),
    )
    return named('s', sentence, inside)
  })
}

/** A stretch of a text with its parts (sentences or clauses) as elements. */
function stretchWithParts<Part extends Sentence>(
  text: string,
  start: number,
  end: number,
  runs: readonly LangRun[],
  parts: readonly Part[],
  element: (part: Part) => Element,
): Inline {
  let done = start
  const nodes = parts.flatMap((part) => {
    const before = stretchWithRuns(text, done, part.start, runs)
    done = part.end
    return [...before, element(part)]
  })
  return [...nodes, ...stretchWithRuns(text, done, end, runs)]
}

/** A stretch of a text with its runs in other languages as elements. */
function stretchWithRuns(text: string, start: number, end: number, runs: readonly LangRun[]): Inline {
  const nodes: (string | Element)[] = []
  let done = start
  for (const run of runs) {
    const [from, to] = [Math.max(run.start, done), Math.min(run.end, end)]
    if (from >= to) continue
    const foreign = x('foreign', {'xml:lang': run.lang}, ...characterNodes(text.slice(from, to)))
    nodes.push(...characterNodes(text.slice(done, from)), foreign)
    done = to
  }
  return [...nodes, ...characterNodes(text.slice(done, end))]
}

/** Characters of a text; one that XML forbids becomes a `<g>` that names it, so that nothing is lost. */
function characterNodes(text: string): Inline {
  return textWithStandIns(text, (n) => x('g', {n}))
}

/** The side of a pair that is in a language; undefined where neither is. */
function sideOf(lang: Lang, source: Lang, target: Lang): 'source' | 'target' | undefined {
  return source === lang ? 'source' : target === lang ? 'target' : undefined
}

/** The sentences and clauses in the segments of one language, by segment, as the alignments give them. */
export function segmentParts(lang: Lang, {alignments}: Article): ReadonlyMap<string, SegmentParts> {
  const pairs = alignments.flatMap(({source, target, beads}) => {
    const side = sideOf(lang, source, target)
    return side === undefined
      ? []
      : beads.flatMap(({sentences = []}) => sentences.map((bead) => ({bead, side})))
  })
  const sentences = pairs.flatMap(({bead, side}) => bead[side])
  const names = new Set(sentences.map(({id}) => id))
  const clauses = pairs
    .flatMap(({bead, side}) => (bead.clauses ?? []).flatMap((each) => each[side]))
    .filter(({id}) => !names.has(id))
  const bySegment = (parts: readonly Sentence[]) => {
    const each = [...new Map(parts.map((part) => [part.id, part])).values()]
    each.sort((a, b) => a.start - b.start)
    return Map.groupBy(each, ({id}) => id.slice(0, id.indexOf('.')))
  }
  const inside = bySegment(clauses)
  return new Map(
    [...bySegment(sentences)].map(([id, own]) => [id, {sentences: own, clauses: inside.get(id) ?? []}]),
  )
}
