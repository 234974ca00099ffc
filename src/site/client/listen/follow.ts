/** What is read aloud stays in sight, between the bar at the top of the window and the player at its foot. */
import type {Step} from './steps.ts'

/** Least distance from what covers the page, in CSS pixels. */
const margin = 16

/** Step that was brought into sight last. */
let last: Element | undefined

/**
 * Bring a step into sight, gently where the reader lets things move; one who has scrolled away from what was read is left
 * there, unless the step was asked for.
 */
export function followStep(step: Step, isAsked: boolean): void {
  const shown = shownOf(step)
  const wasAway = last?.isConnected === true && isOutOfSight(last)
  last = shown
  if (shown === undefined || (wasAway && !isAsked)) return
  const {top, bottom} = shown.getBoundingClientRect()
  const [from, to] = free()
  if (top >= from && bottom <= to) return
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({top: top - from - margin, behavior: isStill ? 'instant' : 'smooth'})
}

/** What shows of a step: itself, or where its column is away what stands against it. */
function shownOf({element, lit}: Step): Element | undefined {
  return [element, ...lit].find((each) => each.getClientRects().length > 0)
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
