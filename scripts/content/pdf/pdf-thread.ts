/** The thread in which a PDF is opened. */
import {fileURLToPath} from 'node:url'
import {type MessagePort, workerData} from 'node:worker_threads'
import {openPdf} from '../../../src/readers/pdf/open.ts'
import {keepWhatIsStated} from './keep-stated.ts'

const {bytes, signal, port} = workerData as {bytes: Uint8Array; signal: SharedArrayBuffer; port: MessagePort}
keepWhatIsStated()
const folder = (name: string) => fileURLToPath(new URL(`../../${name}/`, import.meta.resolve('pdfjs-dist')))
const opened = await openPdf(bytes, {
  characterMaps: folder('cmaps'),
  standardFonts: folder('standard_fonts'),
}).catch((error: Error) => ({code: 'source-damaged', fault: `The PDF cannot be read (${error.message}).`}))
port.postMessage(opened)
const done = new Int32Array(signal)
Atomics.store(done, 0, 1)
Atomics.notify(done, 0)
