import type {LinePattern} from '../../../boilerplate.ts'
import {furtherWordings} from './further-wordings.ts'
import {notices} from './notices.ts'
import {wordings} from './wordings.ts'

/** Whole lines of boilerplate that vary, as patterns; the first one that matches a line decides its kind. */
export const patterns: readonly LinePattern[] = [...wordings, ...furtherWordings, ...notices]
