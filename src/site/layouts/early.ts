/** The script that puts a reader's settings in force: a file whose name holds its hash, so that browsers keep it. */
import {createHash} from 'node:crypto'
import source from '../client/early.js?raw'
import arab from '../fonts/arab.woff2?url'
import latn from '../fonts/latn.woff2?url'
import {inlineScript} from './inline.ts'

/** Its text, which names the files of our faces: every page shows both scripts, were it only in the names of languages. */
export const earlyText = inlineScript(source).replace('FACES', JSON.stringify([arab, latn]))

const hash = createHash('sha256').update(earlyText).digest('base64url').slice(0, 8)

/** Its folder, that of all files which a browser keeps for ever, and its name in it. */
export const earlyFile = {folder: '_astro', name: `${hash}.js`}

/** Its address. */
export const earlyAddress = `/${earlyFile.folder}/${earlyFile.name}`
