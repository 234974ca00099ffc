/** Shows what the fragment of an address names: a row, a range of rows, or a sentence. */
import {fragment} from './fragment.ts'
import {type ReadingText, rowSelector} from './reading-text.ts'

/** Light the target and its partners, and nothing else. */
export function showTarget(text: ReadingText): void {
  for (const each of text.querySelectorAll('.in, .lit')) each.classList.remove('in', 'lit')
  const hash = fragment()
  const target = document.getElementById(hash)
  const row = target?.closest(rowSelector)
  if (target && row) {
    if (target === row) return
    void import('./light-partners.ts').then((module) => module.lightPartnersOfTarget(target))
    if (target.offsetParent === null) row.scrollIntoView()
    return
  }
  const [, first = '', last = ''] = /^([^-]+)-([^-]+)$/.exec(hash) ?? []
  const ends = [first, last].map((id) => document.getElementById(id)?.closest<HTMLElement>(rowSelector))
  const {rows} = text
  const [from = -1, to = -1] = ends.map((end) => (end ? rows.indexOf(end) : -1))
  if (from < 0 || to < 0) return
  for (const each of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) each.classList.add('in')
  ends[0]?.scrollIntoView()
}
