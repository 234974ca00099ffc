/**
 * Arrow keys of a search box: down from the box into its results, up and down among them, Escape back to the box. Returns
 * whether the key was one of these.
 */
export function followArrows(event: KeyboardEvent, box: HTMLElement, links: readonly HTMLElement[]): boolean {
  const at = links.indexOf(document.activeElement as HTMLElement)
  const isInside = at >= 0 || document.activeElement === box
  if (!isInside || event.isComposing) return false
  if (event.key === 'ArrowDown') links[Math.min(links.length - 1, at + 1)]?.focus()
  else if (event.key === 'ArrowUp' && at >= 0) (at === 0 ? box : links[at - 1])?.focus()
  else if (event.key === 'Escape' && at >= 0) box.focus()
  else return false
  event.preventDefault()
  return true
}

/**
 * Replace results by newer ones. Results come in two steps, and the focus may be on one of the first already: it stays on the
 * same result, or returns to the box if that is gone.
 */
export function replaceResults(list: HTMLElement, items: readonly HTMLElement[], box: HTMLElement): void {
  const active = document.activeElement
  const address = active instanceof HTMLAnchorElement && list.contains(active) ? active.href : undefined
  list.replaceChildren(...items)
  if (address === undefined) return
  const same = [...list.querySelectorAll('a')].find(({href}) => href === address)
  ;(same ?? box).focus({preventScroll: true})
}
