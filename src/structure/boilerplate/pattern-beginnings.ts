/** Reads from the source of a regular expression with which characters its matches can begin. */

/** What a part of a source tells about the beginning of its matches. */
interface Beginning {
  /** The characters with which they can begin; undefined for any character. */
  readonly first: ReadonlySet<string> | undefined
  /** Whether the part can match nothing, so that the following part can begin the match. */
  readonly empty: boolean
}

const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??$/u
const unknown: Beginning = {first: undefined, empty: true}
const digits = new Set('0123456789')
/** Widest range in a character class that is spelt out; a wider one counts as any character. */
const widestRange = 64

/**
 * The characters with which a match of this source (flag `u`, not `i`) can begin. Undefined if it can be any, if the
 * match can be empty, or if the source has something that is not handled here. Never too few.
 */
export function beginningsOf(source: string): ReadonlySet<string> | undefined {
  const {first, empty} = either(alternativesOf(source).map(sequence))
  return empty ? undefined : first
}

/** The alternatives of a source: it is split at its outermost `|`. */
export function alternativesOf(source: string): readonly string[] {
  const alternatives = ['']
  for (const atom of patternParts(source)) {
    if (atom === '|') alternatives.push('')
    else alternatives[alternatives.length - 1] += atom
  }
  return alternatives
}

const token = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/gu

/** The outermost parts of a source in order: groups, classes, escapes, characters, quantifiers. */
export function patternParts(source: string): readonly string[] {
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

/** Whether a part is a quantifier. */
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

/** The beginning of one alternative: that of its first part, and of later ones as long as all before can be empty. */
function sequence(source: string): Beginning {
  const atoms = patternParts(source)
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
