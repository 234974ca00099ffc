/** What is read aloud stays in sight, between the bar at the top of the window and the player at its foot. */
import type {Step} from './steps.ts'

/** Least distance from what covers the page, in CSS pixels. */
const margin = 16

/** Step that was brought into sight last. */
let last: Element | undefined

/**
 * Bring a step into sight, with what stands against it if there is room, and gently where the reader lets things move. One
 * who has scrolled away from what was read is left there, unless the step was asked for.
 */
export function followStep(step: Step, isAsked: boolean): void {
  const shown = step.lit.filter((each) => each.getClientRects().length > 0)
  const own = shown.find((each) => each.contains(step.element)) ?? shown[0]
  const wasAway = last?.isConnected === true && isOutOfSight(last)
  last = own
  if (own === undefined || (wasAway && !isAsked)) return
  const [from, to] = free()
  const both = extentOf(shown)
  const [top, bottom] = both[1] - both[0] > to - from ? extentOf([own]) : both
  if (top >= from && bottom <= to) return
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({top: top - from, behavior: isStill ? 'instant' : 'smooth'})
}

/** Where elements begin and end, from the top of the window. */
function extentOf(elements: readonly Element[]): readonly [top: number, bottom: number] {
  const places = elements.map((each) => each.getBoundingClientRect())
  return [Math.min(...places.map(({top}) => top)), Math.max(...places.map(({bottom}) => bottom))]
}

function isOutOfSight(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect()
  return bottom < 0 || top > innerHeight
}

/** The part of the window that nothing covers. */
function free(): readonly [top: number, bottom: number] {
  const bar = document.querySelector('#bar')?.getBoundingClientRect()
  const player = document.querySelector('.play')?.getBoundingClientRect()
  return [(bar?.top === 0 ? bar.bottom : 0) + margin, (player?.top ?? innerHeight) - margin]
}

/** Let the player stand on a bar at the foot of the window, whatever its height, until the signal says that it is gone. */
export function standAboveBar(player: HTMLElement, signal: AbortSignal): void {
  const stand = () => {
    const bar = document.querySelector('#bar')
    const isAtFoot = bar !== null && getComputedStyle(bar).position === 'fixed'
    const height = isAtFoot ? bar.getBoundingClientRect().height : 0
    player.style.setProperty('inset-block-end', `${height}px`)
  }
  stand()
  addEventListener('resize', stand, {signal})
}
