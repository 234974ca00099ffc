/** The search box of every page: `/` puts the cursor in it, and the first touch fetches what a search will need. */
import {read} from '../settings-store.ts'

const box = document.querySelector<HTMLInputElement>('.seek input')

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

/** What the search page loads first; fetched here, it is in the browser's store when the reader gets there. */
const chain = ['site.json']

if (document.querySelector('site-search') === null) {
  box?.addEventListener('focus', () => chain.map((name) => fetch(`/find/${name}`).catch(() => undefined)), {
    once: true,
  })
}
