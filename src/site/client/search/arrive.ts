/** Arriving at a row from a search: its hits are marked in every column, as the search found them. */
import {isLang} from '../../../languages/index.ts'
import {readingOf} from '../../../search/analyse/index.ts'
import {markRow} from '../../../search/query/marks.ts'
import {directSlots, expandedSlots} from '../../../search/query/slots.ts'
import {Words} from '../../../search/query/words.ts'
import {element, wrap} from '../element.ts'
import {indexFiles} from './index-files.ts'
import {readState} from './state.ts'

/** Mark the hits of the search that the address names in the row that it points at. */
export async function markArrival(text: HTMLElement): Promise<void> {
  const {q, expand} = readState(location.search)
  const row = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('.row')
  if (q === '' || !row || row.querySelector('mark') !== null || !text.contains(row)) return
  const {site, load} = await indexFiles()
  const known = new Words(load, site.shards)
  const {query, vocabulary} = await known.read(q, false)
  const slots = expand && query.phrases.length === 0 ? await expandedSlots(query, known) : directSlots(query)
  for (const passage of row.querySelectorAll<HTMLElement>('[lang]')) {
    const {lang} = passage
    // A run of another language inside a passage is marked with its passage.
    if (!isLang(lang) || passage.parentElement?.closest('.row [lang]')) continue
    const [marked] = markRow([passage.textContent], slots, readingOf(lang, vocabulary))
    for (const {start, end} of [...(marked?.marks ?? [])].reverse())
      wrap(passage, start, end, element('mark'))
  }
}
