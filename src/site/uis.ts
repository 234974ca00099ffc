import {fileURLToPath} from 'node:url'
import type {Lang} from '../languages/index.ts'
import {contentFolder} from '../store/content-folder.ts'
import {interfaceLangs} from '../store/words.ts'

/** The interface languages: those that pages are in, in menu order. Texts may be in other languages too. */
export const uis: readonly Lang[] = interfaceLangs(fileURLToPath(contentFolder))
