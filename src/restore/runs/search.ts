/**
 * The order of pieces in which a line reads best.
 *
 * A line whose runs were written from left to right has the last piece first. The search takes pieces off the end
 * of the line, one after another, and reads them in the order in which they come off; each reading is scored by
 * the words it makes and by how likely the cuts are. Readings that have taken off the same length compete, and
 * only the best of them go on, so that the cost of a line is bounded.
 */
import type {JointKind} from '../../languages/reordering.ts'
import type {Atom} from './atoms.ts'
import {endsSentence, jointKind, opensBracket} from './joints.ts'
import {type Piece, pieceOf} from './piece.ts'
import {prepare, type Table} from './table.ts'
import type {Word, Words} from './words.ts'

/** A line's pieces in reading order, as ranges of its atoms, ends exclusive. */
export interface Reading {
  readonly pieces: readonly (readonly [start: number, end: number])[]
  /** How each piece after the first joins the one before it. */
  readonly joints: readonly JointKind[]
  /** Log probability. */
  readonly score: number
}

/** Words that stand beside the line in the text, where they are known. */
export interface Beside {
  /** Last word of the line before; empty where it is not known. */
  readonly before: string
  /** First word of the line after; empty where it is not known. */
  readonly after: string
  /** Characters for which the line before had room left: a first word that short would stand there. */
  readonly room: number
  /** Length of the line beside the longest near it. */
  readonly fill: number
}

/** How much is looked at. */
export interface Width {
  /** Readings that go on from each place. */
  readonly beam: number
  /** The same for readings of the whole line. */
  readonly finals: number
  /** Readings worse than the best of their place by more than this do not go on. */
  readonly margin: number
  /** Readings of a place that go on alike and are kept all the same: of a whole line, one is not all there is to know. */
  readonly twins: number
  /** Words that texts have so often are not cut inside: see {@link prepare}. */
  readonly common: number
}

/** A line and how much of it is looked at. */
interface Wide extends Table {
  readonly width: Width
}

/** A word that texts have so often is not two pieces that chance made into a word. */
const common = 0.5

const full: Width = {beam: 8, finals: 16, margin: 16, twins: 1, common}
/** Enough to tell that a line is not in pieces. */
export const quick: Width = {beam: 2, finals: 2, margin: 8, twins: 1, common}
/** Enough to tell whether a line in a damaged text is in pieces. */
export const several: Width = {beam: 8, finals: 60, margin: 16, twins: 2, common: 5}
/** Enough to choose among the readings of a line that is likely in pieces: the right one is among them in nineteen lines of twenty. */
export const many: Width = {beam: 16, finals: 60, margin: 25, twins: 4, common: 5}

/** A reading of the line's end, on the way. */
interface State {
  /** Atoms before this are not yet read. */
  readonly at: number
  /** Letters of the last word, which the next piece may go on with; empty where it ended. */
  readonly open: string
  /** The word before the open one; where none is open, the last one. */
  readonly before: Word
  /** Log probability of the words that are complete, less the cost of cuts. */
  readonly done: number
  /** The same with what the open word promises: by this readings compete. */
  readonly score: number
  readonly joint: JointKind
  readonly from: State | undefined
}

/** What a search finds. */
export interface Found {
  /** Score of the line as it stands. */
  readonly asFound: number
  /** Readings with cuts, the best first; few of those that end alike. */
  readonly readings: readonly Reading[]
}

/** The best readings with cuts, and the score of the line as it stands. */
export function search(atoms: readonly Atom[], words: Words, beside?: Beside, width: Width = full): Found {
  const table: Wide = {...prepare(atoms, words, width.common), width}
  const size = atoms.length
  const places: State[][] = Array.from({length: size + 1}, () => [])
  const nothing = words.word('')
  const before = beside === undefined ? nothing : words.word(beside.before)
  const room = beside?.room ?? 0
  places[size]!.push({at: size, open: '', before, done: 0, score: 0, joint: 'start', from: undefined})
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
  const asFound = whole.length === 0 ? 0 : finished(table, whole[0]!, after)
  const finals = places[0]!.map((state) => ({state, score: finished(table, state, after)}))
  finals.sort((a, b) => b.score - a.score)
  return {asFound, readings: finals.map(({state, score}) => reading(state, score))}
}

