/** Tests a line against many patterns of whole lines at once, trying only the few that can match. */
import {alternativesOf, beginningsOf, isQuantifier, patternParts} from './pattern-beginnings.ts'

/** An alternative of a pattern, and the characters with which it can begin; undefined for any. */
interface Alternative {
  readonly source: string
  readonly first: ReadonlySet<string> | undefined
}

/**
 * A test of a whole line against sources of regular expressions (flag `u`; no back references), equivalent to
 * `^(?:one|another|…)$`. Alternatives that begin with known characters are tried by the line's first character. Those
 * that can begin with anything (`.{0,80}…`) are tried only if the line contains their words.
 */
export function patternIndex(sources: readonly string[]): (line: string) => boolean {
  const all = sources.flatMap(alternativesOf).map((source) => ({source, first: beginningsOf(source)}))
  const open = all.filter(({first}) => first === undefined)
  const openLine = wholeLine(open)
  const needed = new RegExp(open.map(({source}) => `(?:${neededPart(source)})`).join('|'), 'u')
  const closed = new Map<string, RegExp>()
  for (const character of new Set(all.flatMap(({first}) => [...(first ?? [])])))
    closed.set(character, wholeLine(all.filter(({first}) => first?.has(character))))
  return (line) => {
    const code = line.codePointAt(0)
    if (code !== undefined && closed.get(String.fromCodePoint(code))?.test(line)) return true
    return open.length > 0 && needed.test(line) && openLine.test(line)
  }
}

function wholeLine(alternatives: readonly Alternative[]): RegExp {
  return new RegExp(`^(?:${alternatives.map(({source}) => source).join('|')})$`, 'u')
}

/**
 * The part of an alternative that is rarest in lines, among those between stretches of any text (`.{0,80}`): the one
 * with the most characters. Every line that the alternative matches contains it.
 */
function neededPart(source: string): string {
  const parts = ['']
  const atoms = patternParts(source)
  for (let at = 0; at < atoms.length; at += 1) {
    if (atoms[at] !== '.') parts[parts.length - 1]! += atoms[at]
    else {
      parts.push('')
      if (isQuantifier(atoms[at + 1])) at += 1
    }
  }
  return parts.reduce((best, part) => (leastLength(part) > leastLength(best) ? part : best))
}

/** Number of characters in the shortest match of a source; `{2}` counts as once. */
function leastLength(source: string): number {
  return Math.min(
    ...alternativesOf(source).map((alternative) => {
      const atoms = patternParts(alternative)
      return atoms.reduce((sum, atom, at) => {
        if (isQuantifier(atom) || /^(?:[*?]|\{0)/u.test(atoms[at + 1] ?? '')) return sum
        return sum + (atom.startsWith('(') ? leastLength(atom.replace(/^\((?:\?:)?/u, '').slice(0, -1)) : 1)
      }, 0)
    }),
  )
}
