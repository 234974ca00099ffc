/**
 * Loaded into every process of a build (`NODE_OPTIONS=--import`): a disk that keeps half of what is written into files
 * whose path has `MUQABALA_TORN` in it (a regular expression), or is full there (`MUQABALA_FULL`), and says nothing.
 */
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import process from 'node:process'

const [torn, full] = [process.env.MUQABALA_TORN, process.env.MUQABALA_FULL].map((each) =>
  each === undefined ? undefined : new RegExp(each),
)
const {writeFileSync} = fs
const {writeFile} = fs.promises

/** What such a disk keeps of a file's bytes. */
function kept(file, content) {
  const name = decodeURI(String(file))
  if (full?.test(name))
    throw Object.assign(new Error(`ENOSPC: no space left on device, write '${name}'`), {code: 'ENOSPC'})
  const bytes = Buffer.from(content)
  return torn?.test(name) ? bytes.subarray(0, bytes.length / 2) : content
}

fs.writeFileSync = (file, content, ...rest) => writeFileSync(file, kept(file, content), ...rest)
fs.promises.writeFile = async (file, content, ...rest) => await writeFile(file, kept(file, content), ...rest)
syncBuiltinESMExports()
