/**
 * Searches the order of pieces in which a line reads best.
 *
 * A line whose pieces were written from left to right has the last piece first. The search takes pieces off the end of
 * the line, one after another, and reads them in that order. A reading is scored by the words that it makes and by how
 * likely its cuts are. Readings that have used up the same part of the line compete, and only the best continue (a beam
 * search), so the cost is bounded.
 */
import type {CutKind} from '../../languages/reordering.ts'
import {cutKind, endsSentence, opensBracket} from './cuts.ts'
import {type LineTable, lineTableOf} from './line-table.ts'
import type {LineUnit} from './line-units.ts'
import {type Piece, pieceOf} from './piece.ts'
import {type SearchWidth, usualSearch} from './search-widths.ts'
import type {ModelWord, WordModel} from './word-model.ts'

/** The pieces of a line in reading order, as ranges of its units; ends are exclusive. */
export interface LineReading {
  readonly pieces: readonly (readonly [start: number, end: number])[]
  /** The kind of cut between each piece and the one before it, from the second piece on. */
  readonly cuts: readonly CutKind[]
  /** Log probability. */
  readonly score: number
}

/** What stands around the line in its text, as far as it is known. */
export interface Surroundings {
  /** Last word of the line before; empty if not known. */
  readonly before: string
  /** First word of the line after; empty if not known. */
  readonly after: string
  /** Characters that were left at the end of the line before: a first word that short would have stood there. */
  readonly room: number
  /** Length of the line, as a share of the longest one near it. */
  readonly fill: number
}

/** A line with the width of its search. */
interface SearchedLine extends LineTable {
  readonly width: SearchWidth
}

/** A partial reading, of the end of the line. */
interface State {
  /** Units before this index are not read yet. */
  readonly at: number
  /** Letters of the last word if the next piece may continue it; empty if it ended. */
  readonly open: string
  /** The word before the open one, or the last word if none is open. */
  readonly before: ModelWord
  /** Log probability of the complete words, less the cost of cuts. */
  readonly done: number
  /** The same with what the open word promises; partial readings compete by this. */
  readonly score: number
  readonly cut: CutKind
  readonly from: State | undefined
}

/** The result of a search. */
export interface FoundReadings {
  /** Score of the line as it stands. */
  readonly asFound: number
  /** Readings with cuts, best first; few that end alike. */
  readonly readings: readonly LineReading[]
}

/** The best readings with cuts, and the score of the line as it stands. */
export function searchReadings(
  units: readonly LineUnit[],
  words: WordModel,
  beside?: Surroundings,
  width: SearchWidth = usualSearch,
): FoundReadings {
  const table: SearchedLine = {...lineTableOf(units, words, width.common), width}
  const size = units.length
  const places: State[][] = Array.from({length: size + 1}, () => [])
  const nothing = words.word('')
  const before = beside === undefined ? nothing : words.word(beside.before)
  const room = beside?.room ?? 0
  places[size]!.push({at: size, open: '', before, done: 0, score: 0, cut: 'start', from: undefined})
  for (let end = size; end > 0; end -= 1) {
    const states = places[end]!
    if (states.length === 0) continue
    const closed = states.map((state) => (state.open === '' ? state.before : words.word(state.open)))
    const closing = states.map((state, index) =>
      state.open === '' ? 0 : words.pair(state.before, closed[index]!),
    )
    for (let start = end - 1; start >= 0; start -= 1) {
      if (!table.cuttable[start] || (end === size && start === 0)) continue
      const piece = pieceOf(table, start, end, false)
      for (const [index, state] of states.entries()) {
        const done = state.from === undefined ? -misfit(table, piece, room) : 0
        takeOff(table, state, closed[index]!, closing[index]! + done, piece, places[start]!)
      }
    }
  }
  const whole: State[] = []
  const all = pieceOf(table, 0, size, true)
  takeOff(table, places[size]![0]!, before, -misfit(table, all, room), all, whole)
  const after = beside === undefined ? nothing : words.word(beside.after)
  const asFound = whole.length === 0 ? 0 : finishedScore(table, whole[0]!, after)
  const finals = places[0]!.map((state) => ({state, score: finishedScore(table, state, after)}))
  finals.sort((a, b) => b.score - a.score)
  return {asFound, readings: finals.map(({state, score}) => readingOf(state, score))}
}

/** Cost of a first word that would have fitted at the end of the line before. */
const misfitCost = 2

/** Cost of a first word that is too short to begin its line; 0 if the word may continue. */
function misfit({units, wordEnd}: LineTable, piece: Piece, room: number): number {
  const whole = wordEnd[piece.start]! < piece.end || units[piece.end - 1]!.after !== ''
  return whole && piece.head !== '#' && piece.head.length <= room ? misfitCost : 0
}

