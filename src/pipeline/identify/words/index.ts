/** The words of every language, in the order of `languages`. */
import type {Lang} from '../../../languages.ts'
import {arabic} from './ar.ts'
import {english} from './en.ts'
import {persian} from './fa.ts'
import type {Words} from './words.ts'

export type {Calendar, Words} from './words.ts'

/** One table a language. */
export const wordsOf: Readonly<Record<Lang, Words>> = {ar: arabic, en: english, fa: persian}

/** All tables. */
export const allWords: readonly Words[] = Object.values(wordsOf)
