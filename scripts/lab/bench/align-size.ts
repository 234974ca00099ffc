/** Long texts made of many cases, whole and with a fifth missing on one side. */
import type {AlignCase} from './align-cases.ts'

/** Numbers of segments of the long texts. */
const sizes = [40, 400, 1000]

/** Share of the source that is missing in the middle of the target. */
const hole = 0.2

type Gold = AlignCase['gold'][number]

/** The beads of many cases of one pair of languages as one text, repeated until there are `size`. */
function joined(cases: readonly AlignCase[], size: number): AlignCase {
  const source: string[] = []
  const target: string[] = []
  const gold: Gold[] = []
  for (let k = 0; source.length < size; k++) {
    const each = cases[k % cases.length]!
    const [s, t] = [source.length, target.length]
    source.push(...each.source.segments)
    target.push(...each.target.segments)
    gold.push(
      ...each.gold.map((bead) => ({
        source: bead.source.map((i) => i + s),
        target: bead.target.map((j) => j + t),
      })),
    )
  }
  const [first] = cases
  return {
    ...first!,
    id: `long ${size}`,
    genre: 'size',
    difficulty: `${size}`.padStart(5),
    source: {lang: first!.source.lang, segments: source},
    target: {lang: first!.target.lang, segments: target},
    gold,
  }
}

/** The same with a run of target segments left out. */
function holed(each: AlignCase): AlignCase {
  const {length} = each.target.segments
  const [from, to] = [Math.floor(length * (0.5 - hole / 2)), Math.floor(length * (0.5 + hole / 2))]
  const moved = (j: number) => (j < from ? [j] : j < to ? [] : [j - (to - from)])
  const gold = each.gold.flatMap(({source, target}): Gold[] => {
    const left = target.flatMap(moved)
    if (left.length > 0 || target.length === 0) return [{source, target: left}]
    return source.map((i) => ({source: [i], target: []}))
  })
  return {
    ...each,
    id: `${each.id} holed`,
    difficulty: `${each.difficulty} a fifth missing`,
    target: {...each.target, segments: each.target.segments.filter((_, j) => j < from || j >= to)},
    gold: gold.filter(({source, target}) => source.length + target.length > 0),
  }
}

/** Long texts of the pair of languages that most of the cases without moved passages are in. */
export function longCases(cases: readonly AlignCase[]): AlignCase[] {
  const ordered = cases.filter(({gold}) => {
    const targets = gold.flatMap(({target}) => target)
    return targets.every((j, k) => k === 0 || j > targets[k - 1]!)
  })
  const byPair = Map.groupBy(ordered, ({source, target}) => `${source.lang}-${target.lang}`)
  const most = [...byPair.values()].sort((a, b) => b.length - a.length)[0] ?? []
  if (most.length === 0) return []
  return sizes.flatMap((size) => {
    const whole = joined(most, size)
    return [whole, holed(whole)]
  })
}
