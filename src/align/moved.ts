/**
 * Passages that stand elsewhere in the other text: a block in another place, notes gathered at the end, items in
 * another order.
 *
 * Beads of the engine do not cross, so of two passages that changed places it links one, and leaves the other without
 * a counterpart on both sides. What is left over is looked at again, and so are passages that are linked to one
 * another's counterparts: where words tie two such segments, the target is put into the order in which it would follow
 * the source, and aligned anew by the same engine, so that a moved bead may have any shape. Of two passages that changed places the one of fewer segments is said to have moved.
 */
import type {AlignSide, IndexBead} from '../text/model.ts'
import {exchangedTies} from './exchanged.ts'
import {type MovedOdds, probabilitiesOf} from './moved-odds.ts'
import {inReadingOrder, isLink} from './order.ts'
import {type AlignPins, applyPins, crossingPins, heldBack} from './pins.ts'
import {alignAt, type FoundBeads, type Infer, orderByHomes} from './target-order.ts'
import {type Among, mutualTies, type Tie, tiesAmong} from './ties.ts'

/** How often the rest is looked through: what has moved tells what the words around it stand for. */
const rounds = 2

/** Beads below this probability may be taken apart for one that is tied more strongly. */
const weak = 0.9

/** Two segments that are tied more weakly than this are not tried: about one rare word. */
const weakest = 2

/** What the ties of the neighbours on either side count beside a tie's own. */
const support = 0.5

/** Moved beads of at least this probability are told; below it the segments were not found. */
const sureMove = 0.85

/** How often two segments that nothing else is tied to as strongly belong together, though no bead of them is likely. */
const doubtOfTied = 0.15

/** How often a segment left over belongs to another left over in a text of which other passages have moved. */
const doubtAmongMoved = 0.12

/**
 * Align, then look for what stands elsewhere, as long as a budget allows for it; nothing where the pins leave no
 * alignment, undefined where the budget leaves none.
 */
export function alignMoved(
  target: AlignSide<string>,
  pins: AlignPins,
  infer: Infer,
  oddsOf: MovedOdds = probabilitiesOf,
): readonly IndexBead[] | undefined {
  const crossing = crossingPins(pins)
  const inferred = infer(target, (scores, grid) => applyPins(grid, scores, heldBack(pins, crossing)))
  if (inferred === undefined || inferred.beads.length === 0) return inferred?.beads
  const {beads, pair} = inferred
  const certain = crossing.flatMap((pin) => pin.target.map((j): [number, number] => [j, pin.source[0]!]))
  const search = new Search(pins, oddsOf)
  const attempt = (from: FoundBeads, homes: readonly [number, number][]) => {
    const moved = alignAt(target, orderByHomes(from.beads, new Map([...homes, ...certain])), pins, infer)
    return moved && search.judge(moved)
  }
  const first: FoundBeads = {beads, ...(pair?.said === undefined ? {} : {said: pair.said})}
  let found = first
  let isWhole = certain.length === 0
  for (let round = 0; round < rounds; round++) {
    const homes = search.homes(found)
    if (homes.length === 0) break
    const next = attempt(found, [...homes, ...movedIn(found.beads)])
    if (next === undefined) break
    found = next.found
    isWhole = next.isWhole
    if (movedIn(found.beads).length === 0) break
  }
  const moved = movedIn(found.beads)
  // What was put elsewhere in vain is put back: no bead reached over the seams that it left.
  if (moved.length + certain.length === 0) found = first
  else if (!isWhole) found = attempt(found, moved)?.found ?? first
  return search.doubted(found)
}

/** What was tried of a pair of texts, and how likely each segment's counterpart is to stand elsewhere. */
class Search {
  readonly #pins: AlignPins
  readonly #oddsOf: MovedOdds
  readonly #tried = new Set<string>()
  /** The probability of the likeliest counterpart that was not taken, by side and segment. */
  readonly #doubts = new Map<string, number>()

  constructor(pins: AlignPins, oddsOf: MovedOdds) {
    this.#pins = pins
    this.#oddsOf = oddsOf
    for (const [i, j] of pins.apart ?? []) this.#tried.add(`${i} ${j}`)
  }

