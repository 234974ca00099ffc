/**
 * Opening a site server on this machine, for people (`npm start`) and for the browser tests.
 */
import {existsSync, readFileSync} from 'node:fs'
import type {Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import process from 'node:process'
import {createSiteServer} from './server.ts'

/** A site being served. */
export interface Serving {
  /** `http://localhost:4321/`, with the path that the site stands under. */
  readonly address: string
  /** Stop at once, open connections included. */
  close(): Promise<void>
}

/** Why a site is not being served. */
export interface ListenFailure {
  /** Code of the system: `EADDRINUSE`, `EACCES`. */
  readonly code: string
}

/** The base path of a built site, taken from the site map's address in `robots.txt`; `/` if there is none. */
export function baseOfSite(root: string): string {
  const file = path.join(root, 'robots.txt')
  const map = existsSync(file) ? /^Sitemap: (\S+)$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return map === undefined ? '/' : new URL('.', map).pathname
}

/**
 * Serve a folder on both loopback addresses (`localhost` means either, depending on the browser).
 * `port` 0 takes any free port. A machine without IPv6 is served on IPv4 alone.
 */
export async function serveSite(root: string, port: number): Promise<Serving | ListenFailure> {
  const base = baseOfSite(root)
  const first = createSiteServer(root, base)
  const failure = await listen(first, port, '127.0.0.1')
  if (failure !== undefined) return {code: failure}
  const usedPort = (first.address() as AddressInfo).port
  const servers = [first]
  const second = createSiteServer(root, base)
  const secondFailure = await listen(second, usedPort, '::1')
  if (secondFailure === undefined) servers.push(second)
  else if (secondFailure === 'EADDRINUSE') {
    await closeAll(servers)
    // If any port will do, another one is tried; a port that was asked for is in use.
    return port === 0 ? serveSite(root, 0) : {code: secondFailure}
  }
  return {address: `http://localhost:${usedPort}${base}`, close: () => closeAll(servers)}
}

/** The port that `PORT` names, 4321 without it; undefined where it is not a port number. */
export function portFromEnvironment(): number | undefined {
  const {PORT: asked} = process.env
  if (asked === undefined || asked === '') return 4321
  const port = Number(asked)
  return Number.isInteger(port) && port >= 0 && port <= 65535 ? port : undefined
}

function listen(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'UNKNOWN'))
    server.listen(port, host, () => resolve(undefined))
  })
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  for (const server of servers) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}
