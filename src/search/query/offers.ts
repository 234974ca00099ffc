/** Suggestions for words that the site lacks. They are offered, never searched for without asking. */
import {bare} from '../../languages/script/arab/letters.ts'
import {typedAs} from '../../languages/script/keyboards.ts'
import {isArabic, searchSpelling} from '../analyse/index.ts'
import {filingLetter} from '../files.ts'

/** Another query to try. */
export interface Offer {
  /** `keyboard`: typed with the keys of another layout; `spelling`: a word of the site that is spelt alike. */
  readonly code: 'keyboard' | 'spelling'
  /** What it is offered for, and what it puts there. */
  readonly typed: string
  readonly meant: string
  /** The whole query with it. */
  readonly query: string
}

/** Questions about the words of the site. */
export interface SpellingsOfSite {
  /** Whether the site has all words of a query. */
  has(query: string): Promise<boolean>
  /** Words of the site filed under a letter, most frequent first. */
  spellings(letter: string): Promise<readonly string[]>
}

/** Most spellings that are offered for a word. */
const mostOffers = 3

/** Offers for a query, `missing` being those of its words that the site has not. */
export async function offersFor(
  query: string,
  missing: readonly string[],
  known: SpellingsOfSite,
): Promise<Offer[]> {
  const typed = await Promise.all(
    typedAs(query).map(async (other): Promise<Offer[]> => {
      const offer = {code: 'keyboard', typed: query, meant: other, query: other} as const
      return (await known.has(other)) ? [offer] : []
    }),
  )
  const keyboards = typed.flat()
  // A slip between two keyboards of one script looks like a misspelling, and usually is one.
  const scripts = keyboards.filter(({meant}) => isArabic(meant) !== isArabic(query))
  if (scripts.length > 0) return scripts
  const spellings: Offer[] = []
  for (const word of missing) {
    for (const meant of await speltAlike(word, known))
      spellings.push({code: 'spelling', typed: word, meant, query: query.replace(word, () => meant)})
  }
  return spellings.length > 0 ? spellings : keyboards
}

/** Words of the site within a letter or two of a word, nearest first. */
async function speltAlike(word: string, known: SpellingsOfSite): Promise<readonly string[]> {
  const typed = bare(searchSpelling(word))
  if (typed.length < 3 || /\p{N}/u.test(typed)) return []
  // A short word may have one wrong letter only.
  const allowed = typed.length < 8 ? 1 : 2
  // The first letter may be superfluous, or stand in the second place.
  const letters = new Set([filingLetter(typed), filingLetter(typed.slice(1))])
  const files = await Promise.all([...letters].map((letter) => known.spellings(letter)))
  return files
    .flatMap((words) => words.map((each, place) => ({each, place, folded: bare(searchSpelling(each))})))
    .filter(({folded}) => isArabic(folded) === isArabic(typed) && folded !== typed)
    .map((other) => ({...other, distance: editDistance(typed, other.folded, allowed)}))
    .filter(({distance}) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || a.place - b.place)
    .slice(0, mostOffers)
    .map(({each}) => each)
}

/** Damerau's distance: insertions, deletions, changes and swaps of neighbours; one above `limit` where it is more. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let [older, old] = [[] as number[], Array.from({length: other.length + 1}, (_, index) => index)]
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      line.push(
        Math.min(
          (line[column - 1] ?? 0) + 1,
          (old[column] ?? 0) + 1,
          (old[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (older[column - 2] ?? 0) + 1 : limit + 1,
        ),
      )
    }
    if (Math.min(...line) > limit) return limit + 1
    ;[older, old] = [old, line]
  }
  return old[other.length] ?? limit + 1
}
