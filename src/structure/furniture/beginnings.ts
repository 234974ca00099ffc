/** With which characters the text a regular expression matches can begin, read from its source. */

/** What a part of a source says of its beginning. */
interface Beginning {
  /** Every character with which it can begin; undefined for any. */
  readonly first: ReadonlySet<string> | undefined
  /** Whether it can match no character, so that what follows it can begin in its stead. */
  readonly empty: boolean
}

const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??$/u
const unknown: Beginning = {first: undefined, empty: true}
const digits = new Set('0123456789')
/** Characters a range in a class may span before it counts as any character. */
const widestRange = 64

/**
 * The characters with which a match of a source (flag `u`, no flag `i`) can begin, or undefined where it can be
 * any, the match can be empty, or the source has something this reader does not know. Never too few.
 */
export function beginningsOf(source: string): ReadonlySet<string> | undefined {
  const {first, empty} = either(alternativesOf(source).map(sequence))
  return empty ? undefined : first
}

/** A source taken apart at its outermost `|`. */
export function alternativesOf(source: string): readonly string[] {
  const alternatives = ['']
  for (const atom of atomsOf(source)) {
    if (atom === '|') alternatives.push('')
    else alternatives[alternatives.length - 1] += atom
  }
  return alternatives
}

const token = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/gu

/** A source's outermost pieces in order: a group as one piece, classes, escapes, characters, quantifiers. */
export function atomsOf(source: string): readonly string[] {
  const atoms: string[] = []
  let depth = 0
  for (const piece of source.match(token) ?? []) {
    if (depth === 0) atoms.push(piece)
    else atoms[atoms.length - 1] += piece
    if (piece === '(') depth += 1
    if (piece === ')') depth -= 1
  }
  return atoms
}

/** Whether one of a source's pieces says how often the one before it stands. */
export function isQuantifier(atom: string | undefined): boolean {
  return atom !== undefined && quantifier.test(atom)
}

function either(parts: readonly Beginning[]): Beginning {
  const known = parts.flatMap(({first}) => (first === undefined ? [] : [first]))
  return {
    first: known.length < parts.length ? undefined : new Set(known.flatMap((each) => [...each])),
    empty: parts.some(({empty}) => empty),
  }
}

/** One alternative: its first piece, and those after it for as long as all before can be empty. */
function sequence(source: string): Beginning {
  const atoms = atomsOf(source)
  const parts: Beginning[] = []
  for (let at = 0; at < atoms.length; at += 1) {
    const next = atoms[at + 1]
    const counted = isQuantifier(next)
    const {first, empty} = beginningOf(atoms[at]!)
    const omissible = empty || /^(?:[*?]|\{0)/u.test(next ?? '')
    parts.push({first, empty: false})
    if (first === undefined) return {first, empty: omissible}
    if (!omissible) return either(parts)
    if (counted) at += 1
  }
  return {...either(parts), empty: true}
}

function beginningOf(atom: string): Beginning {
  if (atom.startsWith('(')) return group(atom)
  if (atom.startsWith('[')) return {first: classOf(atom), empty: false}
  if (atom === '\\d') return {first: digits, empty: false}
  if (atom.startsWith('\\')) return /^\\[^\p{L}\p{N}]$/u.test(atom) ? only(atom.slice(1)) : unknown
  return /^[.^$|)\]{}*+?]/u.test(atom) ? unknown : only(atom)
}

function only(character: string): Beginning {
  return {first: new Set([character]), empty: false}
}

function group(atom: string): Beginning {
  const inner = atom.slice(atom.startsWith('(?:') ? 3 : 1, -1)
  return inner.startsWith('?') || !atom.endsWith(')') ? unknown : either(alternativesOf(inner).map(sequence))
}

/** The characters of a class of single characters, `\d` and short ranges; undefined for any other. */
function classOf(atom: string): ReadonlySet<string> | undefined {
  const inner = atom.slice(1, -1)
  const characters = new Set<string>()
  if (/^\^|.-\\|\\.-./su.test(inner)) return undefined
  for (const [item] of inner.matchAll(/\\[\s\S]|[^\\]-[^\\]|[\s\S]/gu)) {
    const [from, dash, to] = [...item]
    if (item === '\\d') for (const digit of digits) characters.add(digit)
    else if (item.startsWith('\\')) {
      if (!/^\\[^\p{L}\p{N}]$/u.test(item)) return undefined
      characters.add(dash!)
    } else if (to !== undefined) {
      const [low, high] = [from!.codePointAt(0)!, to.codePointAt(0)!]
      if (high - low > widestRange) return undefined
      for (let code = low; code <= high; code += 1) characters.add(String.fromCodePoint(code))
    } else characters.add(item)
  }
  return characters
}
