/**
 * A real browser over the built site, for `tests/browser/*.test.ts`.
 *
 * `npm test` builds the site and finds the browser first; each test file opens its own server (on a free port)
 * and one browser, and closes both when it is done.
 */
import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import path from 'node:path'
import {after} from 'node:test'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {projectRoot} from '../../scripts/build/options.ts'
import {launchBrowser} from '../../scripts/chromium/launch.ts'
import {serveSite} from '../../scripts/serve/listen.ts'
import {openTab, type Tab} from './tab.ts'

/** How a reader comes to a page; what is not said is a desk, in light, with JavaScript. */
export interface Reader {
  /** Width and height of the window in CSS pixels; 1280 × 900 without it. */
  readonly viewport?: {readonly width: number; readonly height: number}
  readonly colorScheme?: 'light' | 'dark'
  readonly javaScript?: boolean
  /** Whether the device is held in the hand and touched; a mouse and a desk without it. */
  readonly hasTouch?: boolean
  /** Language of the browser, as a BCP 47 tag. */
  readonly locale?: string
  readonly reducedMotion?: 'reduce' | 'no-preference'
  /** What the page may do unasked, such as `clipboard-read`. */
  readonly permissions?: readonly string[]
  /** Whether the browser has nothing of the site yet, no face and no script either: for how a page comes up. */
  readonly isNew?: boolean
}

/** The window of a desk. */
export const desk = {width: 1280, height: 900} as const

/** A phone held upright. */
export const phone = {viewport: {width: 360, height: 740}} as const

/** A page that is open. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong so far: script errors, failed requests, refusals of the policy, requests to another host. */
  readonly faults: readonly string[]
  /**
   * Open another path as the same kind of reader who has never been here: all that the site keeps in the browser is
   * cleared away first. Costs half of what a visit does, for which the browser makes a profile and starts a process.
   */
  goAnew(target: string): Promise<void>
}

/** The site, being served, and a browser. */
export interface Site {
  /** With a slash at its end. */
  readonly address: string
  readonly browser: Browser
  /**
   * Open a path of the site (`/ar/`) as this reader, and wait until it has loaded. Closing its context ends the visit:
   * a later one of the same kind of reader goes over the same tab, from which all was cleared away that the site keeps
   * in the browser. That takes less than half of what a new profile does.
   */
  visit(target: string, reader?: Reader): Promise<Visit>
}

/** Serve `dist/` (or another folder) and start the browser; both end with the calling test file. */
export async function openSite(folder: string = path.join(projectRoot, 'dist')): Promise<Site> {
  assert.ok(existsSync(path.join(folder, 'index.html')), `No site in ${folder}: run "npm run build" first.`)
  const serving = await serveSite(folder, 0)
  assert.ok(!('code' in serving))
  const browser = await launchBrowser()
  after(async () => {
    await browser.close()
    await serving.close()
  })
  const {address} = serving
  return {address, browser, visit: visitor(browser, address)}
}

/** How a site is visited: each kind of reader in the tabs that earlier visits have left. */
function visitor(browser: Browser, address: string): Site['visit'] {
  const idle = new Map<string, Tab[]>()
  return async (target, reader = {}) => {
    const kind = JSON.stringify(reader)
    const tabs = idle.get(kind) ?? []
    idle.set(kind, tabs)
    const tab = tabs.pop() ?? (await openTab(browser, address, reader))
    const {page, context} = tab
    const close = async () => {
      if (await tab.leave()) tabs.push(tab)
    }
    Object.assign(context, {close})
    const faults: string[] = []
    listen(page, address, faults)
    const go = async (to: string) => {
      await page.goto(to, {waitUntil: 'load'})
      // On a line that seems slow the site's script follows behind the page.
      if (reader.javaScript !== false) await page.waitForFunction(isComplete)
    }
    await go(target)
    const goAnew = async (to: string) => {
      await tab.forget()
      await go(to)
    }
    return {page, context, faults, goAnew}
  }
}

/** Note what goes wrong on a page. */
function listen(page: Page, address: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const {protocol, origin} = new URL(request.url())
    const own = origin === new URL(address).origin || protocol === 'data:' || protocol === 'blob:'
    if (!own) faults.push(`request to another host: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    // A page that is left takes its open requests with it.
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()} (${reason})`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`answered ${response.status()}: ${response.url()}`)
  })
}

/** Runs in the page: whether what a text needs is there. */
function isComplete(): boolean {
  return document.querySelector('parallel-text') === null || customElements.get('parallel-text') !== undefined
}
