/** "Name: title": pages that put the name of who posts a text before its title. */

import {tokenize} from '../../languages/script/phrases.ts'
import type {Credit} from '../field.ts'
import {isBareName} from '../names.ts'
import {maxTitleWords, type Shaped} from './shape.ts'

/** A title behind a name, which another line has without it. */
export interface NamedTitle {
  /** The name, as a byline. */
  readonly credit: Credit
  /** From which offset on the line repeats which other one. */
  readonly repeats: {readonly start: number; readonly line: number}
}

/** Lines of each language that can be its title: a repeated title stands near the top. */
const titleReach = 12

/** Lines "Name: title" whose title stands in another line by itself: the name is a byline, the rest a repetition. */
export function namedTitles(sequences: Iterable<readonly Shaped[]>): Map<Shaped, NamedTitle> {
  const fronts = [...sequences].flatMap((sequence) => sequence.slice(0, titleReach))
  const near = fronts.filter(({words}) => words <= maxTitleWords)
  const titles = new Map(near.map((each) => [lettersOf(each.text), each] as const))
  const found = new Map<Shaped, NamedTitle>()
  for (const each of near) {
    const colon = each.text.indexOf(': ')
    const name = each.text.slice(0, Math.max(colon, 0))
    if (colon === -1 || !isBareName(name, tokenize(name), each.lang)) continue
    const same = titles.get(lettersOf(each.text.slice(colon + 1)))
    const line = same?.line.spans[0]?.line
    if (line === undefined || same === each) continue
    const credit: Credit = {role: 'byline', fields: [{name: 'authors', value: name, start: 0, end: colon}]}
    found.set(each, {credit, repeats: {start: colon + 1, line}})
  }
  return found
}

/** The letters and digits of a text, folded. */
function lettersOf(text: string): string {
  return tokenize(text)
    .filter(({kind}) => kind !== 'mark')
    .map(({key}) => key)
    .join(' ')
}
