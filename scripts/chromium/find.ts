/**
 * Chromium or Chrome on this machine.
 */
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {chromium} from 'playwright-core'

/** Names under which packages install it, the preferred first. */
const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/** Where macOS and Windows keep it, which is not on the PATH. */
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  path.join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
  path.join(process.env['PROGRAMFILES(X86)'] ?? '', 'Google/Chrome/Application/chrome.exe'),
  path.join(process.env.LOCALAPPDATA ?? '', 'Google/Chrome/Application/chrome.exe'),
]

/** Absolute path of a browser that starts, or undefined: a package can be a stub that only says what to install. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)))
  return [...onPath, ...places, chromium.executablePath()].find((file) => existsSync(file) && starts(file))
}

/** Whether a program says its version; Windows' Chrome opens a window instead, so there being there is enough. */
function starts(file: string): boolean {
  if (process.platform === 'win32') return true
  const {status, stdout} = spawnSync(file, ['--version'], {encoding: 'utf8', timeout: 20_000})
  return status === 0 && /\bchrom/i.test(stdout)
}
