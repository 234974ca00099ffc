/** The catalogue of restore rules, in the order in which they run: the order is meaning. */
import type {Rule} from './rule.ts'
import {pageFurniture} from './rules/page-furniture.ts'
import {repeatedBody} from './rules/repeated-body.ts'
import {repeatedTitle} from './rules/repeated-title.ts'
import {spaces} from './rules/spaces.ts'

/** Every rule; each has a fixture folder of its code. */
export const rules: readonly Rule[] = [spaces, pageFurniture, repeatedTitle, repeatedBody]
