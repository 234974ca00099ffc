/** The rows of an article over all its editions, as search and the glossary show them. */
import type {Lang} from '../../languages/index.ts'
import type {Article, Edition, Segment} from '../../text/model.ts'

/** Segments of all editions that belong together. */
export interface Row {
  /** Anchor on the article's page: the first segment of the primary edition, else of the first that has one. */
  readonly id: string
  /** Segments by language, in order. */
  readonly segments: Readonly<Partial<Record<Lang, readonly Segment[]>>>
}

/** An article without its ledgers: all that search needs. */
export type ArticleTexts = Pick<Article, 'slug' | 'editions' | 'alignments'>

/**
 * Rows in the order of the primary edition; what has no place there follows what precedes it in its own edition.
 * Rows of three editions are what their pairs connect. A segment that no alignment names is a row of its own.
 */
export function rowsOf(article: ArticleTexts): Row[] {
  const leaders = new Map<string, string>()
  const find = (name: string): string => {
    let at = name
    while (leaders.has(at)) at = leaders.get(at) ?? at
    return at
  }
  const join = (one: string, other: string) => {
    const [a, b] = [find(one), find(other)]
    if (a !== b) leaders.set(b, a)
  }
  for (const {source, target, beads} of article.alignments) {
    for (const bead of beads) {
      const names = [
        ...bead.source.map((id) => `${source} ${id}`),
        ...bead.target.map((id) => `${target} ${id}`),
      ]
      for (const name of names.slice(1)) join(names[0] ?? name, name)
    }
  }
  const groups = new Map<string, Partial<Record<Lang, Segment[]>>>()
  for (const edition of article.editions) placeEdition(edition, find, groups)
  const order: readonly Lang[] = article.editions.map(({lang}) => lang)
  return [...groups.values()].map((segments) => ({id: anchorOf(segments, order), segments}))
}

/** Put the segments of an edition into the groups; new groups stand where the edition has them. */
function placeEdition(
  edition: Edition,
  find: (name: string) => string,
  groups: Map<string, Partial<Record<Lang, Segment[]>>>,
): void {
  const known = [...groups]
  let at = -1
  const placed: (readonly [number, string, Partial<Record<Lang, Segment[]>>])[] = []
  for (const segment of edition.segments) {
    const name = find(`${edition.lang} ${segment.id}`)
    const group = groups.get(name) ?? placed.find(([, other]) => other === name)?.[2]
    if (group === undefined) placed.push([at, name, {[edition.lang]: [segment]}])
    else {
      group[edition.lang] = [...(group[edition.lang] ?? []), segment]
      const place = known.findIndex(([other]) => other === name)
      if (place >= 0) at = place
    }
  }
  groups.clear()
  for (const [, name, group] of placed.filter(([place]) => place === -1)) groups.set(name, group)
  for (const [index, [name, group]] of known.entries()) {
    groups.set(name, group)
    for (const [, added, value] of placed.filter(([place]) => place === index)) groups.set(added, value)
  }
}

function anchorOf(segments: Row['segments'], order: readonly Lang[]): string {
  for (const lang of order) {
    const first = segments[lang]?.[0]
    if (first !== undefined) return first.id
  }
  return ''
}
