/**
 * What a site sends, counted where it is sent: a browser does not tell the size of a worker's script, and tells one
 * for what it has in its store.
 */
import {subscribe, unsubscribe} from 'node:diagnostics_channel'
import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Socket} from 'node:net'
import {setTimeout as delay} from 'node:timers/promises'

interface Started {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly socket: Socket
}

const channel = 'http.server.request.start'
/** The files of a page without those of its search. */
const beside: ReadonlySet<string | undefined> = new Set(['document', 'style', 'font', 'image'])
const quiet = 250

/** The answers of one server of this process, headers included, to scripts and all that scripts fetch. */
export class Traffic {
  readonly #host: string
  readonly #counted = new WeakMap<Socket, number>()
  #pending = 0
  #last = performance.now()
  /** Bytes sent until now. */
  bytes = 0
  /** Answers until now. */
  requests = 0

  constructor(address: string) {
    this.#host = new URL(address).host
    subscribe(channel, this.#start)
  }

  /** Stops counting. */
  stop(): void {
    unsubscribe(channel, this.#start)
  }

  /** Wait until nothing has been asked for in a while. */
  async rest(): Promise<void> {
    while (this.#pending > 0 || performance.now() - this.#last < quiet) await delay(20)
  }

  readonly #start = (message: unknown): void => {
    const {request, response, socket} = message as Started
    if (request.headers.host !== this.#host) return
    this.#pending += 1
    this.#last = performance.now()
    response.once('close', () => {
      const sent = socket.bytesWritten - (this.#counted.get(socket) ?? 0)
      this.#counted.set(socket, socket.bytesWritten)
      if (!beside.has(String(request.headers['sec-fetch-dest']))) {
        this.bytes += sent
        this.requests += 1
      }
      this.#pending -= 1
      this.#last = performance.now()
    })
  }
}
