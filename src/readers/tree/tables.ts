/** Tells tables of data from tables that only lay out a page. */
import type {Element} from 'hast'
import {attribute, innerText, isBlock} from './elements.ts'

/** Characters in a cell of data, at most; a longer one holds running text. */
const maxCell = 600

/** Whether a table holds data: rows of several cells, none of which holds another table or a page's worth of text. */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return false
  const rows = rowsOf(table)
  const cells = rows.flat()
  const isWide = rows.some((row) => row.length > 1)
  return isWide && cells.every((cell) => !hasInside(cell, isLayout) && innerText(cell).length <= maxCell)
}

/** The cells of each row of a table, those of tables inside it left out. */
function rowsOf(part: Element): Element[][] {
  return part.children.flatMap((child): Element[][] => {
    if (child.type !== 'element') return []
    if (child.tagName === 'tr')
      return [
        child.children.filter((cell) => cell.type === 'element' && /^t[dh]$/.test(cell.tagName)) as Element[],
      ]
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : []
  })
}

/** Elements that a cell of data does not hold. */
function isLayout(element: Element): boolean {
  return (
    isBlock(element) && /^(?:table|h[1-6]|figure|form|nav|article|section|blockquote)$/.test(element.tagName)
  )
}

function hasInside(element: Element, isMeant: (element: Element) => boolean): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (isMeant(child) || hasInside(child, isMeant)),
  )
}
