/** Writes the text of a segment as TEI: sentences, clauses, marks and runs in other languages. */
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Lang} from '../../languages/index.ts'
import {inlineParts, type LanguagePart, nestParts, type Stretch} from '../../text/inline.ts'
import type {Article, Clause, Mark, Segment, Sentence} from '../../text/model.ts'
import {textWithStandIns} from '../xml.ts'

/** The sentences of a segment and their clauses, each in order. */
export interface SegmentParts {
  readonly sentences: readonly Sentence[]
  readonly clauses: readonly Clause[]
}

/** The sentences and clauses of the segments of one language. */
export interface LangParts {
  readonly lang: Lang
  readonly bySegment: ReadonlyMap<string, SegmentParts>
}

const noParts: SegmentParts = {sentences: [], clauses: []}

/** Text with elements inside it. */
export type Inline = readonly (string | Element)[]

/** A sentence or a clause, with the name of its element. */
interface NamedPart extends Stretch {
  readonly type: 's' | 'cl'
  readonly id: string
}

type InlinePart = Mark | LanguagePart | NamedPart

/**
 * The text of a segment, or a stretch of it, with its sentences, their clauses where they are paired, and its marks; spaces
 * between sentences remain between the elements. A sentence that is cut at the end of the stretch keeps its id where it
 * begins; the rest of it leads back there.
 */
export function teiContent(segment: Segment, {lang, bySegment}: LangParts, stretch?: Stretch): Inline {
  const {text} = segment
  const {sentences, clauses} = bySegment.get(segment.id) ?? noParts
  const layers: readonly (readonly InlinePart[])[] = [
    sentences.map(({id, start, end}): NamedPart => ({type: 's', id, start, end})),
    clauses.map(({id, start, end}): NamedPart => ({type: 'cl', id, start, end})),
    inlineParts(segment),
  ]
  return nestParts<InlinePart, string | Element>(
    layers,
    {
      text: (start, end) => characterNodes(text.slice(start, end)),
      element: (part, inside, {start}) => {
        if (!('id' in part)) return markElements(part, inside, lang)
        const id = `${lang}.${part.id}`
        return [x(part.type, start === part.start ? {'xml:id': id} : {prev: `#${id}`}, ...inside)]
      },
      point: (part) => ('id' in part ? [x(part.type, {'xml:id': `${lang}.${part.id}`})] : []),
    },
    stretch ?? {start: 0, end: text.length},
  )
}

/** The elements of a mark or a run in another language. */
function markElements(part: Mark | LanguagePart, inside: Inline, lang: Lang): Inline {
  if (part.type === 'language') return [x('foreign', {'xml:lang': part.lang}, ...inside)]
  return markWriters[part.type](inside, part, lang)
}

const markWriters: Readonly<Record<Mark['type'], (inside: Inline, mark: Mark, lang: Lang) => Inline>> = {
  link: (inside, {href}) => [x('ref', {target: href === undefined ? undefined : pointer(href)}, ...inside)],
  emphasis: rendered('italic'),
  strong: rendered('bold'),
  superscript: rendered('superscript'),
  subscript: rendered('subscript'),
  // TEI has only text in its element for code.
  code: (inside) =>
    inside.every((node) => typeof node === 'string') ? [x('code', {}, ...inside)] : rendered('code')(inside),
  quotation: (inside) => [x('q', {}, ...inside)],
  note: (inside, {note}, lang) => [
    x('ref', {type: 'note', target: note === undefined ? undefined : `#${lang}.${note}`}, ...inside),
  ],
  break: (inside) => [...inside, x('lb')],
}

function rendered(rend: string): (inside: Inline) => Inline {
  return (inside) => [x('hi', {rend}, ...inside)]
}

/** An address as TEI points to it: a space would end it. */
export function pointer(address: string): string {
  return address.replace(/\s/gu, encodeURIComponent)
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
