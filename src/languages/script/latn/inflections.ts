/**
 * Inflection of the languages in the Latin script, all together, since the language of a query is not known. Only the
 * search uses it, and readers download it only where a query has letters of the script.
 */
import {inflection as en} from '../../en/inflection.ts'
import type {Inflection} from '../../inflection.ts'

/** The inflection of each of them. */
export const inflections: readonly Inflection[] = [en]
