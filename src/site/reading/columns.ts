/**
 * Chooses the editions of the two columns, and computes the content of each cell of a row.
 */
import type {Lang} from '../../languages/index.ts'
import {type Circle, circleOf, type RowState, rowState} from '../../text/circles.ts'
import type {Edition, ReviewRecord, SegmentId, SegmentKind} from '../../text/model.ts'
import type {Absence} from '../../text/relation.ts'
import type {Row} from '../../text/rows.ts'
import {type BlockOptions, blockHtml} from './block-html.ts'
import {differingPairs, pairKey} from './differences.ts'
import type {EmendedStretch} from './emended-stretches.ts'
import {type CellMoves, type ColumnKind, movesOf} from './moved-passages.ts'
import type {NamesOfSegments} from './named-rows.ts'
import {backLink, type NoteReferences} from './note-references.ts'
import {type CountedNames, type EmendationNames, type PassageMarks, passageHtml} from './passage-html.ts'
import {structureOf} from './row-structure.ts'
import type {SentenceMark, SentenceMarks} from './sentences.ts'
import {tablesOf} from './tables.ts'

/** Place of an edition: `o` first column, `t` second column, `x` no column until a reader chooses it. */
export type ColumnPlace = 'o' | 't' | 'x'

/** Editions with their places: first column, second column, then the others. */
export type Columns = readonly {readonly edition: Edition; readonly place: ColumnPlace}[]

/**
 * The primary edition and one other: the one in the reader's language, else one that came with the text, else the next. The
 * edition in the reader's language is in the first column; if neither is, the primary edition.
 */
export function columnsOf(editions: readonly Edition[], ui: Lang): Columns {
  const primary = editions.find((edition) => edition.primary) ?? editions[0]
  if (primary === undefined) return []
  const others = editions.filter((edition) => edition !== primary)
  const other =
    others.find(({lang}) => lang === ui) ?? others.find(({origin}) => origin === 'received') ?? others[0]
  const [first, second] = other?.lang === ui ? [other, primary] : [primary, other]
  const rest = editions.filter((edition) => edition !== first && edition !== second)
  return [
    {edition: first, place: 'o'},
    ...(second === undefined ? [] : [{edition: second, place: 't' as const}]),
    ...rest.map((edition) => ({edition, place: 'x' as const})),
  ]
}

/** The kind of an edition, which decides the words for its missing passages. */
function columnKind({primary, metadata}: Edition): ColumnKind {
  if (!primary) return 'translation'
  return metadata.translated === true ? 'source' : 'original'
}

/** A segment ready to be shown. */
export interface ShownPassage {
  /** Anchor of the segment; undefined where the row or a cell of another language has it already. */
  readonly anchor?: SegmentId
  /** Earlier ids that links may still name. */
  readonly aliases: readonly SegmentId[]
  readonly kind: SegmentKind
  readonly text: string
  /** What is inside its element; of a passage with elements of its own, all of it. */
  readonly html: string
  /** Whether it has elements of its own: a quotation, an item of a list, a line of verse, a row of a table, a figure. */
  readonly isBlock: boolean
  /** Depth of a heading, where it is stated. */
  readonly level?: number
}

/** One language of one row. */
export interface ShownCell {
  readonly lang: Lang
  readonly place: ColumnPlace
  readonly column: ColumnKind
  /** Segments in this language; empty where it has no counterpart. */
  readonly passages: readonly ShownPassage[]
  /** Why the cell is empty, and whether that is sure. */
  readonly absence: Absence
  /** Moved passages: where they stand in their own text, and what follows them there. */
  readonly places: CellMoves
}

/** A row ready to be shown. */
export interface ShownRow {
  readonly id: SegmentId
  /** Name of the row, see `Row`. */
  readonly name: string
  readonly kind: SegmentKind
  readonly state: RowState
  /** State of the pairing of the two columns, shown as a circle. */
  readonly circle: Circle
  /** Pairs of languages between which its texts differ, as `pairKey` names them; and whether the columns do. */
  readonly differing: readonly string[]
  readonly isDiffering: boolean
  /** The people who checked the row and gave their names. */
  readonly readers: readonly ReviewRecord[]
  /** Lowest probability of the row's pairings; undefined without pairings. */
  readonly confidence?: number
  readonly cells: readonly ShownCell[]
  /** What its passages are besides their kind, for its style: see `structureOf`. */
  readonly structure: readonly string[]
  readonly isSeparated: boolean
}

/** Emended stretches by language and segment, and the labels of their marks. */
export interface ShownEmendations {
  readonly stretches: ReadonlyMap<Lang, ReadonlyMap<SegmentId, readonly EmendedStretch[]>>
  readonly names: EmendationNames
}

