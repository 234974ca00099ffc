/** Highlights and notes of a reader, for tests: put into the store, and as they are seen on the page. */
import type {Page} from 'playwright-core'
import type {Reader, Site, Visit} from './harness.ts'

/** A text in two languages, and where what is marked in it is kept. */
export const markedSlug = 'pakistan-in-russias-embrace'
const key = `muqabala.marks/${markedSlug}`

/** A mark as it stands in the store. */
export function markOf(places: readonly object[], more: object = {}): object {
  return {id: 'a', places, colour: 1, at: '2026-11-30T10:00:00.000Z', ...more}
}

/** Open a path as a reader who has these marks already. */
export async function visitWith(
  site: Site,
  path: string,
  marks: readonly object[],
  reader: Reader = {},
): Promise<Visit> {
  const visit = await site.visit('/en/about/', reader)
  const {page} = visit
  const titles = {en: 'A title of then', ar: 'عنوان'}
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
    key,
    JSON.stringify({titles, marks}),
  ] as const)
  await page.goto(path, {waitUntil: 'load'})
  return visit
}

/** What is kept of the text. */
export function keptMarks(page: Page): Promise<readonly object[] | undefined> {
  return page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? 'null')?.marks, key)
}

/** What a cell of a row says. */
export function cellText(page: Page, row: string, place: 'o' | 't'): Promise<string> {
  return page.locator(`#${row} > .${place}`).evaluate((cell) => cell.textContent!.trim())
}
