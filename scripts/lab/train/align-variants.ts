/**
 * Cases as other kinds of text would have them, made from cases of news: so that weights learn how far each kind of
 * evidence is to be trusted where the others are weak.
 *
 * A variant keeps the segments and the right beads of its case; it takes from the texts (marks, words) or from what
 * is known of them (the lexicon).
 */
import type {AlignSide} from '../../../src/text/model.ts'
import type {AlignCase} from '../bench/align-cases.ts'

/** A case that is read with a part of the lexicon only. */
export interface Variant extends AlignCase {
  /** Share 0…1 of the lexicon that is known; all of it where absent. */
  readonly known?: number
}

/** Words of other documents in the language of a side, to put among its own. */
export type Filler = (lang: string) => readonly string[]

type Random = () => number

/** A side whose segments are rewritten. */
function rewritten(side: AlignSide<string>, write: (text: string) => string): AlignSide<string> {
  return {...side, segments: side.segments.map(write)}
}

/** A text without its marks, as verse and scripture are printed. */
export function unmarked(text: string): string {
  return text
    .replace(/(?<=\p{Nd})[.,\u066B\u066C](?=\p{Nd})|[^\p{P}\p{S}]+|[\p{P}\p{S}]/gu, (part) =>
      /^[\p{P}\p{S}]$/u.test(part) && !/\p{Nd}/u.test(part) ? ' ' : part,
    )
    .replace(/\s+/g, ' ')
    .trim()
}

/** A text `factor` times as long: words left out at random, or others put in, as a gloss is. */
export function stretched(text: string, factor: number, words: readonly string[], random: Random): string {
  const own = text.split(/\s+/).filter(Boolean)
  if (factor < 1) {
    const kept = own.filter(() => random() < factor)
    return (kept.length > 0 ? kept : own.slice(0, 1)).join(' ')
  }
  const many = Math.round((factor - 1) * own.length * (0.7 + 0.6 * random()))
  const gloss = Array.from({length: many}, () => words[Math.floor(random() * words.length)])
  const at = Math.floor(random() * (own.length + 1))
  return [...own.slice(0, at), ...gloss, ...own.slice(at)].join(' ')
}

/** A text of whose words a share stands for others, as in a free translation. */
export function loosely(text: string, share: number, words: readonly string[], random: Random): string {
  return text
    .split(/\s+/)
    .map((word) => (random() < share ? (words[Math.floor(random() * words.length)] ?? word) : word))
    .join(' ')
}

function pick<T>(random: Random, of: readonly T[]): T {
  return of[Math.floor(random() * of.length)]!
}

/** A variant of a case: each weakness comes or does not, each to some degree. */
export function variantOf(each: AlignCase, filler: Filler, random: Random): Variant {
  let {source, target} = each
  const side = random() < 0.5 ? 'source' : 'target'
  const change = (
    of: 'source' | 'target' | 'both',
    write: (text: string, words: readonly string[]) => string,
  ) => {
    if (of !== 'target') source = rewritten(source, (text) => write(text, filler(source.lang)))
    if (of !== 'source') target = rewritten(target, (text) => write(text, filler(target.lang)))
  }
  const known = pick(random, [1, 1, 0.3, 0.3, 0.1, 0])
  const marks = random()
  if (marks < 0.5) change(marks < 0.15 ? 'both' : side, unmarked)
  if (random() < 0.4) {
    const factor = pick(random, [0.4, 0.6, 1.5, 2, 2.5, 3])
    change(random() < 0.5 ? 'source' : 'target', (text, words) => stretched(text, factor, words, random))
  }
  if (random() < 0.4) {
    const share = pick(random, [0.3, 0.5, 0.7])
    change(random() < 0.5 ? 'source' : 'target', (text, words) => loosely(text, share, words, random))
  }
  return {...each, id: `${each.id}-variant`, difficulty: `${each.difficulty} variant`, source, target, known}
}
