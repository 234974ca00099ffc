/**
 * A slow line before a server: every byte of every connection, a worker's too, goes through it, which a browser's own
 * throttling does not promise.
 */
import {type AddressInfo, connect, createServer, type Socket} from 'node:net'

/** A network connection: its latency and its rate. */
export interface SlowLine {
  /** Milliseconds there and back. */
  readonly latency: number
  /** Bytes a millisecond towards the browser, over all connections together. */
  readonly rate: number
}

/** A phone on a slow line: 150 ms there and back, 200 kB a second. */
export const phoneLine: SlowLine = {latency: 150, rate: 200}

/** Bytes that are sent at once, so that connections share the line. */
const piece = 4096

/** A line to the server at `address`; what comes back has its own address. */
export async function slowLine(
  address: string,
  {latency, rate}: SlowLine,
): Promise<{address: string; close(): Promise<void>}> {
  const {hostname, port} = new URL(address)
  let free = 0
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    }
    // The first request of a connection waits until the connection is made.
    const opened = performance.now() + latency
    // Timers of nearly one time may change places: what is sent keeps its order in a queue.
    const there: Buffer[] = []
    const back: Buffer[] = []
    near.on('data', (data: Buffer) => {
      there.push(data)
      later(Math.max(opened, performance.now()) + latency / 2, () => far.write(there.shift() ?? ''))
    })
    far.on('data', (data: Buffer) => {
      for (let at = 0; at < data.length; at += piece) {
        const part = data.subarray(at, at + piece)
        back.push(part)
        free = Math.max(free, performance.now()) + part.length / rate
        later(free + latency / 2, () => near.write(back.shift() ?? ''))
      }
    })
    near.on('close', () => far.destroy())
    far.on('end', () => later(free + latency / 2 + 1, () => near.end()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy()
      server.close(() => resolve())
    })
  return {address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close}
}

function later(time: number, act: () => void): void {
  setTimeout(act, time - performance.now())
}
