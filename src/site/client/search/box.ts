/** The search box of every page: `/` puts the cursor in it, and its first focus fetches all that a search needs. */
import {readSettings} from '../settings-store.ts'

const box = document.querySelector<HTMLInputElement>('.head input')

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
  if (readSettings().keys === 'off') return
  event.preventDefault()
  // In narrow windows there is no box, but a link to the search page.
  if (box?.checkVisibility() === false) document.querySelector<HTMLElement>('.head > a.ic')?.click()
  box?.focus()
  box?.select()
})

/** Load the panel of results, the search, its files and the words at the same time instead of one after the other. */
async function prepare(form: HTMLFormElement): Promise<void> {
  void import('./prefetch.ts').then((module) => module.prefetchSearch())
  const [{attachPanel}, {searcher}, {pageLang, words}] = await Promise.all([
    import('./panel.ts'),
    import('./index-files.ts'),
    import('../words.ts'),
  ])
  void searcher()
    .start(pageLang())
    .catch(() => undefined)
  await words()
  attachPanel(form)
}

/**
 * Show that this page is older than the site, when its scripts cannot be fetched although there is a network. It uses only
 * what the page has, its style included, since any other file may be gone too.
 */
function offerAnew(form: HTMLFormElement, input: HTMLInputElement): void {
  const place = document.createElement('p')
  place.setAttribute('role', 'status')
  const link = document.createElement('a')
  link.textContent = getComputedStyle(form).getPropertyValue('--outdated').slice(1, -1)
  const lead = () => {
    link.href = `${form.action}?${new URLSearchParams({q: input.value.trim()})}`
  }
  input.addEventListener('input', lead)
  lead()
  place.append(link)
  form.append(place)
}

if (box?.form && document.querySelector('site-search') === null) {
  const {form} = box
  const start = () => {
    prepare(form).catch(() => {
      if (navigator.onLine) offerAnew(form, box)
      else box.addEventListener('focus', start, {once: true})
    })
  }
  if (document.activeElement === box) start()
  else box.addEventListener('focus', start, {once: true})
}
