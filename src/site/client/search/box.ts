/** The search box of every page: `/` puts the cursor in it, and its first focus fetches all that a search needs. */
import {read} from '../settings-store.ts'

const box = document.querySelector<HTMLInputElement>('.head input')

/** How the box is typed into; a browser need not know before somebody types. */
const typing = {
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
  enterkeyhint: 'search',
  'aria-keyshortcuts': '/',
}
for (const [name, value] of Object.entries(typing)) box?.setAttribute(name, value)

document.addEventListener('keydown', (event) => {
  const target = event.target as Element
  const isSlash =
    event.key === '/' || (event.code === 'Slash' && !event.shiftKey && !/^[!-~]$/.test(event.key))
  if (
    !isSlash ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.isComposing ||
    event.defaultPrevented
  )
    return
  if (target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog'))
    return
  if (read().keys === 'off') return
  event.preventDefault()
  box?.focus()
  box?.select()
})

/** Fetch the results' list, the search and the words at once: one would otherwise be asked for after the other. */
async function prepare(form: HTMLFormElement): Promise<void> {
  const parts = [import('./panel.ts'), import('./index-files.ts'), import('../words.ts')] as const
  void parts[1].then(({indexFiles}) => indexFiles()).catch(() => undefined)
  void parts[2].then(({words}) => words()).catch(() => undefined)
  const [{attachPanel}] = await Promise.all(parts)
  attachPanel(form)
}

if (box?.form && document.querySelector('site-search') === null) {
  const {form} = box
  const start = () => {
    prepare(form).catch(() => box.addEventListener('focus', start, {once: true}))
  }
  if (document.activeElement === box) start()
  else box.addEventListener('focus', start, {once: true})
}
