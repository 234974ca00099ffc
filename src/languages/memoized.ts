/** Functions of texts whose results are kept. */

/** Results that are kept at a time, by default. */
const usually = 200_000

/**
 * The same function with its results kept; all are dropped when there are `most`. It must depend on nothing but the text,
 * and nobody may change its results, which are shared.
 */
export function memoized<Text extends string, Result>(
  of: (text: Text) => Result,
  most = usually,
): (text: Text) => Result {
  const known = new Map<Text, Result>()
  return (text) => {
    const old = known.get(text)
    if (old !== undefined || known.has(text)) return old as Result
    if (known.size >= most) known.clear()
    const fresh = of(text)
    known.set(text, fresh)
    return fresh
  }
}
