/** The term base: `content/terms/*.yaml`. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {isNode, LineCounter, parseDocument} from 'yaml'
import type {Concept} from '../../src/text/model.ts'
import {concepts as conceptsSchema} from '../../src/text/schemas/terms.ts'
import {ContentFault} from './fault.ts'

/** All concepts, in the order of the file names; throws {@link ContentFault} if a file does not fit its schema. */
export function readConcepts(root: string): Concept[] {
  const folder = join(root, 'terms')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => conceptsIn(readFileSync(join(folder, name), 'utf8'), `content/terms/${name}`))
}

function conceptsIn(text: string, file: string): Concept[] {
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter})
  const [error] = document.errors
  if (error !== undefined) {
    const message = error.message.split('\n')[0]?.replace(/:$/, '')
    throw new ContentFault(file, counter.linePos(error.pos[0]).line, `${message}.`)
  }
  const parsed = conceptsSchema.safeParse(document.toJS() ?? [])
  if (parsed.success) return parsed.data
  const {path = [], message = 'wrong'} = parsed.error.issues[0] ?? {}
  // The deepest node that exists on the path to the fault.
  const node = path.map((_, end) => document.getIn(path.slice(0, path.length - end), true)).find(isNode)
  const line = node?.range == null ? 1 : counter.linePos(node.range[0]).line
  throw new ContentFault(file, line, `At ${path.join('.') || 'the top'}: ${message}.`)
}
