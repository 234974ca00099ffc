/**
 * Scores of alignments by the convention of Sennrich and Volk (2011) that vecalign follows.
 *
 * Strict: a bead is right when it is exactly a right one; lax: when it shares a pair of segments with one.
 * Precision counts beads with an empty side, recall does not. ECE over ten bins and the precision at a
 * confidence of at least 0.8 are of beads with two sides.
 */
import type {IndexBead} from '../../../src/text/model.ts'

/** Beads without confidence. */
export type PlainBead = Pick<IndexBead, 'source' | 'target'>

/** Running totals over cases. */
export class Tally {
  cases = 0
  ms: number[] = []
  private readonly found = {strict: 0, lax: 0, total: 0}
  private readonly asked = {strict: 0, lax: 0, total: 0}
  private readonly confidences: (readonly [number, boolean])[] = []

  /** Add one case. */
  add(gold: readonly PlainBead[], beads: readonly IndexBead[], ms?: number): void {
    this.cases++
    if (ms !== undefined) this.ms.push(ms)
    const [right, made] = [single(gold), single(beads)]
    count(this.found, right, made)
    count(this.asked, made.filter(isLinked), right.filter(isLinked))
    const exact = new Set(right.map(keyOf))
    for (const bead of beads)
      if (isLinked(bead)) this.confidences.push([bead.confidence, exact.has(keyOf(bead))])
  }

  /** F1 of exactly right beads. */
  get strict(): number {
    return f1(ratio(this.found.strict, this.found.total), ratio(this.asked.strict, this.asked.total))
  }

  /** F1 of beads that share a pair with a right one. */
  get lax(): number {
    return f1(ratio(this.found.lax, this.found.total), ratio(this.asked.lax, this.asked.total))
  }

  /** Expected calibration error over ten bins. */
  get ece(): number {
    const bins = Array.from({length: 10}, () => 0)
    for (const [confidence, right] of this.confidences) {
      bins[Math.min(9, Math.floor(confidence * 10))]! += confidence - (right ? 1 : 0)
    }
    return ratio(
      bins.reduce((sum, bin) => sum + Math.abs(bin), 0),
      this.confidences.length,
    )
  }

  /** Share of right ones among beads of confidence 0.8 and more. */
  get sure(): number {
    const sure = this.confidences.filter(([confidence]) => confidence >= 0.8)
    return ratio(sure.filter(([, right]) => right).length, sure.length)
  }

  /** Median time of a case in milliseconds. */
  get median(): number {
    return this.ms.toSorted((a, b) => a - b)[this.ms.length >> 1] ?? 0
  }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function keyOf(bead: PlainBead): string {
  return `${bead.source.join(',')}|${bead.target.join(',')}`
}

function isLinked(bead: PlainBead): boolean {
  return bead.source.length > 0 && bead.target.length > 0
}

/** Beads of several segments without counterpart as single ones. */
function single(beads: readonly PlainBead[]): PlainBead[] {
  return beads.flatMap((bead): PlainBead[] => {
    if (isLinked(bead)) return [bead]
    return [
      ...bead.source.map((s) => ({source: [s], target: []})),
      ...bead.target.map((t) => ({source: [], target: [t]})),
    ]
  })
}

function count(
  sums: {strict: number; lax: number; total: number},
  reference: readonly PlainBead[],
  tested: readonly PlainBead[],
): void {
  const exact = new Set(reference.map(keyOf))
  const pairs = new Set(
    reference.flatMap((bead) => bead.source.flatMap((s) => bead.target.map((t) => `${s}-${t}`))),
  )
  for (const bead of tested) {
    const same = exact.has(keyOf(bead))
    if (same) sums.strict++
    if (same || bead.source.some((s) => bead.target.some((t) => pairs.has(`${s}-${t}`)))) sums.lax++
  }
  sums.total += tested.length
}
