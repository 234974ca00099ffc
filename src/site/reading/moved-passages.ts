/** Notes on moved passages (elsewhere in their own text) and words for passages that a column lacks. */
import type {Lang} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {writeOrdinal} from '../../text/dates.ts'
import {fill} from '../../text/fill.ts'
import type {SegmentId} from '../../text/model.ts'
import type {Absence} from '../../text/relation.ts'
import type {Row} from '../../text/rows.ts'
import {partsOf} from './row-name.ts'

/** Anchor and name of a row. */
export type LabelledRow = Pick<Row, 'id' | 'name'>

/** The first and last of consecutive rows of the page. */
export type RowRun = readonly [first: LabelledRow, last: LabelledRow]

/** A piece of a note: words, or a link to a row. */
export type NotePiece = string | {readonly row: SegmentId; readonly text: string}

/** The moves to note under a cell. */
export interface CellMoves {
  /** The row that the passage follows in its own text, or `first`; undefined where it has not moved. */
  readonly move?: LabelledRow | 'first'
  /** Rows that follow the passage in its own text and are elsewhere on the page. */
  readonly followers?: readonly RowRun[]
}

/** The moves of a cell; paragraphs that are consecutive in both orders make one run. */
export function movesOf(
  {moves, followers}: Row,
  lang: Lang,
  rows: ReadonlyMap<SegmentId, LabelledRow & {readonly next?: SegmentId}>,
): CellMoves {
  const runs: RowRun[] = []
  for (const row of followers[lang]?.flatMap((id) => rows.get(id) ?? []) ?? []) {
    const [first, before] = runs.at(-1) ?? []
    const goesOn = before !== undefined && rows.get(before.id)?.next === row.id
    if (first !== undefined && goesOn && isParagraph(first) && isParagraph(row))
      runs[runs.length - 1] = [first, row]
    else runs.push([row, row])
  }
  const move = moves[lang]
  const after = rows.get(move?.after ?? '')
  return {
    ...(move === undefined ? {} : {move: after ?? 'first'}),
    ...(runs.length === 0 ? {} : {followers: runs}),
  }
}

function isParagraph({name}: LabelledRow): boolean {
  return name.startsWith('p')
}

/** The notes under a passage in a language, each as pieces. */
export function moveNotes(
  {move, followers}: CellMoves,
  langName: string,
  ui: Lang,
  words: Words,
): readonly (readonly NotePiece[])[] {
  const {places} = words
  const notes: NotePiece[][] = []
  const sentence = (phrase: string) => fill(phrase, {lang: langName})
  if (move === 'first') notes.push([sentence(places.first)])
  else if (move !== undefined)
    notes.push(around(sentence(places.after), 'row', [nameOf([move, move], ui, words)]))
  if (followers !== undefined) {
    const names = followers.flatMap((run, index) => [
      ...(index === 0 ? [] : [words.article.comma]),
      nameOf(run, ui, words),
    ])
    notes.push(around(sentence(places.follows), 'rows', names))
  }
  return notes
}

/** A phrase as pieces, with other pieces in place of a placeholder. */
function around(phrase: string, name: string, pieces: readonly NotePiece[]): NotePiece[] {
  const [before = '', after = ''] = phrase.split(`{${name}}`)
  return [before, ...pieces, after].filter((piece) => piece !== '')
}

/** The name of a run of rows, for use inside a sentence. */
function nameOf([first, last]: RowRun, ui: Lang, {places}: Words): NotePiece {
  const parts = ({name}: LabelledRow) => partsOf(name, (value) => writeOrdinal(value, ui))
  const {letter, number} = parts(first)
  if (first !== last)
    return {row: first.id, text: fill(places.rowRange, {first: number, last: parts(last).number})}
  const phrase = {t: places.title, d: places.deck, c: places.caption, n: places.note}[letter] ?? places.row
  return {row: first.id, text: fill(phrase, {id: number})}
}

/** Kind of edition in a column: the original, a source text that is itself a translation, or a translation. */
export type ColumnKind = 'original' | 'source' | 'translation'

/** Words in place of a passage that a column lacks; “missing” is used only where that is sure. */
export function absenceWords(column: ColumnKind, absence: Absence, {article, places}: Words): string {
  const phrases = {
    original: {'left-out': article.noOriginal, 'not-found': places.notFoundInOriginal},
    source: {'left-out': places.notInSource, 'not-found': places.notFoundInSource},
    translation: {'left-out': article.noTranslation, 'not-found': places.notFoundInTranslation},
  }
  return phrases[column][absence]
}
