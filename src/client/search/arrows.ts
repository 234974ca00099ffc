/**
 * Arrow keys about a search box: down from the box into its results, up and down among them, Escape back to the box.
 * Tab goes its usual way. Tells whether the key was one of these.
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
