/** Writes the alignments of an article as TEI links between the parts of its texts. */
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Lang} from '../../languages/index.ts'
import type {Alignment, Bead, ClauseBead, Sentence} from '../../text/model.ts'
import {relationOf} from '../../text/relation.ts'
import {writeProbability} from '../units.ts'
import {onLines} from '../xml.ts'

/**
 * Link groups for each pair of editions: its rows, the sentence pairs inside them, and the clause pairs inside those;
 * none without alignments.
 */
export function linkElements(alignments: readonly Alignment[]): readonly Element[] {
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
      x('link', {
        target: both(idsOf(pair.source), idsOf(pair.target)),
        cert: writeProbability(pair.confidence),
      }),
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

/**
 * A row with both sides is a `<link>`, marked where its target has moved; a row with an empty side is a `<ptr>` to the
 * side that is there.
 */
function rowLink(target: string, bead: Bead): Element {
  const relation = relationOf(bead)
  const isAlone = relation === 'left-out' || relation === 'not-found'
  return x(isAlone ? 'ptr' : 'link', {
    type: isAlone ? relation : bead.status,
    subtype: relation === 'moved' ? 'moved' : undefined,
    target,
    cert: writeProbability(bead.confidence),
  })
}
