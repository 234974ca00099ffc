/** The page of names: filters the list by what is typed, in any language, and unfolds the entry that the address names. */
import {searchSpelling} from '../../search/analyse/letters.ts'
import {writeCounted} from '../../text/dates.ts'
import {fragment} from './fragment.ts'
import {pageLang, words} from './words.ts'

const field = document.querySelector<HTMLInputElement>('#find')
const status = document.querySelector<HTMLElement>('.names [role=status]')
const none = document.querySelector<HTMLElement>('.none')

/** Letters and digits of a text: spaces and hyphens make no difference between names. */
function lettersOf(text: string): string {
  return searchSpelling(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** An entry of the list with all its spellings, folded. */
interface Entry {
  readonly row: HTMLElement
  readonly spellings: readonly string[]
}

let entries: readonly Entry[] | undefined

function readEntries(): readonly Entry[] {
  return [...document.querySelectorAll<HTMLElement>('.concept')].map((row) => ({
    row,
    spellings: [...row.querySelectorAll('.form, .variants bdi, .latin')].map((form) =>
      lettersOf(form.textContent ?? ''),
    ),
  }))
}

async function show(): Promise<void> {
  entries ??= readEntries()
  const wanted = lettersOf(field?.value ?? '')
  let count = 0
  for (const {row, spellings} of entries) {
    row.hidden = !spellings.some((spelling) => spelling.includes(wanted))
    if (!row.hidden) count += 1
  }
  for (const section of document.querySelectorAll<HTMLElement>('.names section'))
    section.hidden = section.querySelector('.concept:not([hidden])') === null
  document.querySelector('.names')?.toggleAttribute('data-filtered', wanted !== '')
  if (none !== null) none.hidden = count > 0
  const {counts, glossary} = await words()
  if (status === null || field === null || lettersOf(field.value) !== wanted) return
  status.textContent =
    wanted === '' ? '' : count === 0 ? glossary.noneFound : writeCounted(count, counts.names, pageLang())
}

/** Unfold the entry that the address names; not every browser does that itself. */
function unfold(): void {
  const details = document.getElementById(fragment())?.closest('details')
  if (!details || details.open) return
  details.open = true
  details.scrollIntoView()
}

field?.addEventListener('input', () => void show())
addEventListener('hashchange', unfold)
unfold()
if (field?.value) void show()
