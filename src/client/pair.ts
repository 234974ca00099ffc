/** Another two of three editions in the columns. */
import type {ParallelText} from './reader.ts'
import {read} from './settings-store.ts'

/** Put these two languages, as `en-fa`, into the columns: the primary edition as the original if it is one of them. */
export function choose(text: ParallelText, pair: string): void {
  const [first = '', second = ''] = pair.split('-')
  const primary = text.getAttribute('data-primary') ?? first
  const [original, translation] = second === primary ? [second, first] : [first, second]
  const placeOf = (lang: string | null) => (lang === original ? 'o' : lang === translation ? 't' : 'x')
  text.hold(() => {
    for (const cell of text.querySelectorAll('.row > :is(.o, .t, .x)')) {
      const place = placeOf(cell.getAttribute('data-l') ?? cell.getAttribute('lang'))
      cell.classList.remove('o', 't', 'x')
      cell.classList.add(place)
      // The class of the place stands first: a selection is locked by it.
      cell.className = [place, ...[...cell.classList].filter((name) => name !== place)].join(' ')
    }
    const isMade = text.querySelector('.heads .t')?.getAttribute('data-o') === 'made'
    text.classList.toggle('made', isMade)
    const swap = document.querySelector<HTMLInputElement>('#swap')
    if (swap !== null) swap.checked = (read().swapped ?? []).includes(text.pair)
  })
}

/** Where translations made for the site are hidden and one stands in a column, an edition that came with the text instead. */
export function avoidMade(text: ParallelText): void {
  const other = text.querySelector('.heads .x[data-o=received]')?.getAttribute('data-l')
  const original = text.querySelector('.heads .o')?.getAttribute('data-l')
  if (!text.classList.contains('made') || other == null || original == null) return
  choose(text, `${original}-${other}`)
}
