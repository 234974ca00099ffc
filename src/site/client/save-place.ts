/** Stores where a reader leaves a text: for the next visit to it, and for the link on the home page to the last text. */

import type {ReadingText} from './reading-text.ts'
import {type LastRead, readSettings, writeSettings} from './settings-store.ts'
import {textTitles} from './text-titles.ts'

/** Number of texts whose places are stored. */
const most = 100

/** Store the current row when the reader leaves the page. */
export function savePlaceOnLeaving(text: ReadingText): void {
  addEventListener('pagehide', () => {
    const {rows, row, slug} = text
    const index = rows.indexOf(row as HTMLElement)
    const {[slug]: _, ...others} = readSettings().places ?? {}
    const places = Object.fromEntries(Object.entries(others).slice(1 - most))
    const {last} = readSettings()
    if (row === undefined || index < 2 || scrollY <= innerHeight) return writeSettings({places})
    writeSettings({
      places: {...places, [slug]: row.id},
      last: isAtEnd(rows) ? without(last, slug) : lastRead(text, row),
    })
  })
}

function isAtEnd(rows: readonly Element[]): boolean {
  return (rows.at(-1)?.getBoundingClientRect().bottom ?? 0) < innerHeight
}

/** Drop a text that was read to its end. */
function without(last: LastRead | undefined, slug: string): LastRead | undefined {
  return last?.slug === slug ? undefined : last
}

/** What the home page needs to know of a text that is left in this row. */
function lastRead({slug, rows}: ReadingText, row: Element): LastRead {
  const numbered = rows.filter(({id}) => id.startsWith('p'))
  const until = numbered.filter(
    (each) => each === row || each.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  const ring = document.querySelector('.bar .ring circle')?.getAttribute('stroke-dasharray') ?? ''
  const [number, total] = [until.length, numbered.length]
  return {slug, row: row.id, number, total, titles: textTitles(document), ring}
}
