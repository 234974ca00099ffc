/** Ids of segments as a person reads them: runs of numbers as ranges. */

/** Ranges that are named, at most. */
const longest = 12

/** `t, p1–p25, p7b`; in words where there are none. */
export function sayIds(ids: readonly string[]): string {
  const runs: {prefix: string; first: number; last: number}[] = []
  const single: string[] = []
  const parts = ids.map((id) => [id, /^([a-z])(\d+)$/.exec(id)] as const)
  for (const [id, match] of parts) if (match === null) single.push(id)
  const counted = parts.flatMap(([, match]) =>
    match === null ? [] : [[match[1]!, Number(match[2])] as const],
  )
  for (const [prefix, number] of counted.sort((a, b) => compare(a[0], b[0]) || a[1] - b[1])) {
    const run = runs.at(-1)
    if (run?.prefix === prefix && number <= run.last + 1) run.last = number
    else runs.push({prefix, first: number, last: number})
  }
  const said = [
    ...single.sort(compare),
    ...runs.map(({prefix, first, last}) =>
      first === last ? `${prefix}${first}` : `${prefix}${first}–${prefix}${last}`,
    ),
  ]
  if (said.length === 0) return 'all its ids'
  const more = said.length - longest
  return more > 0 ? `${said.slice(0, longest).join(', ')} and ${more} more` : said.join(', ')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
