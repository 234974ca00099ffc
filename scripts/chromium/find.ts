/**
 * Chromium or Chrome on this machine.
 */
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {chromium} from 'playwright-core'

/** Names of the program in packages, the preferred first. */
const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/** Paths on macOS and Windows, which are not in PATH. */
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  path.join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
  path.join(process.env['PROGRAMFILES(X86)'] ?? '', 'Google/Chrome/Application/chrome.exe'),
  path.join(process.env.LOCALAPPDATA ?? '', 'Google/Chrome/Application/chrome.exe'),
]

/**
 * Absolute path of a browser that starts, or undefined. A package may install a stub that only says what to install.
 */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)))
  return [...onPath, ...places, chromium.executablePath()].find((file) => existsSync(file) && starts(file))
}

/**
 * Whether a program prints its version. On Windows Chrome would open a window instead, so that there an existing file
 * is enough.
 */
function starts(file: string): boolean {
  if (process.platform === 'win32') return true
  const {status, stdout} = spawnSync(file, ['--version'], {encoding: 'utf8', timeout: 20_000})
  return status === 0 && /\bchrom/i.test(stdout)
}
