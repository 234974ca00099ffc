/**
 * The folder beside the site in which the next one is made, and the moment when it takes its place.
 */
import {hash} from 'node:crypto'
import {existsSync, realpathSync, renameSync, rmSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, rm} from 'node:fs/promises'
import {connect, createServer, type Server} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {setTimeout as sleep} from 'node:timers/promises'

/** A place for the next site that nobody else works on. */
export interface Stage {
  /** An empty folder beside the site, on the same disk, so that renaming it is one step. */
  readonly folder: string
  /** Clear the folder away, and let others build. */
  close(): Promise<void>
}

/** How long to wait for another build. */
export interface Waiting {
  /** Hears once why nothing goes on. */
  readonly tell?: ((sentence: string) => void) | undefined
  /** Ends the waiting. */
  readonly abort?: AbortSignal | undefined
}

/**
 * Make a folder for the next site of `out`, when no other build makes one. What an interrupted build left is cleared
 * away, and if it was interrupted in the middle of the swap the old site is put back.
 */
export async function openStage(out: string, waiting: Waiting = {}): Promise<Stage> {
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
 * Put a finished site in the place of the old one. Between the two renames there is an instant without a site;
 * a file system has no swap of folders that Node can ask for, and a reader's next request finds the new one.
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

/** Put the old site back where a swap was interrupted between its two renames. */
function restorePrevious(out: string): void {
  if (!existsSync(out) && existsSync(previousOf(out))) renameSync(previousOf(out), out)
}

/** Take away the site before, under another name: what goes by its own is always whole, to be put back. */
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

/** Milliseconds between two looks whether another build has ended. */
const pause = 100

/**
 * Claim a place for this process, waiting for whoever has it. The claim is a socket of the system's that nobody talks
 * to: it ends with the process, however that ends, so that nothing is ever left to be cleared away by a person.
 */
async function claimPlace(place: string, {tell, abort}: Waiting): Promise<Server> {
  const name = `muqabala-${hash('sha256', place).slice(0, 20)}`
  const addresses: Readonly<Record<string, string>> = {linux: `\0${name}`, win32: `\\\\.\\pipe\\${name}`}
  const address = addresses[process.platform] ?? path.join(tmpdir(), `${name}.socket`)
  let told = false
  for (;;) {
    const claim = await listen(address)
    if (claim !== undefined) return claim
    // Elsewhere the socket is a file, which outlives a process that was killed.
    if (path.isAbsolute(address) && !(await isHeld(address))) rmSync(address, {force: true})
    else {
      if (!told) tell?.(`Another build works on ${place}: this one waits until it has ended.`)
      told = true
      await sleep(pause, undefined, {signal: abort})
    }
  }
}

/** A server at an address that nobody else has; undefined where somebody has it. */
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
