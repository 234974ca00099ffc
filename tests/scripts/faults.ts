/**
 * Faults of the disk, put under any code that writes with `node:fs`: at its n-th call that changes the disk the disk
 * is full, the place is forbidden, or the process is dead, half of the bytes written.
 */
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'

/** `kill` before the call does anything; `torn` in the middle of it, where it has one, else like `kill`. */
export type FaultKind = 'kill' | 'torn' | 'ENOSPC' | 'EACCES'

/** Every kind. */
export const faultKinds: readonly FaultKind[] = ['kill', 'torn', 'ENOSPC', 'EACCES']

/** What a dead process throws; nothing that it still tries has an effect. */
export class Killed extends Error {}

/** Calls that change the disk; those of the first line need room on it. */
const growing = ['mkdirSync', 'writeFileSync', 'linkSync', 'copyFileSync'] as const
const others = ['renameSync', 'rmSync', 'rmdirSync', 'unlinkSync'] as const

/** The calls as Node has them. */
type Real = Pick<typeof fs, (typeof growing)[number] | (typeof others)[number]>

/** What came of a run. */
export interface FaultRun<Result> {
  /** Calls that would change the disk, the faulty one and those after it included. */
  readonly calls: number
  /** What the code gave back, where it came to its end. */
  readonly result?: Result
  /** What it threw. */
  readonly error?: unknown
}

/** Run code that, at its call number `at` (from 0) that changes the disk, meets a fault; with none where `at` is -1. */
export function withFault<Result>(at: number, kind: FaultKind, run: () => Result): FaultRun<Result> {
  const real = Object.fromEntries([...growing, ...others].map((name) => [name, fs[name]])) as Real
  let calls = 0
  let dead = false
  let full = false
  let forbidden: string | undefined
  const fault = (name: string, args: readonly unknown[]): unknown => {
    if (kind === 'ENOSPC') full = true
    if (kind === 'EACCES') forbidden = String(args.at(name === 'renameSync' ? 1 : 0))
    if (full || forbidden !== undefined) return coded(kind)
    dead = true
    if (kind === 'torn') doHalf(real, name, args)
    return new Killed(`dead at ${name}`)
  }
  const guarded = (name: keyof Real) => {
    const original = real[name] as (...args: unknown[]) => unknown
    return (...args: unknown[]) => {
      calls += 1
      if (dead) throw new Killed('dead already')
      if (calls - 1 === at) throw fault(name, args)
      const grows = (growing as readonly string[]).includes(name)
      if (full && grows && !(name === 'mkdirSync' && fs.existsSync(String(args[0])))) throw coded('ENOSPC')
      if (forbidden !== undefined && args.includes(forbidden)) throw coded('EACCES')
      return original(...args)
    }
  }
  for (const name of [...growing, ...others]) Object.assign(fs, {[name]: guarded(name)})
  syncBuiltinESMExports()
  try {
    return {result: run(), calls}
  } catch (error) {
    return {error, calls}
  } finally {
    Object.assign(fs, real)
    syncBuiltinESMExports()
  }
}

/** Leave out flushing from here on, which takes the most time and shows only where power is lost. */
export function skipFlushing(): void {
  fs.fsyncSync = () => undefined
  syncBuiltinESMExports()
}

/** Of a write half of the bytes, of a folder that goes half of its files. */
function doHalf(real: Real, name: string, [path, content]: readonly unknown[]): void {
  if (name === 'writeFileSync') {
    const bytes = Buffer.from(content as string)
    real.writeFileSync(path as number, bytes.subarray(0, bytes.length / 2))
  }
  if (name !== 'rmSync' || !fs.existsSync(String(path)) || !fs.statSync(String(path)).isDirectory()) return
  const names = fs.readdirSync(String(path))
  for (const each of names.slice(0, names.length / 2)) real.rmSync(`${path}/${each}`, {recursive: true})
}

function coded(code: string): Error {
  return Object.assign(new Error(`${code}: fault of the disk`), {code})
}
