/** Where a reader leaves a text: kept for the text itself, and for the home page, which leads back to the last of them. */
import {type LastRead, read, write} from './settings-store.ts'
import type {ReadingText} from './text.ts'
import {textTitles} from './text-titles.ts'

/** Texts whose places are kept. */
const most = 100

/** Remember the row under the eye when the page is left. */
export function rememberPlace(text: ReadingText): void {
  addEventListener('pagehide', () => {
    const {rows, row, slug} = text
    const index = rows.indexOf(row as HTMLElement)
    const {[slug]: _, ...others} = read().places ?? {}
    const places = Object.fromEntries(Object.entries(others).slice(1 - most))
    const {last} = read()
    if (row === undefined || index < 2 || scrollY <= innerHeight) return write({places})
    write({
      places: {...places, [slug]: row.id},
      last: isAtEnd(rows) ? without(last, slug) : lastRead(text, row),
    })
  })
}

function isAtEnd(rows: readonly Element[]): boolean {
  return (rows.at(-1)?.getBoundingClientRect().bottom ?? 0) < innerHeight
}

/** A text that was read to its end is none to be continued. */
function without(last: LastRead | undefined, slug: string): LastRead | undefined {
  return last?.slug === slug ? undefined : last
}

/** What the home page says of a text that is left in this row. */
function lastRead({slug, rows}: ReadingText, row: Element): LastRead {
  const numbered = rows.filter(({id}) => id.startsWith('p'))
  const until = numbered.filter(
    (each) => each === row || each.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  const ring = document.querySelector('.bar .ring circle')?.getAttribute('stroke-dasharray') ?? ''
  const [number, total] = [until.length, numbered.length]
  return {slug, row: row.id, number, total, titles: textTitles(document), ring}
}
