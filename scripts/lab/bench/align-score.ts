/**
 * Scores of alignments by the convention of Sennrich and Volk (2011) that vecalign follows.
 *
 * Strict: a bead is right when it is exactly a right one; lax: when it shares a pair of segments with one.
 * Precision counts beads with an empty side, recall does not. Calibration (ECE over ten bins) and the precision of
 * sure beads are told for beads with two sides and for segments without counterpart apart.
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
  private readonly links: Judged[] = []
  private readonly gaps: Judged[] = []

  /** Add one case. */
  add(gold: readonly PlainBead[], beads: readonly IndexBead[], ms?: number): void {
    this.cases++
    if (ms !== undefined) this.ms.push(ms)
    const [right, made] = [single(gold), single(beads)]
    count(this.found, right, made)
    count(this.asked, made.filter(isLinked), right.filter(isLinked))
    const exact = new Set(right.map(keyOf))
    for (const bead of beads) {
      for (const each of single([bead]))
        (isLinked(each) ? this.links : this.gaps).push([bead.confidence, exact.has(keyOf(each))])
    }
  }

  /** F1 of exactly right beads. */
  get strict(): number {
    return f1(ratio(this.found.strict, this.found.total), ratio(this.asked.strict, this.asked.total))
  }

  /** F1 of beads that share a pair with a right one. */
  get lax(): number {
    return f1(ratio(this.found.lax, this.found.total), ratio(this.asked.lax, this.asked.total))
  }

  /** Expected calibration error of beads with two sides. */
  get ece(): number {
    return calibration(this.links)
  }

  /** Share of right ones among beads with two sides of confidence 0.8 and more. */
  get sure(): number {
    return precisionAt(this.links, 0.8)
  }

  /** Expected calibration error of segments without counterpart. */
  get gapEce(): number {
    return calibration(this.gaps)
  }

  /** Share of right ones among segments without counterpart of confidence 0.95 and more. */
  get gapSure(): number {
    return precisionAt(this.gaps, 0.95)
  }

  /** Median time of a case in milliseconds. */
  get median(): number {
    return this.ms.toSorted((a, b) => a - b)[this.ms.length >> 1] ?? 0
  }
}

/** A confidence, and whether its bead was right. */
type Judged = readonly [confidence: number, right: boolean]

function calibration(judged: readonly Judged[]): number {
  const bins = Array.from({length: 10}, () => 0)
  for (const [confidence, right] of judged)
    bins[Math.min(9, Math.floor(confidence * 10))]! += confidence - (right ? 1 : 0)
  return ratio(
    bins.reduce((sum, bin) => sum + Math.abs(bin), 0),
    judged.length,
  )
}

/** NaN where nothing is as sure. */
function precisionAt(judged: readonly Judged[], least: number): number {
  const sure = judged.filter(([confidence]) => confidence >= least)
  return sure.filter(([, right]) => right).length / sure.length
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
