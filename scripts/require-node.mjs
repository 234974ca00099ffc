/**
 * Stop with a plain sentence on a Node that cannot run this project.
 *
 * Loaded with `--import` before any TypeScript, and written in old JavaScript on purpose: it must run where
 * nothing else would. Node runs TypeScript files without a flag since 22.18, and a dependency asks for 22.19; on
 * Linux x64 `npm ci` puts a newer Node into `node_modules/.bin`, which `npm run` finds first.
 */
import module from 'node:module'
import {fileURLToPath} from 'node:url'

const needed = [22, 19]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `Muqabala needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node} (${process.execPath}).\n` +
      'On Linux x64 run the command through npm ("npm start"), after "npm ci", which brings its own Node;\n' +
      'elsewhere install a current Node, then run the command again.',
  )
  process.exit(1)
}

// What Node compiled (and of TypeScript, what it left of it) is kept for the next command, under the hash of the
// source: half a second of every command, a second of a build. Processes that a command starts find it there too.
if (process.env.NODE_COMPILE_CACHE === undefined) {
  process.env.NODE_COMPILE_CACHE = fileURLToPath(new URL('../.cache/node', import.meta.url))
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
}
