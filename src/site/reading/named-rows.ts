/** What an article names, row by row: for lists of names, and for a page that underlines them. */
import {type Lang, langs} from '../../languages/index.ts'
import {findNames} from '../../search/mentions/find-names.ts'
import {indexNames} from '../../search/mentions/name-index.ts'
import type {Article, Concept, Mention, SegmentId} from '../../text/model.ts'
import {rowsOf} from '../../text/rows.ts'

/** A row and what it names. */
export interface NamedRow {
  readonly slug: string
  /** Absent for what the article says of itself: its authors, publisher, agency and section. */
  readonly row?: SegmentId
  /** What readers call the row, where that is not its id; see {@link Row}. */
  readonly name?: string
  /** Ids of concepts, each once. */
  readonly concepts: readonly string[]
}

/** What an article names: first of itself, then the rows of it that name something in any of its languages. */
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

/** A name in the text of a cell, by offsets into it. */
export type NameSpan = Pick<Mention, 'start' | 'end' | 'concept'>

/** The names in a segment, by offsets into its text, in order; of a name inside another only the longer. */
export type NamesOfSegments = (lang: Lang, segment: SegmentId) => readonly NameSpan[]

/**
 * The names of an article by segment: of each name in a segment the first place. Names of places are not among them, since
 * every sentence of the news has some; nor any in the segments `without`.
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

/** Mentions that are in no other, in the order of the text. */
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

/** Those of other concepts that have the name of this one in theirs: where it is found, if nowhere for itself. */
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
