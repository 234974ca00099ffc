/** The words of every language, in the order of `languages`. */

import {arabic} from './ar/words.ts'
import {english} from './en/words.ts'
import {persian} from './fa/words.ts'
import type {Lang} from './index.ts'
import type {Words} from './words.ts'

export type {Calendar, Words} from './words.ts'

/** One table a language. */
export const wordsOf: Readonly<Record<Lang, Words>> = {ar: arabic, en: english, fa: persian}

/** All tables. */
export const allWords: readonly Words[] = Object.values(wordsOf)
