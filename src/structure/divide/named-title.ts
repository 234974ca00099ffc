/** Finds lines "Name: title", as pages have them that put the name of who posted a text before its title. */

import {tokenize} from '../../languages/script/phrases.ts'
import type {Credit} from '../field.ts'
import {isBareName} from '../name-words.ts'
import {maxTitleWords, type ShapedLine} from './shape.ts'

/** A title after a name. Another line has the same title without the name. */
export interface NamedTitle {
  /** The name, as a byline. */
  readonly credit: Credit
  /** The offset from which the line repeats another one, and the index of that line. */
  readonly repeats: {readonly start: number; readonly line: number}
}

/** Number of lines at the top of each language that may be its title. */
const titleReach = 12

/**
 * Find lines "Name: title" whose title stands in another line by itself. The name is a byline, the rest a repetition.
 */
export function namedTitles(sequences: Iterable<readonly ShapedLine[]>): Map<ShapedLine, NamedTitle> {
  const fronts = [...sequences].flatMap((sequence) => sequence.slice(0, titleReach))
  const near = fronts.filter(({words}) => words <= maxTitleWords)
  const titles = new Map(near.map((each) => [lettersOf(each.text), each] as const))
  const found = new Map<ShapedLine, NamedTitle>()
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
