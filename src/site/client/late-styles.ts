/**
 * Loads the late styles (rules that the first paint does not need) on a first visit with a narrow window, behind the text;
 * other visits have them before the first paint, see `before-paint.js`. They restyle the whole page, and a slow phone would
 * be busy with the layout: parts more than a screen away keep their height, are skipped (`content-visibility`), and follow
 * a few at a time when the browser is idle. Only in browsers with scroll anchoring, where the text read stays in place.
 */

/** Selector of the parts of a page that can be laid out separately. */
const parts = '.rows > .row, .end'

/** Parts laid out in one idle period. */
const atOnce = 4

if (document.querySelector('link[rel=stylesheet]') === null) {
  const all = CSS.supports('overflow-anchor', 'auto') ? document.querySelectorAll<HTMLElement>(parts) : []
  const far = [...all].flatMap((part) => {
    const {top, height} = part.getBoundingClientRect()
    // Rows of a long text that are not laid out wait as it is (`long-text.ts`).
    const isThere = part.firstElementChild?.checkVisibility({contentVisibilityAuto: true})
    return isThere && Math.abs(top) > innerHeight * 2 ? {style: part.style, height} : []
  })
  for (const {style, height} of far) style.cssText = `block-size:${height}px;content-visibility:auto`
  document.head.insertAdjacentHTML('beforeend', document.querySelector('noscript')?.textContent ?? '')
  const link = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')
  if (link) link.onload = link.onerror = () => follow(far)
}

function follow(rest: {readonly style: CSSStyleDeclaration}[]): void {
  const inPause = globalThis.requestIdleCallback ?? setTimeout
  inPause(() => {
    for (const {style} of rest.splice(0, atOnce)) style.cssText = ''
    if (rest.length > 0) follow(rest)
  })
}
