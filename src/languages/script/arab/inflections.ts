/**
 * Languages in the Arabic script that have words with forms of their own: the language of a query is not known. Only the
 * search asks, and only where a text has letters of the script: readers download it.
 */
import {inflection as ar} from '../../ar/inflection.ts'
import {inflection as fa} from '../../fa/inflection.ts'
import type {Inflection} from '../../inflection.ts'

/** What each of them has. */
export const inflections: readonly Inflection[] = [ar, fa]
