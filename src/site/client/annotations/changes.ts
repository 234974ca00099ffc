/** Who shows what is kept hears here that it changed, on this page or in another tab. */
import {annotationsKey} from './storage-key.ts'

const changes = new EventTarget()

/** Say that something was kept or removed. */
export function announceChange(): void {
  changes.dispatchEvent(new Event('change'))
}

/** Do something after each change; storage that was cleared as a whole has no key. */
export function onChanged(act: () => void): void {
  changes.addEventListener('change', act)
  addEventListener('storage', ({key}) => {
    if (key === null || key.startsWith(annotationsKey) || key === readingListKey) act()
  })
}

/** Where the reader's list of texts is kept. */
export const readingListKey = 'muqabala.saved'
