/**
 * What a first visit on a slow line did not wait for (see `boot.js`): the style of what no first paint shows. It changes
 * the whole page, and what is laid out anew at once keeps a slow phone from all else: what is further than a screen away
 * waits as high as it is, and follows in pauses. Only where the browser keeps what is read in its place meanwhile.
 */

/** Parts of a page that can wait by themselves. */
const parts = '.rows > .row, .end, .concept'

/** How many of them follow in one pause. */
const atOnce = 4

if (document.querySelector('link[rel=stylesheet]') === null) {
  const canWait = 'requestIdleCallback' in globalThis && CSS.supports('overflow-anchor', 'auto')
  const far = canWait ? [...document.querySelectorAll<HTMLElement>(parts)].filter(isFar) : []
  const heights = far.map((part) => part.getBoundingClientRect().height)
  for (const [index, {style}] of far.entries()) {
    style.setProperty('block-size', `${heights[index]}px`)
    style.setProperty('content-visibility', 'auto')
  }
  const later = document.querySelector('noscript')?.textContent ?? ''
  document.head.insertAdjacentHTML('beforeend', later)
  const link = document.querySelector('link[rel=stylesheet]')
  for (const end of ['load', 'error']) link?.addEventListener(end, () => follow(far))
}

/** Whether it is a screen away, and laid out: rows of a long text are not (`long.ts`). */
function isFar(part: HTMLElement): boolean {
  const {top, bottom} = part.getBoundingClientRect()
  const isThere = part.firstElementChild?.checkVisibility({contentVisibilityAuto: true}) === true
  return isThere && (top > innerHeight * 2 || bottom < -innerHeight)
}

function follow(rest: readonly HTMLElement[]): void {
  requestIdleCallback(() => {
    for (const {style} of rest.slice(0, atOnce)) {
      style.removeProperty('content-visibility')
      style.removeProperty('block-size')
    }
    if (rest.length > atOnce) follow(rest.slice(atOnce))
  })
}
