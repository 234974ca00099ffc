/** Marks the hits of a search in the row that a result leads to, in every column. */
import {loadStems} from '../../../search/analyse/index.ts'
import {marksOf, marksOfName, mergedMarks, type TextWithMarks} from '../../../search/query/marks.ts'
import {parseQuery} from '../../../search/query/parse.ts'
import {termsWithoutIndex} from '../../../search/query/terms.ts'
import {element, wrap} from '../element.ts'
import {fragment} from '../fragment.ts'

/** Most words that an address has besides the query. */
const mostWords = 6

/**
 * The query string of a link to a row: the query, and words found there that do not follow from the query, such as a name
 * in another script.
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

/** Mark the hits of the query in the address, in the row that the address names. */
export async function markHitsOfAddress(text: HTMLElement): Promise<void> {
  const params = new URLSearchParams(location.search)
  const row = document.getElementById(fragment())?.closest('.row')
  if (!params.has('q') || !row || row.querySelector('mark') !== null || !text.contains(row)) return
  const q = params.get('q') ?? ''
  await loadStems(q)
  const {wanted} = termsWithoutIndex(parseQuery(q))
  const words = params.getAll('m').slice(0, mostWords)
  for (const passage of row.querySelectorAll<HTMLElement>('[lang]')) {
    // Skip runs of another language inside a passage: they are marked with it.
    if (passage.parentElement?.closest('.row [lang]')) continue
    const own = passage.textContent
    const marks = mergedMarks([...marksOf(own, wanted), ...words.flatMap((word) => marksOfName(own, word))])
    for (const {start, end} of marks.reverse()) wrap(passage, start, end, element('mark'))
  }
}
