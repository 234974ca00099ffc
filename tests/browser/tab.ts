/** A tab of the browser with a profile of its own, which visits of the same kind of reader use one after another. */
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {desk, type Reader} from './harness.ts'

/** A tab in which a visit can begin: nothing is left in it of those before. */
export interface Tab {
  readonly page: Page
  readonly context: BrowserContext
  /** Leave the page, and clear away all that the site keeps in the browser. */
  forget(): Promise<void>
  /** End the visit; whether another may follow in this tab, which else is closed. */
  leave(): Promise<boolean>
}

/** What a visit may hear of a page; what it listened for is taken away at its end. */
const heard = [
  'console',
  'dialog',
  'download',
  'pageerror',
  'popup',
  'request',
  'requestfailed',
  'response',
] as const

/** What a visit may do to a page or its profile that cannot be undone: after it the tab is closed. */
const lasting = ['addInitScript', 'exposeBinding', 'exposeFunction', 'newCDPSession', 'setOffline'] as const

/** Open a tab for such a reader, in a fresh profile. */
export async function openTab(browser: Browser, address: string, reader: Reader): Promise<Tab> {
  const emulated = {
    colorScheme: reader.colorScheme ?? 'light',
    reducedMotion: reader.reducedMotion ?? 'no-preference',
  } as const
  const viewport = reader.viewport ?? desk
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    ...emulated,
    javaScriptEnabled: reader.javaScript ?? true,
    hasTouch: reader.hasTouch ?? false,
    locale: reader.locale ?? 'en-GB',
    permissions: [...(reader.permissions ?? [])],
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const close = context.close.bind(context)
  let isSpent = reader.isNew ?? false
  for (const changed of [page, context]) {
    for (const name of lasting) {
      const change: unknown = Reflect.get(changed, name)
      if (typeof change !== 'function') continue
      const changeForGood = (...args: unknown[]): unknown => {
        isSpent = true
        return Reflect.apply(change, changed, args)
      }
      Object.assign(changed, {[name]: changeForGood})
    }
  }
  const forget = async () => {
    // A page may keep something as it is left, and only one of the same site leaves its process to the next.
    await page.goto('icon.svg')
    await page.evaluate(() => sessionStorage.clear())
    await session.send('Storage.clearDataForOrigin', {origin: new URL(address).origin, storageTypes: 'all'})
  }
  const leave = async () => {
    if (isSpent || page.isClosed()) {
      await close()
      return false
    }
    for (const event of heard) page.removeAllListeners(event)
    await Promise.all(context.pages().map((other) => (other === page ? undefined : other.close())))
    await page.unrouteAll({behavior: 'ignoreErrors'})
    await forget()
    // Where the pointer stays, the next page would show what is under it as pointed at.
    await page.mouse.move(-1, -1)
    await page.emulateMedia({media: null, forcedColors: null, contrast: null, ...emulated})
    await page.setViewportSize(viewport)
    return true
  }
  return {page, context, forget, leave}
}