/** The whole reading whose last state this is. */
function readingOf(last: State, score: number): LineReading {
  const pieces: [number, number][] = []
  const cuts: CutKind[] = []
  for (let state = last; state.from !== undefined; state = state.from) {
    pieces.unshift([state.at, state.from.at])
    if (state.from.from !== undefined) cuts.unshift(state.cut)
  }
  return {pieces, cuts, score}
}

/** Log probability of a complete reading. */
function finishedScore({units, words}: LineTable, state: State, after: ModelWord): number {
  const last = units[state.from!.at - 1]!
  const ends = endsSentence(last, units[state.at]!) ? words.language.costs.stopAtEnd : 0
  if (state.open === '') return state.done + ends
  const word = words.word(state.open)
  const next = after.text === '' ? 0 : words.pair(word, after) - after.log
  return state.done + words.pair(state.before, word) + next + ends
}

/**
 * Take a piece off and add it to the reading, in both ways: its first word continues the open one, or begins a new one.
 */
function takeOff(
  table: SearchedLine,
  state: State,
  closed: ModelWord,
  closing: number,
  piece: Piece,
  out: State[],
): void {
  const {units} = table
  const {cut} = table.words.language.costs
  if (state.from === undefined) {
    addPiece(table, state, '', closed, piece, state.done + closing - piece.uncut, 'start', out)
    return
  }
  const last = units[state.from.at - 1]!
  const first = units[piece.start]!
  if (state.open !== '' && first.letter !== '#' && !opensBracket(first)) {
    const kind = cutKind(state.open, piece.head, table.words)
    addPiece(table, state, state.open, state.before, piece, state.done - piece.uncut - cut[kind], kind, out)
  }
  const foreign = first.letter === '#' || last.letter === '#'
  const atSeam = table.seams[state.at + 1]! > table.seams[state.at]!
  const kind: CutKind = foreign ? 'foreign' : atSeam ? 'seam' : 'space'
  addPiece(table, state, '', closed, piece, state.done + closing - piece.uncut - cut[kind], kind, out)
}

/** Add a piece's words to the reading and leave the last one open. */
function addPiece(
  table: SearchedLine,
  state: State,
  open: string,
  before: ModelWord,
  piece: Piece,
  soFar: number,
  cut: CutKind,
  out: State[],
): void {
  const {words, units} = table
  const ends = units[piece.end - 1]!
  let done = soFar
  let last = before
  let tail = open + piece.head
  if (piece.tail !== '') {
    const word = words.word(piece.head === '#' ? '#' : tail)
    const after = units[piece.start + piece.head.length - 1]!.after === '' ? word : words.word('.')
    done += words.pair(before, word) + piece.inner
    if (piece.second !== undefined) done += words.pair(after, piece.second)
    last = piece.beforeTail ?? after
    tail = piece.tail
  }
  const isClosed = tail === '#' || ends.after !== ''
  if (isClosed) {
    const word = words.word(tail)
    done += words.pair(last, word)
    last = ends.after === '' ? word : words.word('.')
    tail = ''
  }
  const score = isClosed ? done : done + words.start(tail)
  keepBest(out, {at: piece.start, open: tail, before: last, done, score, cut, from: state}, table.width)
}

/** Keep a partial reading if it is among the best of its place; of those that continue alike, the best. */
function keepBest(states: State[], state: State, width: SearchWidth): void {
  const most = state.at === 0 ? width.finals : width.beam
  if (states.length > 0 && state.score < states[0]!.score - width.margin) return
  if (states.length === most && state.score <= states[most - 1]!.score) return
  const goesOnAlike = ({open, before}: State) => open === state.open && before === state.before
  const alike = states.findLastIndex(goesOnAlike)
  if (alike >= 0 && !hasRoom(states, state, width, goesOnAlike)) {
    if (states[alike]!.score >= state.score) return
    states.splice(alike, 1)
  }
  let at = states.length
  while (at > 0 && states[at - 1]!.score < state.score) at -= 1
  states.splice(at, 0, state)
  if (states.length > most) states.pop()
}

/** Whether another partial reading that continues alike may be kept: of whole lines any, where several are wanted. */
function hasRoom(
  states: readonly State[],
  {at}: State,
  {perEnding}: SearchWidth,
  goesOnAlike: (state: State) => boolean,
): boolean {
  return perEnding > 1 && (at === 0 || states.filter(goesOnAlike).length < perEnding)
}
