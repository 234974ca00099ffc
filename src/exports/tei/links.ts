/** The alignments of an article as TEI links between the parts of its texts. */
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Lang} from '../../languages/index.ts'
import type {Alignment, Bead, ClauseBead, Sentence} from '../../text/model.ts'
import {relationOf} from '../../text/relation.ts'
import {decimal} from '../units.ts'
import {onLines} from '../xml.ts'

/** The rows of every pair, the sentence pairs inside them, and the clause pairs inside those; none without alignments. */
export function links(alignments: readonly Alignment[]): readonly Element[] {
  return alignments.length === 0 ? [] : [x('standOff', {}, onLines(alignments.flatMap(linkGroups)))]
}

function linkGroups({source, target, beads}: Alignment): readonly Element[] {
  const to = (lang: Lang, ids: readonly string[]) => ids.map((id) => `#${lang}.${id}`)
  const both = (own: readonly string[], other: readonly string[]) =>
    [...to(source, own), ...to(target, other)].join(' ')
  const idsOf = (side: readonly Sentence[]) => side.map(({id}) => id)
  const group = (type: string, elements: readonly Element[]) =>
    x('linkGrp', {type, corresp: `#${source} #${target}`}, onLines(elements))
  const inside = (type: string, pairs: readonly ClauseBead[]) => {
    const made = pairs.map((pair) =>
      x('link', {target: both(idsOf(pair.source), idsOf(pair.target)), cert: decimal(pair.confidence)}),
    )
    return made.length === 0 ? [] : [group(type, made)]
  }
  const sentences = beads.flatMap((bead) => bead.sentences ?? [])
  return [
    group(
      'rows',
      beads.map((bead) => rowLink(both(bead.source, bead.target), bead)),
    ),
    ...inside('sentences', sentences),
    ...inside(
      'clauses',
      sentences.flatMap((pair) => pair.clauses ?? []),
    ),
  ]
}

/** A row of both sides is a link, which says where its target has moved; one of one side points at what stands alone. */
function rowLink(target: string, bead: Bead): Element {
  const relation = relationOf(bead)
  const isAlone = relation === 'left-out' || relation === 'not-found'
  return x(isAlone ? 'ptr' : 'link', {
    type: isAlone ? relation : bead.status,
    subtype: relation === 'moved' ? 'moved' : undefined,
    target,
    cert: decimal(bead.confidence),
  })
}
