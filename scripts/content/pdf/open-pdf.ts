/**
 * Opens a PDF in a thread of its own, within bounds of time and memory, and waits for it: the library gives promises, and
 * nothing else that reads a text waits.
 */
import process from 'node:process'
import {MessageChannel, receiveMessageOnPort, Worker} from 'node:worker_threads'
import type {OpenedPdf} from '../../../src/readers/pdf/opened.ts'

/** Bounds of one PDF. */
export interface PdfBounds {
  readonly seconds: number
  /** Bytes that opening may add to those of the program. */
  readonly bytes: number
}

/** A thousand pages take a minute. */
const usual: PdfBounds = {seconds: 180, bytes: 1.5 * 1024 ** 3}

/** How often bounds are looked at, in milliseconds. */
const rhythm = 50

/** Open a PDF; never throws. */
export function openPdfFile(bytes: Uint8Array, bounds: PdfBounds = usual): OpenedPdf {
  const signal = new SharedArrayBuffer(4)
  const {port1, port2} = new MessageChannel()
  const thread = new Worker(new URL('./pdf-thread.ts', import.meta.url), {
    workerData: {bytes, signal, port: port2},
    transferList: [port2],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdout: true,
    stderr: true,
    // Above the bound, which is looked at from here: a thread that runs out of its own says nothing while it is waited for.
    resourceLimits: {maxOldGenerationSizeMb: Math.max(512, Math.round((2 * bounds.bytes) / 1024 ** 2))},
  })
  // What ends the thread is said by what it does not give.
  thread.on('error', () => undefined)
  const fault = waitFor(new Int32Array(signal), bounds)
  const message = fault === undefined ? receiveMessageOnPort(port1) : undefined
  void thread.terminate()
  port1.close()
  return fault ?? (message?.message as OpenedPdf | undefined) ?? tooMuch('more memory than a text needs')
}

/** Wait until a thread has said that it is done; what went beyond bounds meanwhile. */
function waitFor(signal: Int32Array, {seconds, bytes}: PdfBounds): OpenedPdf | undefined {
  const end = performance.now() + seconds * 1000
  const memory = process.memoryUsage.rss() + bytes
  while (Atomics.wait(signal, 0, 0, rhythm) === 'timed-out') {
    if (performance.now() > end) return tooMuch(`more than ${seconds} seconds`)
    if (process.memoryUsage.rss() > memory) return tooMuch('more memory than a text needs')
  }
  return undefined
}

function tooMuch(what: string): OpenedPdf {
  return {
    code: 'source-too-large',
    fault: `Reading the PDF takes ${what}. Give the pages of one article, or the file that it was made from.`,
  }
}
