/** The browser of the tests and the benchmarks. */
import process from 'node:process'
import {type Browser, chromium} from 'playwright-core'
import {findChromium} from './find.ts'

/** Chromium as it runs anywhere: as root in a container, without a graphics card, silent on the network. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.MUQABALA_CHROMIUM ?? findChromium()
  if (executablePath === undefined) throw new Error('No Chromium found; "npm test" sets one up.')
  return chromium.launch({executablePath, args})
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without it, each new profile starts a second process, for a page that may be opened next.
  '--renderer-process-limit=1',
]
