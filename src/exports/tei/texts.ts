/** Writes the editions of an article as TEI texts: their segments in divisions. */
import type {Element} from 'xast'
import {x} from 'xastscript'
import {blockGroups} from '../../text/groups.ts'
import {editionRoleOf} from '../../text/imprint.ts'
import type {Edition, Segment} from '../../text/model.ts'
import {onLines} from '../xml.ts'
import {groupElements, headKinds, teiContext} from './blocks.ts'
import type {LangParts} from './inline.ts'

/** A division that is still added to. */
interface Division {
  /** Depth in the body, from 1. */
  readonly depth: number
  readonly elements: Element[]
  readonly inside: Division[]
}

/**
 * An edition as a `<text>`. A heading begins a division inside that of the last heading above its level, and so does a
 * title or deck that is not at the top.
 */
export function teiText(edition: Edition, bySegment: LangParts['bySegment']): Element {
  const context = teiContext(edition, bySegment)
  const open: Division[] = []
  const root: Division = {depth: 0, elements: [], inside: []}
  const begin = (depth: number) => {
    while (open.length >= Math.max(depth, 1)) open.pop()
    const division: Division = {depth: open.length + 1, elements: [], inside: []}
    ;(open.at(-1) ?? root).inside.push(division)
    open.push(division)
  }
  begin(1)
  let atTop = true
  for (const [group, caption] of withCaptions(blockGroups(edition.segments))) {
    const {kind, level = 2} = group[0]!
    const isHead = headKinds.has(kind)
    const isEmpty = open.at(-1)!.elements.length === 0
    if (!isEmpty && (kind === 'heading' || (isHead && !atTop))) begin(kind === 'heading' ? level - 1 : 1)
    atTop = isHead
    open.at(-1)!.elements.push(...groupElements(group, context, caption))
  }
  const body = x('body', {}, onLines(root.inside.map(divisionElement)))
  const standing = editionRoleOf(edition)
  const type = standing === 'made' ? 'translation' : standing
  const {lang} = edition
  return x('text', {'xml:id': lang, 'xml:lang': lang, type, decls: `#source-${lang}`}, body)
}

function divisionElement({elements, inside}: Division): Element {
  return x('div', {}, onLines([...elements, ...inside.map(divisionElement)]))
}

/** Groups, each figure with the caption behind it. */
function withCaptions(
  groups: readonly (readonly Segment[])[],
): readonly (readonly [readonly Segment[], caption?: Segment])[] {
  const isFigure = (group: readonly Segment[] | undefined) => group?.[0]?.kind === 'figure'
  const isCaption = (group: readonly Segment[] | undefined) =>
    group?.[0]?.kind === 'caption' && !group[0].separated
  return groups.flatMap((group, index) => {
    if (isCaption(group) && isFigure(groups[index - 1])) return []
    const next = groups[index + 1]
    return [isFigure(group) && isCaption(next) ? [group, next![0]!] : [group]]
  })
}