/** What a first word costs that would have found room at the end of the line before. */
const misfitCost = 2

/** The cost of a first word that is too short for its line; none where the word is not yet whole. */
function misfit({atoms, wordEnd}: Table, piece: Piece, room: number): number {
  const whole = wordEnd[piece.start]! < piece.end || atoms[piece.end - 1]!.after !== ''
  return whole && piece.head !== '#' && piece.head.length <= room ? misfitCost : 0
}

/** The reading that ends in a state. */
function reading(last: State, score: number): Reading {
  const pieces: [number, number][] = []
  const joints: JointKind[] = []
  for (let state = last; state.from !== undefined; state = state.from) {
    pieces.unshift([state.at, state.from.at])
    if (state.from.from !== undefined) joints.unshift(state.joint)
  }
  return {pieces, joints, score}
}

/** Log probability of a reading that is complete. */
function finished({atoms, words}: Table, state: State, after: Word): number {
  const last = atoms[state.from!.at - 1]!
  const ends = endsSentence(last, atoms[state.at]!) ? words.language.costs.stopAtEnd : 0
  if (state.open === '') return state.done + ends
  const word = words.word(state.open)
  const next = after.text === '' ? 0 : words.pair(word, after) - after.log
  return state.done + words.pair(state.before, word) + next + ends
}

/** Take a piece off and read it after what is read already: its first word goes on with the open one, or not. */
function takeOff(table: Wide, state: State, closed: Word, closing: number, piece: Piece, out: State[]): void {
  const {atoms} = table
  const {cut} = table.words.language.costs
  if (state.from === undefined) {
    read(table, state, '', closed, piece, state.done + closing - piece.uncut, 'start', out)
    return
  }
  const last = atoms[state.from.at - 1]!
  const first = atoms[piece.start]!
  if (state.open !== '' && first.letter !== '#' && !opensBracket(first)) {
    const kind = jointKind(state.open, piece.head, table.words)
    read(table, state, state.open, state.before, piece, state.done - piece.uncut - cut[kind], kind, out)
  }
  const foreign = first.letter === '#' || last.letter === '#'
  const atSeam = table.seams[state.at + 1]! > table.seams[state.at]!
  const kind: JointKind = foreign ? 'foreign' : atSeam ? 'seam' : 'space'
  read(table, state, '', closed, piece, state.done + closing - piece.uncut - cut[kind], kind, out)
}

/** Read a piece: add its words, leave its last one open. */
function read(
  table: Wide,
  state: State,
  open: string,
  before: Word,
  piece: Piece,
  soFar: number,
  joint: JointKind,
  out: State[],
): void {
  const {words, atoms} = table
  const ends = atoms[piece.end - 1]!
  let done = soFar
  let last = before
  let tail = open + piece.head
  if (piece.tail !== '') {
    const word = words.word(piece.head === '#' ? '#' : tail)
    const after = atoms[piece.start + piece.head.length - 1]!.after === '' ? word : words.word('.')
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
  keep(out, {at: piece.start, open: tail, before: last, done, score, joint, from: state}, table.width)
}

/** Keep a reading if it is among the best of its place; of those that go on alike, the best. */
function keep(states: State[], state: State, width: Width): void {
  const most = state.at === 0 ? width.finals : width.beam
  if (states.length > 0 && state.score < states[0]!.score - width.margin) return
  if (states.length === most && state.score <= states[most - 1]!.score) return
  const isTwin = ({open, before}: State) => open === state.open && before === state.before
  const twin = states.findLastIndex(isTwin)
  if (twin >= 0 && !hasRoom(states, state, width, isTwin)) {
    if (states[twin]!.score >= state.score) return
    states.splice(twin, 1)
  }
  let at = states.length
  while (at > 0 && states[at - 1]!.score < state.score) at -= 1
  states.splice(at, 0, state)
  if (states.length > most) states.pop()
}

/** Whether one more reading that goes on like others may stay beside them: of whole lines, where several are asked for, any. */
function hasRoom(
  states: readonly State[],
  {at}: State,
  {twins}: Width,
  isTwin: (state: State) => boolean,
): boolean {
  return twins > 1 && (at === 0 || states.filter(isTwin).length < twins)
}
