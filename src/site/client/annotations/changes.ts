/** Announces changes of annotations and the reading list, in this page and in other tabs. */
import {annotationsKey} from './storage-key.ts'

const changes = new EventTarget()

/** Announce a change. */
export function announceChange(): void {
  changes.dispatchEvent(new Event('change'))
}

/** Call `act` after each change; the event has no key when all storage was cleared. */
export function onChanged(act: () => void): void {
  changes.addEventListener('change', act)
  addEventListener('storage', ({key}) => {
    if (key === null || key.startsWith(annotationsKey) || key === readingListKey) act()
  })
}

/** Key of the reading list in `localStorage`. */
export const readingListKey = 'muqabala.saved'
