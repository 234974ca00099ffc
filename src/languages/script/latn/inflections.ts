/**
 * Languages in the Latin script that have words with forms of their own: the language of a query is not known. Only the
 * search asks, and only where a text has letters of the script: readers download it.
 */
import {inflection as en} from '../../en/inflection.ts'
import type {Inflection} from '../../inflection.ts'

/** What each of them has. */
export const inflections: readonly Inflection[] = [en]
