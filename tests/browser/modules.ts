/** Modules of the page as they stand in the source, for tests of what several parts of the page share. */
import {readFile} from 'node:fs/promises'
import {stripTypeScriptTypes} from 'node:module'
import path from 'node:path'
import type {Page} from 'playwright-core'
import {projectRoot} from '../../scripts/build/options.ts'

/**
 * Let a page import `/client/<name>.ts`: modules of the reading page that import nothing but each other and modules of
 * `text/`, which import no other.
 */
export async function serveModules(page: Page): Promise<void> {
  await page.route(/\/(?:client|text)\/[\w-]+\.ts$/, async (route) => {
    const {pathname} = new URL(route.request().url())
    const file = path.join(projectRoot, 'src', pathname.startsWith('/client/') ? 'site' : '', pathname)
    const body = stripTypeScriptTypes(await readFile(file, 'utf8'))
    await route.fulfill({contentType: 'text/javascript', body})
  })
}
