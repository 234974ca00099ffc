/**
 * Loads the late styles (rules that the first paint does not need) on a first visit with a narrow window, behind the text;
 * other visits have them before the first paint, see `before-paint.js`. They restyle the whole page, and a slow phone would
 * be busy with the layout: parts more than a screen away keep their height, are skipped (`content-visibility`), and follow
 * a few at a time when the browser is idle. Only in browsers with scroll anchoring, where the text read stays in place.
 */

/** Selector of the parts of a page that can be laid out separately. */
const parts = '.rows > .row, .end, .concept'

/** Parts laid out in one idle period. */
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

/** Whether a part is laid out and more than a screen away; far rows of a long text are not laid out yet (`long-text.ts`). */
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
