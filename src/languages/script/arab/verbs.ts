/**
 * Persian verbs: what person, tense and negation add to a stem (Lazard, "A Grammar of Contemporary Persian", 1992,
 * 118–150). Every form of a verb gives its infinitive, for the stems themselves are words of other meaning: رو is a face.
 */
import {foldForSearch} from '../fold.ts'

/** Infinitives by a stem of the past, by one of the present, and by forms that stand alone. All folded. */
interface Verbs {
  readonly past: ReadonlyMap<string, string>
  readonly present: ReadonlyMap<string, string>
  readonly forms: ReadonlyMap<string, string>
}

/** The verbs of groups as a language gives them. */
export function verbsOf(groups: readonly (readonly string[])[]): Verbs {
  const verbs = {
    past: new Map<string, string>(),
    present: new Map<string, string>(),
    forms: new Map<string, string>(),
  }
  for (const group of groups) {
    const [first = '', ...rest] = group.map(foldForSearch)
    const [past, others] = rest.length === 0 ? [`${first}يد`, [first]] : [first, rest]
    verbs.past.set(past, `${past}ن`)
    const [stem = '', ...further] = others
    if (!verbs.present.has(stem)) verbs.present.set(stem, `${past}ن`)
    for (const other of further)
      (other.startsWith(stem) && other.endsWith('د') ? verbs.forms : verbs.present).set(other, `${past}ن`)
  }
  return verbs
}

const continuous = /^ن?مي(.{2,})$/u
const prefixed = /^(?:[بن]ي(?=ا)|[بن])(.{3,})$/u
const pastEnds = ['', 'ن', 'م', 'يم', 'يد', 'ند', 'ه', 'هام', 'هاي', 'هاست', 'هايم', 'هايد', 'هاند']
const presentEnds = ['م', 'ي', 'د', 'يم', 'يد', 'ند']
/** A past of the commonest class of verbs, whatever the verb: چرخیدند. */
const regular = /^(.{3,})يد(?:ند|يم|ه(?:ام|ايم|ايد|اند|است)?)$/u
/** A present of a verb that is not listed, after its prefix. */
const present = /^(.{3,}?)ي?ن?د$/u

/** The infinitive of which a folded word is a form, or undefined. */
export function infinitiveOf(word: string, verbs: Verbs): string | undefined {
  const [, running] = continuous.exec(word) ?? []
  if (running !== undefined)
    return (
      withEnd(running, presentEnds, verbs.present) ??
      withEnd(running, pastEnds, verbs.past) ??
      guessed(running)
    )
  const plain = withEnd(word, pastEnds, verbs.past) ?? bare(word, verbs) ?? regularOf(word)
  if (plain !== undefined) return plain
  const [, rest] = prefixed.exec(word) ?? []
  if (rest === undefined) return undefined
  // Of two letters with م or ی these are other words as often: بدوی, نهم.
  const ends = rest.length < 4 ? ['د'] : presentEnds
  return (
    withEnd(rest, ends, verbs.present) ??
    verbs.forms.get(rest) ??
    (word.startsWith('ن') ? withEnd(rest, pastEnds, verbs.past) : undefined)
  )
}

/** The present without a prefix, as other verbs ask for it: گیرند, شود. */
function bare(word: string, {present, forms}: Verbs): string | undefined {
  return forms.get(word) ?? withEnd(word, word.length < 5 ? ['ند'] : ['د', 'ند'], present)
}

/** The entry of a map for a word without one of the endings. */
function withEnd(
  word: string,
  ends: readonly string[],
  stems: ReadonlyMap<string, string>,
): string | undefined {
  for (const end of ends) {
    const found = word.endsWith(end) ? stems.get(word.slice(0, word.length - end.length)) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function regularOf(word: string): string | undefined {
  const [, stem] = regular.exec(word) ?? []
  return stem === undefined ? undefined : `${stem}يدن`
}

/** The infinitive of a verb that is not listed, as one of the commonest class: می‌چرخد, چرخیدن. */
function guessed(running: string): string | undefined {
  const [, stem] = present.exec(running) ?? []
  return regularOf(running) ?? (stem === undefined ? undefined : `${stem}يدن`)
}
