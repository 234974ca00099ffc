/** The concepts that an article names, row by row: for lists of names, and for the underlined names in the text. */
import {type Lang, langs} from '../../languages/index.ts'
import {findNames} from '../../search/mentions/find-names.ts'
import {indexNames} from '../../search/mentions/name-index.ts'
import type {Article, Concept, Mention, SegmentId} from '../../text/model.ts'
import {rowsOf} from '../../text/rows.ts'

/** A row and the concepts it names. */
export interface NamedRow {
  readonly slug: string
  /** Absent for the article's metadata: authors, publisher, agency and section. */
  readonly row?: SegmentId
  /** Name of the row if it differs from its id; see {@link Row}. */
  readonly name?: string
  /** Ids of concepts, each once. */
  readonly concepts: readonly string[]
}

/** The named rows of an article: first its metadata, then the rows that name a concept in any language. */
export function namedRows(article: Pick<Article, 'slug' | 'editions' | 'alignments' | 'names'>): NamedRow[] {
  const {slug, names} = article
  if (names === undefined) return []
  const bySegment = mentionsBySegment(names.mentions)
  const about = names.about.length === 0 ? [] : [{slug, concepts: names.about}]
  const rows = rowsOf(article).flatMap(({id, name, cells}) => {
    const own = article.editions.flatMap(({lang}) =>
      (cells[lang] ?? []).map((segment) => keyOf(lang, segment.id)),
    )
    const concepts = new Set(own.flatMap((key) => bySegment.get(key) ?? []).map(({concept}) => concept))
    return concepts.size === 0
      ? []
      : [{slug, row: id, ...(name === id ? {} : {name}), concepts: [...concepts]}]
  })
  return [...about, ...rows]
}

/** A name in a segment's text, by offsets. */
export type NameSpan = Pick<Mention, 'start' | 'end' | 'concept'>

/** A function that gives the names in a segment, in order; of nested names only the longer. */
export type NamesOfSegments = (lang: Lang, segment: SegmentId) => readonly NameSpan[]

/**
 * The names in an article's segments, each at its first place in a segment. Places are left out, since every sentence of
 * news has some, and so are names in the segments `without`.
 */
export function namesInSegments(
  mentions: readonly Mention[],
  concepts: readonly Pick<Concept, 'id' | 'kind'>[],
  without: ReadonlySet<SegmentId>,
): NamesOfSegments {
  const bySegment = mentionsBySegment(mentions)
  const places = new Set(concepts.filter(({kind}) => kind === 'place').map(({id}) => id))
  return (lang, segment) => {
    if (without.has(segment)) return []
    const firsts = new Map<string, NameSpan>()
    for (const mention of outermost(bySegment.get(keyOf(lang, segment)) ?? [])) {
      const {concept} = mention
      if (!places.has(concept) && !firsts.has(concept)) firsts.set(concept, mention)
    }
    return [...firsts.values()]
  }
}

/** Mentions that are not inside another one, in the order of the text. */
function outermost(mentions: readonly Mention[]): readonly Mention[] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return sorted.filter((mention) => {
    if (mention.end <= end) return false
    end = mention.end
    return true
  })
}

function mentionsBySegment(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  return Map.groupBy(mentions, ({lang, segment}) => keyOf(lang, segment))
}

const keyOf = (lang: Lang, segment: SegmentId) => `${lang} ${segment}`

/** Other concepts whose names contain the name of this one: where it occurs, if it never occurs alone. */
export function hiddenIn(concept: Concept, others: readonly Concept[]): readonly Concept[] {
  const index = indexNames([concept])
  return others.filter(({id, forms}) => {
    if (id === concept.id) return false
    return langs.some((lang) => {
      const own = forms[lang]
      const spellings = own === undefined ? [] : [own.preferred, ...(own.variants ?? [])]
      return spellings.some((spelling) =>
        findNames(spelling, lang, index).some(({options}) => options.some(({ambiguous}) => !ambiguous)),
      )
    })
  })
}