  /** Where target segments may belong: words tie each to a source segment, and neither to any other as strongly. */
  homes({beads, said}: FoundBeads): [number, number][] {
    const left = beads.filter((bead) => !isLink(bead) || (bead.confidence < weak && !bead.moved))
    if (said === undefined) return []
    const together = new Set(
      left.flatMap(({source, target}) => source.flatMap((i) => target.map((j) => `${i} ${j}`))),
    )
    const loose = mutualTies(supported(tiesAmong(said, this.#open(left)))).filter(
      (tie) => tie.weight >= weakest && !together.has(nameOf(tie)),
    )
    const ties = [...loose, ...exchangedTies(beads, said, this.#open(beads), weakest)].filter(
      (tie) => !this.#tried.has(nameOf(tie)),
    )
    for (const tie of ties) this.#tried.add(nameOf(tie))
    return ties.map(({source, target}) => [target, source])
  }

  /** The segments of some beads that no pin speaks of. */
  #open(beads: readonly IndexBead[]): Among {
    const pinned = this.#pins.beads ?? []
    const free = (key: 'source' | 'target') => {
      const taken = new Set(pinned.flatMap((pin) => pin[key]))
      return new Set(beads.flatMap((bead) => bead[key]).filter((index) => !taken.has(index)))
    }
    return {source: free('source'), target: free('target')}
  }

  /** Moved beads with their own probabilities; those that are hardly likely are taken apart, and it is not whole. */
  judge({beads, said}: FoundBeads): {readonly found: FoundBeads; readonly isWhole: boolean} {
    if (said === undefined) return {found: {beads}, isWhole: true}
    const pinned = new Set((this.#pins.beads ?? []).map((pin) => `${pin.source}|${pin.target}`))
    const odds = this.#oddsOf(
      beads.filter(({moved, source, target}) => moved && !pinned.has(`${source}|${target}`)),
      beads,
      said,
    )
    const judged = beads.flatMap((bead): IndexBead[] => {
      const confidence = odds.get(bead)
      if (confidence === undefined) return [bead]
      if (confidence >= sureMove) return [{...bead, confidence}]
      return [
        ...bead.source.map((i) => this.#lost('source', i, confidence)),
        ...bead.target.map((j) => this.#lost('target', j, confidence)),
      ]
    })
    const isWhole = judged.length === beads.length
    return {found: {beads: isWhole ? judged : inReadingOrder(judged), said}, isWhole}
  }

  #lost(side: 'source' | 'target', index: number, probability: number): IndexBead {
    this.#doubt(side, index, probability)
    return {source: [], target: [], [side]: [index], confidence: 1 - probability}
  }

  #doubt(side: 'source' | 'target', index: number, probability: number): void {
    const name = `${side} ${index}`
    this.#doubts.set(name, Math.max(probability, this.#doubts.get(name) ?? 0))
  }

  /** Beads whose segments without a counterpart are only as sure of it as what is left on the other side lets them. */
  doubted({beads, said}: FoundBeads): readonly IndexBead[] {
    const open = this.#open(beads.filter((bead) => !isLink(bead)))
    if (said === undefined || open.source.size === 0 || open.target.size === 0) return beads
    for (const {source, target} of mutualTies(supported(tiesAmong(said, open)))) {
      this.#doubt('source', source, doubtOfTied)
      this.#doubt('target', target, doubtOfTied)
    }
    const least = beads.some(({moved}) => moved) ? doubtAmongMoved : 0
    return beads.map((bead) => {
      if (isLink(bead)) return bead
      const [i] = bead.source
      const name = i === undefined ? `target ${bead.target[0]}` : `source ${i}`
      const doubt = Math.max(least, this.#doubts.get(name) ?? 0)
      return doubt === 0 ? bead : {...bead, confidence: bead.confidence * (1 - doubt)}
    })
  }
}

/** Where the segments of moved beads are. */
function movedIn(beads: readonly IndexBead[]): [number, number][] {
  return beads.flatMap(({source, target, moved}) =>
    moved ? target.map((j): [number, number] => [j, source[0]!]) : [],
  )
}

function nameOf({source, target}: Tie): string {
  return `${source} ${target}`
}

/** Ties with what those of their neighbours add: a passage moves as a whole. */
function supported(ties: readonly Tie[]): readonly Tie[] {
  const weights = new Map(ties.map((tie) => [nameOf(tie), tie.weight]))
  return ties.map(({source, target, weight}) => {
    const before = weights.get(`${source - 1} ${target - 1}`) ?? 0
    const after = weights.get(`${source + 1} ${target + 1}`) ?? 0
    return {source, target, weight: weight + support * (before + after)}
  })
}
