/** What one text of a row says and another does not, as pages show it. */
import {type Lang, langs} from '../../languages/index.ts'
import type {DifferenceKind, SegmentId} from '../../text/model.ts'
import type {Row} from '../../text/rows.ts'
import {placesInCells} from './word-partners.ts'

/** One difference. */
export interface ShownDifference {
  readonly row: SegmentId
  readonly kind: DifferenceKind
  /** The language of the text that has the words, and of the one that lacks them. */
  readonly lang: Lang
  readonly other: Lang
  readonly words: string
  /** Where they begin in the text of the cell: UTF-16 code units. */
  readonly start: number
  /** Whether a person has confirmed it; otherwise a rule found it. */
  readonly isConfirmed: boolean
}

/** The differences of an article, row by row. */
export function differencesIn(rows: readonly Row[]): readonly ShownDifference[] {
  const places = new Map(langs.map((lang) => [lang, placesInCells(rows, lang)]))
  return rows.flatMap(({id, cells, pairings}) =>
    pairings.flatMap(({source, target, differences}) =>
      differences.flatMap(({kind, side, segment, start, end, status}): ShownDifference[] => {
        const [lang, other] = side === 'source' ? [source, target] : [target, source]
        const text = cells[lang]?.find((each) => each.id === segment)?.text
        const at = places.get(lang)?.get(segment)?.at
        if (text === undefined || at === undefined) return []
        const found = {words: text.slice(start, end), start: at + start, isConfirmed: status === 'confirmed'}
        return [{row: id, kind, lang, other, ...found}]
      }),
    ),
  )
}

/** The name of two languages as a pair, whatever their order: `ar-en`. */
export function pairKey(one: string, two: string): string {
  return [one, two].sort().join('-')
}

/** The pairs of languages between which a row differs. */
export function differingPairs({pairings}: Pick<Row, 'pairings'>): readonly string[] {
  const differing = pairings.filter(({differences}) => differences.length > 0)
  return [...new Set(differing.map(({source, target}) => pairKey(source, target)))]
}
