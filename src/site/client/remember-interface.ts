/** Stores the language of the interface; the first page of the site then leads straight to it. */
import {readSettings, writeSettings} from './settings-store.ts'

const ui = document.documentElement.lang
if (readSettings().ui !== ui) writeSettings({ui})
