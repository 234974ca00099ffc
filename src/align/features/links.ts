/**
 * What a first pass over the sentences says about a bead of segments: how much of it is linked inside it, how
 * much outside, and whether each of its segments belongs to it.
 */
import {type BeadPlace, isGap} from '../beads.ts'
import {cellAt, type Grid} from '../grid.ts'
import type {LinkMass} from '../mass.ts'
import type {Feature} from './feature.ts'

/** Lower bound of shares, so that their logarithms are finite: the first pass is right to one in fifty at most. */
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

/** How much is linked between segments `source … sourceEnd - 1` and `target … targetEnd - 1`, by the shares of one side. */
function linkedIn(
  shares: Float64Array,
  grid: Grid,
  source: number,
  sourceEnd: number,
  target: number,
  targetEnd: number,
): number {
  let sum = 0
  for (let i = source; i < sourceEnd; i++) {
    for (let j = target; j < targetEnd; j++) {
      const cell = cellAt(grid, i, j)
      if (cell >= 0) sum += shares[cell]!
    }
  }
  return sum
}

/**
 * One side of a bead: segments `start … end - 1`, of which `linked` says how much is linked at all, and `shareOf` how
 * much inside the bead.
 */
function side(
  start: number,
  end: number,
  letters: Float64Array,
  linked: Float64Array,
  shareOf: (index: number) => number,
): Side {
  let [inside, outside, total, weakest] = [0, 0, 0, 1]
  for (let k = start; k < end; k++) {
    const share = shareOf(k)
    const size = letters[k]! + 1
    inside += share * size
    outside += Math.max(0, linked[k]! - share) * size
    total += size
    weakest = Math.min(weakest, share)
  }
  return {inside: inside / total, outside: outside / total, weakest}
}

/** Whether the two halves of a 2-2 bead are tied crosswise; without it they are two beads. */
function crossing(mass: LinkMass, place: BeadPlace): number {
  if (place.sourceEnd - place.source !== 2 || place.targetEnd - place.target !== 2) return 0
  const up = cellAt(mass.grid, place.source, place.target + 1)
  const down = cellAt(mass.grid, place.source + 1, place.target)
  const sum = (cell: number) => (cell < 0 ? 0 : mass.there[cell]! + mass.back[cell]!)
  return log((sum(up) + sum(down)) / 2)
}

/** See the head of this file; the last two are of a segment without counterpart. */
export const linkFeature: Feature = {
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
      if (isGap[place.type]) {
        const share =
          place.source === place.sourceEnd ? mass.target[place.target]! : mass.source[place.source]!
        out[at + 7] = share
        out[at + 8] = log(1 - share)
        return
      }
      const {source, sourceEnd, target, targetEnd} = place
      const {grid, sourceLetters, targetLetters} = mass
      const s = side(source, sourceEnd, sourceLetters, mass.source, (i) =>
        linkedIn(mass.there, grid, i, i + 1, target, targetEnd),
      )
      const t = side(target, targetEnd, targetLetters, mass.target, (j) =>
        linkedIn(mass.back, grid, source, sourceEnd, j, j + 1),
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
