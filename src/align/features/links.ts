/**
 * What a first pass over the sentences says about a bead of segments: how much of it is linked inside it, how
 * much outside, and whether each of its segments belongs to it.
 */
import {linked, type Place} from '../beads.ts'
import {cellAt} from '../grid.ts'
import type {LinkMass} from '../mass.ts'
import type {Feature} from './feature.ts'

/** Keeps logarithms of shares finite: what the first pass is sure of, it is sure of to one in fifty. */
const floor = 0.02

function log(share: number): number {
  return Math.log(Math.max(0, Math.min(1, share)) * (1 - floor) + floor)
}

/** Shares inside and outside of a whole side, its weakest segment's share inside. */
interface Side {
  inside: number
  outside: number
  weakest: number
}

/**
 * One side of a bead: `count` segments from `start`, of which `shares` says how much is linked to each segment of
 * the other side, by cell, and `linked` how much is linked at all.
 */
function side(
  start: number,
  count: number,
  letters: Float64Array,
  linked: Float64Array,
  shares: Float64Array,
  cells: (index: number) => readonly number[],
): Side {
  let [inside, outside, total, weakest] = [0, 0, 0, 1]
  for (let k = start; k < start + count; k++) {
    let share = 0
    for (const cell of cells(k)) if (cell >= 0) share += shares[cell]!
    const size = letters[k]! + 1
    inside += share * size
    outside += Math.max(0, linked[k]! - share) * size
    total += size
    weakest = Math.min(weakest, share)
  }
  return {inside: inside / total, outside: outside / total, weakest}
}

/** Numbers from `start` to `end`, exclusive. */
function between(start: number, end: number): number[] {
  return Array.from({length: end - start}, (_, k) => start + k)
}

/** Whether the two halves of a 2-2 bead are tied crosswise; without it they are two beads. */
function crossing(mass: LinkMass, place: Place): number {
  if (place.sourceEnd - place.source !== 2 || place.targetEnd - place.target !== 2) return 0
  const up = cellAt(mass.grid, place.source, place.target + 1)
  const down = cellAt(mass.grid, place.source + 1, place.target)
  const sum = (cell: number) => (cell < 0 ? 0 : mass.there[cell]! + mass.back[cell]!)
  return log((sum(up) + sum(down)) / 2)
}

/** See the head of this file; the last two are of a segment without counterpart. */
export const links: Feature = {
  names: [
    'link-inside',
    'link-inside-log',
    'link-outside',
    'link-outside-log',
    'link-weakest',
    'link-weakest-log',
    'link-crossing',
    'link-gap',
    'link-gap-log',
  ],
  prepare: ({mass}) => {
    return (place, out, at) => {
      if (mass === undefined) return
      if (place.type >= linked) {
        const share =
          place.source === place.sourceEnd ? mass.target[place.target]! : mass.source[place.source]!
        out[at + 7] = share
        out[at + 8] = log(1 - share)
        return
      }
      const rows = between(place.source, place.sourceEnd)
      const columns = between(place.target, place.targetEnd)
      const {grid, sourceLetters, targetLetters} = mass
      const s = side(place.source, rows.length, sourceLetters, mass.source, mass.there, (i) =>
        columns.map((j) => cellAt(grid, i, j)),
      )
      const t = side(place.target, columns.length, targetLetters, mass.target, mass.back, (j) =>
        rows.map((i) => cellAt(grid, i, j)),
      )
      out[at] = s.inside + t.inside
      out[at + 1] = log(s.inside) + log(t.inside)
      out[at + 2] = s.outside + t.outside
      out[at + 3] = log(1 - s.outside) + log(1 - t.outside)
      out[at + 4] = Math.min(s.weakest, t.weakest)
      out[at + 5] = log(s.weakest) + log(t.weakest)
      out[at + 6] = crossing(mass, place)
    }
  },
}
