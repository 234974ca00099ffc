/** What a row is besides its kind, as the names by which its style and its words are chosen. */
import type {Segment, SegmentKind} from '../../text/model.ts'
import type {Row} from '../../text/rows.ts'
import type {ShownTables} from './tables.ts'

/** Class names of rows by kind; the other kinds have none. */
const classes: Readonly<Partial<Record<SegmentKind, string>>> = {
  title: 'heading',
  deck: 'deck',
  heading: 'heading',
  caption: 'caption',
  note: 'note',
  quote: 'quote',
  'list-item': 'item',
  verse: 'verse',
  'table-row': 'tr',
  'speaker-turn': 'turn',
  code: 'pre',
  figure: 'fig',
}

/**
 * Class names of a row: its kind; of a table which one it is (`t1`), and whether it heads its columns; of verse whether a
 * stanza begins with it (`stanza`); of headings, items and quotations their depth.
 */
export function structureOf(row: Row, before: Row | undefined, tables: ShownTables): readonly string[] {
  const {kind} = row
  const [first] = segmentsOf(row)
  const own = classes[kind]
  const table = tables.numberOf(row.id)
  const [last] = before === undefined ? [] : segmentsOf(before)
  return [
    ...(own === undefined ? [] : [own]),
    ...(kind === 'heading' && (first?.level ?? 2) > 2 ? [`l${Math.min(first!.level!, 4)}`] : []),
    ...(table === undefined ? [] : [`t${table}`]),
    ...(first?.header === true ? ['th'] : []),
    ...(kind === 'verse' && (last?.kind !== 'verse' || last.stanza !== first?.stanza) ? ['stanza'] : []),
    ...(isFirstOfKind(kind, last?.kind) ? ['first'] : []),
  ]
}

/** Whether a list, a table or code begins with a row. */
function isFirstOfKind(kind: SegmentKind, before: SegmentKind | undefined): boolean {
  return before !== kind && (kind === 'list-item' || kind === 'table-row' || kind === 'code')
}

function segmentsOf({cells}: Row) {
  return Object.values(cells).flat()
}

/** The kinds that a page always has styles for. */
const plainKinds: ReadonlySet<SegmentKind> = new Set([
  'title',
  'deck',
  'heading',
  'paragraph',
  'caption',
  'note',
])

/** Whether a segment needs styles of its own: marks, a kind, or a depth that few texts have. */
export function hasStructure({kind, marks, level = 2, separated}: Segment): boolean {
  return !plainKinds.has(kind) || marks !== undefined || separated === true || level > 2
}
