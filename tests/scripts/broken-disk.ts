/** A disk that breaks under code of any kind, at one of its calls that change it. */
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'

const changing = [
  'writeFileSync',
  'writeSync',
  'linkSync',
  'copyFileSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
] as const

/**
 * Run code on a disk that refuses its call number `at` (from 0) with this code and, where it is to be `for good`, every
 * later one, as if the process had been killed there. Tells whether it came so far, and what was thrown.
 */
export async function breakingAt(
  at: number,
  code: 'ENOSPC' | 'EACCES',
  forGood: boolean,
  run: () => unknown,
): Promise<{readonly broke: boolean; readonly error: unknown}> {
  const real = Object.fromEntries(changing.map((name) => [name, fs[name]]))
  let calls = 0
  for (const name of changing) {
    const original = fs[name] as (...args: unknown[]) => unknown
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        calls += 1
        const isBroken = calls - 1 === at || (forGood && calls - 1 > at)
        if (isBroken) throw Object.assign(new Error(`${code}: ${name}`), {code})
        return original(...args)
      },
    })
  }
  syncBuiltinESMExports()
  try {
    await run()
    return {broke: calls > at, error: undefined}
  } catch (error) {
    return {broke: calls > at, error}
  } finally {
    Object.assign(fs, real)
    syncBuiltinESMExports()
  }
}
