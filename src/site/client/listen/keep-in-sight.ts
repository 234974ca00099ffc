/** Scrolls so that what is read aloud stays in sight, between the bar at the top and the player at the foot. */
import type {Step} from './steps.ts'

/** Least distance from the bar and the player, in CSS pixels. */
const margin = 16

/** Element of the step that was last brought into sight. */
let last: Element | undefined

/**
 * Scroll to a step and, if there is room, its counterpart; smoothly unless the reader prefers reduced motion. A reader who
 * has scrolled away stays there, unless they asked for the step (`isAsked`).
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

/** Top and bottom of some elements in the window, in CSS pixels. */
function extentOf(elements: readonly Element[]): readonly [top: number, bottom: number] {
  const places = elements.map((each) => each.getBoundingClientRect())
  return [Math.min(...places.map(({top}) => top)), Math.max(...places.map(({bottom}) => bottom))]
}

function isOutOfSight(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect()
  return bottom < 0 || top > innerHeight
}

/** Top and bottom of the uncovered part of the window, in CSS pixels. */
function free(): readonly [top: number, bottom: number] {
  const bar = document.querySelector('#bar')?.getBoundingClientRect()
  const player = document.querySelector('.play')?.getBoundingClientRect()
  return [(bar?.top === 0 ? bar.bottom : 0) + margin, (player?.top ?? innerHeight) - margin]
}

/** Keep the player above a bar at the foot of the window, whatever its height, until the signal aborts. */
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
