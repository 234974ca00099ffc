/** Ids of segments as text, with ranges for consecutive numbers. */

/** Most ranges that are listed. */
const mostRanges = 12

/** Such as `t, p1–p25, p7b`; in words if there is no id. */
export function printIds(ids: readonly string[]): string {
  const runs: {prefix: string; first: number; last: number}[] = []
  const unnumbered: string[] = []
  const parts = ids.map((id) => [id, /^([a-z])(\d+)$/.exec(id)] as const)
  for (const [id, match] of parts) if (match === null) unnumbered.push(id)
  const counted = parts.flatMap(([, match]) =>
    match === null ? [] : [[match[1]!, Number(match[2])] as const],
  )
  for (const [prefix, number] of counted.sort((a, b) => compare(a[0], b[0]) || a[1] - b[1])) {
    const run = runs.at(-1)
    if (run?.prefix === prefix && number <= run.last + 1) run.last = number
    else runs.push({prefix, first: number, last: number})
  }
  const ranges = [
    ...unnumbered.sort(compare),
    ...runs.map(({prefix, first, last}) =>
      first === last ? `${prefix}${first}` : `${prefix}${first}–${prefix}${last}`,
    ),
  ]
  if (ranges.length === 0) return 'all its ids'
  const more = ranges.length - mostRanges
  return more > 0 ? `${ranges.slice(0, mostRanges).join(', ')} and ${more} more` : ranges.join(', ')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
