/**
 * Which editions stand in the two columns when a page is opened, and what each cell of a row holds.
 */
import type {Lang} from '../../languages/index.ts'
import {type Circle, circleOf, type RowState, rowState} from '../../text/circles.ts'
import type {Edition, Reading, SegmentId, SegmentKind} from '../../text/model.ts'
import type {Absence} from '../../text/relation.ts'
import type {Row} from '../../text/rows.ts'
import type {EmendedStretch} from './emended-stretches.ts'
import {type CellMoves, type ColumnKind, movesOf} from './moved-passages.ts'
import type {NamesOfSegments} from './named-rows.ts'
import {type CountedNames, type EmendationNames, type PassageMarks, passageHtml} from './passage-html.ts'
import type {SentenceMark, SentenceMarks} from './sentences.ts'

/** Place of an edition: `o` the first column, `t` the second, `x` on no column until it is chosen. */
export type ColumnPlace = 'o' | 't' | 'x'

/** Editions with their places: that of the first column, that of the second, the others in their order. */
export type Columns = readonly {readonly edition: Edition; readonly place: ColumnPlace}[]

/**
 * The primary edition beside one other: the one in the reader's language, else one that came with the text, else the
 * next. What is in the reader's language stands first; where neither is, the primary edition does.
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

/** What a column holds, as its absences are called. */
function columnKind({primary, metadata}: Edition): ColumnKind {
  if (!primary) return 'translation'
  return metadata.translated === true ? 'source' : 'original'
}

/** A segment ready to be shown. */
export interface ShownPassage {
  /** Its anchor; undefined where the row's own anchor is its id already, or another language's cell has it. */
  readonly anchor?: SegmentId
  /** Earlier ids that links may still name. */
  readonly aliases: readonly SegmentId[]
  readonly kind: SegmentKind
  readonly text: string
  readonly html: string
}

/** One language of one row. */
export interface ShownCell {
  readonly lang: Lang
  readonly place: ColumnPlace
  readonly column: ColumnKind
  /** Empty where this language has no counterpart. */
  readonly passages: readonly ShownPassage[]
  /** What is said of that. */
  readonly absence: Absence
  /** Where its passages stand in their own text, and what follows them there. */
  readonly places: CellMoves
}

/** A row ready to be shown. */
export interface ShownRow {
  readonly id: SegmentId
  /** What it is called, see `Row`. */
  readonly name: string
  readonly kind: SegmentKind
  readonly state: RowState
  /** What its circle says of the languages in the columns. */
  readonly circle: Circle
  /** Who read it, where it is seen and they said so. */
  readonly readers: readonly Reading[]
  /** The least probability of its pairings; undefined where nothing is paired in it. */
  readonly confidence?: number
  readonly cells: readonly ShownCell[]
}

/** Emended stretches by language and segment, and what their marks are called. */
export interface ShownEmendations {
  readonly stretches: ReadonlyMap<Lang, ReadonlyMap<SegmentId, readonly EmendedStretch[]>>
  readonly names: EmendationNames
}

/** Rows as the page shows them: every id of every segment is the anchor of exactly one element. */
export function showRows(
  rows: readonly Row[],
  columns: Columns,
  sentences: SentenceMarks,
  {emendations, names}: {readonly emendations?: ShownEmendations; readonly names?: NamesOfSegments} = {},
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
  const shown = columns.flatMap(({edition, place}) => (place === 'x' ? [] : edition.lang))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    state: rowState(row),
    circle: circleOf(row, shown),
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
      passages: (row.cells[edition.lang] ?? []).map((segment) => ({
        ...(take(segment.id) ? {anchor: segment.id} : {}),
        aliases: (segment.aliases ?? []).filter(take),
        kind: segment.kind,
        text: segment.text,
        html: passageHtml(segment, {
          sentences: sentences.get(edition.lang)?.get(segment.id) ?? [],
          anchors: edition.primary,
          ...(isHead(row) ? {} : {counted: countedIn(row, columns, sentences)}),
          isTitle: segment.kind === 'title',
          ...(names === undefined ? {} : {names: names(edition.lang, segment.id)}),
          ...emendedIn(segment.id, edition.lang, emendations),
        }),
      })),
    })),
  }))
}

/** Whether a row is part of the head of its text, where several stand together and their sentences are not counted. */
function isHead({kind}: Row): boolean {
  return kind === 'title' || kind === 'deck'
}

/** The names by which the sentences of a row are counted: those of its primary edition. */
function countedIn({cells}: Row, columns: Columns, sentences: SentenceMarks): CountedNames {
  const lang = columns.find(({edition}) => edition.primary)?.edition.lang
  const marks =
    lang === undefined ? [] : (cells[lang] ?? []).flatMap(({id}) => sentences.get(lang)?.get(id) ?? [])
  const names = (own: readonly SentenceMark[]) => own.flatMap((mark) => mark.names.slice(0, 1))
  return {sentences: names(marks), finest: names(marks.flatMap((mark) => mark.clauses ?? [mark]))}
}

/** The emended stretches of one segment, as its passage takes them. */
function emendedIn(id: SegmentId, lang: Lang, emendations?: ShownEmendations): Pick<PassageMarks, 'emended'> {
  const stretches = emendations?.stretches.get(lang)?.get(id)
  if (emendations === undefined || stretches === undefined) return {}
  return {emended: {stretches, names: emendations.names}}
}

/** Who read a row, each once, where it is shown as read. */
function readersOf({pairings}: Row): readonly Reading[] {
  const readings = pairings.flatMap(({review}) => review ?? [])
  return readings.filter(
    ({by, date}, index) => readings.findIndex((each) => each.by === by && each.date === date) === index,
  )
}
