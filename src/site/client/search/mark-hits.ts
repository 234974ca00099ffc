/** Arriving at a row from a search: its hits are marked in every column, as the search found them. */
import {loadStems} from '../../../search/analyse/index.ts'
import {marksOf, marksOfName, mergedMarks, type TextWithMarks} from '../../../search/query/marks.ts'
import {parseQuery} from '../../../search/query/parse.ts'
import {termsWithoutIndex} from '../../../search/query/terms.ts'
import {element, wrap} from '../element.ts'
import {fragment} from '../fragment.ts'

/** Most words that an address carries beside the query. */
const mostWords = 6

/**
 * What a link to a row says after `?`: the query, and the words found there that the query alone does not tell, such as
 * a name in another script.
 */
export function hitQuery(q: string, found: readonly TextWithMarks[]): string {
  const {wanted} = termsWithoutIndex(parseQuery(q))
  const words = new Set<string>()
  for (const {text, marks} of found) {
    for (const {start, end} of marks) {
      const word = text.slice(start, end)
      if (marksOf(word, wanted).length === 0) words.add(word)
    }
  }
  const params = new URLSearchParams({q})
  for (const word of [...words].slice(0, mostWords)) params.append('m', word)
  return params.toString()
}

/** Mark the hits of the search that the address names in the row that it points at. */
export async function markHitsOfAddress(text: HTMLElement): Promise<void> {
  const params = new URLSearchParams(location.search)
  const row = document.getElementById(fragment())?.closest('.row')
  if (!params.has('q') || !row || row.querySelector('mark') !== null || !text.contains(row)) return
  const q = params.get('q') ?? ''
  await loadStems(q)
  const {wanted} = termsWithoutIndex(parseQuery(q))
  const words = params.getAll('m').slice(0, mostWords)
  for (const passage of row.querySelectorAll<HTMLElement>('[lang]')) {
    // A run of another language inside a passage is marked with its passage.
    if (passage.parentElement?.closest('.row [lang]')) continue
    const own = passage.textContent
    const marks = mergedMarks([...marksOf(own, wanted), ...words.flatMap((word) => marksOfName(own, word))])
    for (const {start, end} of marks.reverse()) wrap(passage, start, end, element('mark'))
  }
}
