/** Remembers the interface that a reader was last in: the first page leads there. */
import {read, write} from './settings-store.ts'

const ui = document.documentElement.lang
if (read().ui !== ui) write({ui})
