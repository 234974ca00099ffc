/** How many letters of each script a text has. */
import type {Script} from '../index.ts'

/** Letters by script; letters of other scripts are `other`. */
export type ScriptCount = Readonly<Record<Script | 'other', number>>

/** Count the letters of a text by script. The tatweel, which draws words out, is none. */
export function countScripts(text: string): ScriptCount {
  let [Arab, Latn, other] = [0, 0, 0]
  for (const [run] of text.matchAll(
    /\p{Script=Arabic}+|\p{Script=Latin}+|[^\P{L}\p{Script=Arabic}\p{Script=Latin}\u0640]+/gu,
  )) {
    if (/^\p{Script=Arabic}/u.test(run)) Arab += run.length
    else if (/^\p{Script=Latin}/u.test(run)) Latn += run.length
    else other += run.length
  }
  return {Arab, Latn, other}
}
