/**
 * The stage: the folder beside the site in which the next one is made, and the swap of the two.
 */
import {hash} from 'node:crypto'
import {existsSync, realpathSync, renameSync, rmSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, rm} from 'node:fs/promises'
import {connect, createServer, type Server} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {setTimeout as sleep} from 'node:timers/promises'

/** A folder for the next site that no other build uses. */
export interface Stage {
  /** An empty folder beside the site, on the same disk, so that renaming it is one step. */
  readonly folder: string
  /** Deletes the folder, and lets other builds begin. */
  close(): Promise<void>
}

/** How long to wait for another build. */
export interface WaitOptions {
  /** Called once, with the reason for waiting. */
  readonly tell?: ((sentence: string) => void) | undefined
  /** Ends the waiting. */
  readonly abort?: AbortSignal | undefined
}

/**
 * Makes a folder for the next site of `out`, as soon as no other build uses one. Deletes what an interrupted build
 * left; if it was interrupted during the swap, the old site is put back.
 */
export async function openStage(out: string, waiting: WaitOptions = {}): Promise<Stage> {
  const parent = path.dirname(out)
  await mkdir(parent, {recursive: true})
  const claim = await claimPlace(path.join(realpathSync(parent), path.basename(out)), waiting)
  try {
    restorePrevious(out)
    const prefix = `${path.basename(out)}.next-`
    for (const name of await readdir(parent))
      if (name.startsWith(prefix)) await rm(path.join(parent, name), {recursive: true, force: true})
    const folder = await mkdtemp(path.join(parent, prefix))
    return {
      folder,
      async close() {
        await rm(folder, {recursive: true, force: true})
        claim.close()
      },
    }
  } catch (error) {
    claim.close()
    throw error
  }
}

/**
 * Puts a finished site in the place of the old one. Between the two renames there is an instant without a site: Node
 * has no atomic swap of folders.
 */
export function swapIn(site: string, out: string): void {
  const previous = previousOf(out)
  if (existsSync(out)) {
    discard(previous, out)
    renameSync(out, previous)
  }
  try {
    renameSync(site, out)
  } catch (error) {
    restorePrevious(out)
    throw error
  }
  discard(previous, out)
}

/** Puts the old site back if a swap was interrupted between its two renames. */
function restorePrevious(out: string): void {
  if (!existsSync(out) && existsSync(previousOf(out))) renameSync(previousOf(out), out)
}

/** Deletes the previous site under another name, so that whatever has its own name is whole and can be put back. */
function discard(previous: string, out: string): void {
  if (!existsSync(previous)) return
  const gone = `${out}.next-gone`
  rmSync(gone, {recursive: true, force: true})
  renameSync(previous, gone)
  rmSync(gone, {recursive: true, force: true})
}

function previousOf(out: string): string {
  return `${out}.previous`
}

/** Milliseconds between two checks whether another build has ended. */
const pause = 100

/**
 * Claims a place for this process, and waits while another has it. The claim is a local socket that nobody connects to
 * for data: it ends with the process, however that ends, so that nobody has to remove a stale one.
 */
async function claimPlace(place: string, {tell, abort}: WaitOptions): Promise<Server> {
  const name = `muqabala-${hash('sha256', place).slice(0, 20)}`
  const addresses: Readonly<Record<string, string>> = {linux: `\0${name}`, win32: `\\\\.\\pipe\\${name}`}
  const address = addresses[process.platform] ?? path.join(tmpdir(), `${name}.socket`)
  let isReported = false
  for (;;) {
    const claim = await listen(address)
    if (claim !== undefined) return claim
    // On other systems the socket is a file, which a killed process leaves behind.
    if (path.isAbsolute(address) && !(await isHeld(address))) rmSync(address, {force: true})
    else {
      if (!isReported) tell?.(`Another build works on ${place}: this one waits until it has ended.`)
      isReported = true
      await sleep(pause, undefined, {signal: abort})
    }
  }
}

/** A server at a free address; undefined if the address is in use. */
function listen(address: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(address, () => resolve(server.unref()))
  })
}

/** Whether a process listens at an address. */
function isHeld(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
