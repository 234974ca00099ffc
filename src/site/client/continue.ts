/** The way back to the text that was left last, filled in: which paragraph of how many, the title, and how far that is. */

import {writeOrdinal} from '../../text/dates.ts'
import {fill} from '../../text/fill.ts'
import {linkTo} from '../address.ts'
import {element} from './element.ts'
import {isSlug, textsIn} from './kept/store.ts'
import {titleElement} from './kept/titles.ts'
import {type LastRead, read} from './settings-store.ts'
import {pageLang} from './words.ts'

/** Fill it in. */
function fillPlace(): void {
  const place = document.querySelector('.cont')
  if (place === null) return
  const {last} = read()
  if (!isLastRead(last)) {
    // Something else stands where it was kept: the room that was held for it is given back.
    document.documentElement.removeAttribute('data-last')
    return
  }
  const ui = pageLang()
  const [number, total] = [last.number, last.total].map((each) => writeOrdinal(each, ui)) as [string, string]
  const words = fill(place.getAttribute('data-words') ?? '', {number, total})
  place.replaceChildren(
    element(
      'a',
      {href: linkTo(`/${ui}/${last.slug}/#${encodeURIComponent(last.row)}`)},
      ringOf(last),
      element(
        'span',
        {},
        element('small', {}, words),
        titleElement({...last, titles: textsIn(last.titles)}, 'ct'),
      ),
    ),
  )
}

/** Whether something is what is kept of a text; anybody may have written into the store. */
function isLastRead(last: unknown): last is LastRead {
  const {slug, row, number, total, ring = ''} = Object(last) as Partial<LastRead>
  const areNumbers = Number.isInteger(number) && Number.isInteger(total)
  return isSlug(slug) && typeof row === 'string' && typeof ring === 'string' && areNumbers
}

/** The ring of a text, with its strokes drawn anew as far as it was read. */
function ringOf({number, total, ring = ''}: LastRead): SVGElement {
  const share = number / Math.max(total, 1)
  const strokes = ring.split(' ')
  const done = strokes.slice(0, 2 * Math.round((share * strokes.length) / 2))
  const isOne = strokes.length < 2
  const svg = shape('svg', {class: 'ring', viewBox: '0 0 24 24', 'aria-hidden': 'true'})
  const circle = {cx: 12, cy: 12, r: 9.5, pathLength: 100}
  svg.append(
    shape('circle', {...circle, 'stroke-dasharray': isOne ? '100' : ring}),
    shape('circle', {
      ...circle,
      class: 'r',
      'stroke-dasharray': isOne ? `${Math.round(share * 100)} 200` : [...done, '0 200'].join(' '),
    }),
  )
  return svg
}

function shape(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
  return made
}

fillPlace()
// Back from a text the page comes as it was left.
addEventListener('pageshow', ({persisted}) => persisted && fillPlace())