/** What a page shows of the structure of a text that is not in the text: words, and the pictures of the site. */
export interface StructureOptions extends Pick<BlockOptions, 'picture' | 'pictureAt' | 'ui'> {
  /** The label of the link from a note back to the text. */
  readonly back: string
  readonly references: NoteReferences
}

/** Besides the texts. */
export interface ShowOptions {
  readonly emendations?: ShownEmendations
  readonly names?: NamesOfSegments
  readonly structure?: StructureOptions
}

/** The rows as the page shows them. Each id of each segment is the anchor of exactly one element. */
export function showRows(
  rows: readonly Row[],
  columns: Columns,
  sentences: SentenceMarks,
  {emendations, names, structure}: ShowOptions = {},
): readonly ShownRow[] {
  const taken = new Set(rows.map(({id}) => id))
  const take = (id: SegmentId) => {
    const free = !taken.has(id)
    taken.add(id)
    return free
  }
  const byId = new Map(
    rows.map(({id, name}, index) => [id, {id, name, ...(rows[index + 1] && {next: rows[index + 1]!.id})}]),
  )
  const tables = tablesOf(rows)
  const shown = columns.flatMap(({edition, place}) => (place === 'x' ? [] : edition.lang))
  return rows.map((row, index) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    state: rowState(row),
    structure: structureOf(row, rows[index - 1], tables),
    isSeparated: Object.values(row.cells).some(([first]) => first?.separated === true),
    circle: circleOf(row, shown),
    differing: differingPairs(row),
    isDiffering: differingPairs(row).includes(pairKey(shown[0] ?? '', shown[1] ?? '')),
    readers: rowState(row) === 'seen' ? readersOf(row) : [],
    ...(row.pairings.length === 0
      ? {}
      : {confidence: Math.min(...row.pairings.map(({confidence}) => confidence))}),
    cells: columns.map(({edition, place}) => ({
      lang: edition.lang,
      place,
      column: columnKind(edition),
      absence: row.absences[edition.lang] ?? 'not-found',
      places: movesOf(row, edition.lang, byId),
      passages: (row.cells[edition.lang] ?? []).map((segment) => {
        const anchor = take(segment.id) ? segment.id : undefined
        const marks: PassageMarks = {
          sentences: sentences.get(edition.lang)?.get(segment.id) ?? [],
          anchors: edition.primary,
          ...(isHead(row) ? {} : {counted: countedIn(row, columns, sentences)}),
          isTitle: segment.kind === 'title',
          ...(names === undefined ? {} : {names: names(edition.lang, segment.id)}),
          ...emendedIn(segment.id, edition.lang, emendations),
        }
        const heads = tables.headsOf(row.id, edition.lang)
        const block = structure && blockHtml(segment, {...structure, anchor, marks, heads})
        return {
          ...(anchor === undefined ? {} : {anchor}),
          aliases: (segment.aliases ?? []).filter(take),
          kind: segment.kind,
          text: segment.text,
          html: block ?? passageHtml(segment, marks) + backLink(segment, edition.lang, structure),
          isBlock: block !== undefined,
          ...(segment.level === undefined ? {} : {level: segment.level}),
        }
      }),
    })),
  }))
}

/** Whether a row belongs to the head of the text, which is one row of the page, and where sentences are not counted. */
function isHead({kind}: Row): boolean {
  return kind === 'title' || kind === 'deck'
}

/** The names of a row's sentences in the primary edition, by which sentences of the other editions are counted. */
function countedIn({cells}: Row, columns: Columns, sentences: SentenceMarks): CountedNames {
  const lang = columns.find(({edition}) => edition.primary)?.edition.lang
  const marks =
    lang === undefined ? [] : (cells[lang] ?? []).flatMap(({id}) => sentences.get(lang)?.get(id) ?? [])
  const names = (own: readonly SentenceMark[]) => own.flatMap((mark) => mark.names.slice(0, 1))
  return {sentences: names(marks), finest: names(marks.flatMap((mark) => mark.clauses ?? [mark]))}
}

/** The emended stretches of one segment, as an option of `passageHtml`. */
function emendedIn(id: SegmentId, lang: Lang, emendations?: ShownEmendations): Pick<PassageMarks, 'emended'> {
  const stretches = emendations?.stretches.get(lang)?.get(id)
  if (emendations === undefined || stretches === undefined) return {}
  return {emended: {stretches, names: emendations.names}}
}

/** The people who checked pairings of a row, each once. */
function readersOf({pairings}: Row): readonly ReviewRecord[] {
  const readings = pairings.flatMap(({review}) => review ?? [])
  return readings.filter(
    ({by, date}, index) => readings.findIndex((each) => each.by === by && each.date === date) === index,
  )
}
