/** The term base: `content/terms/*.yaml`. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import type {Concept} from '../../src/model.ts'
import {concepts as conceptsSchema} from '../../src/schemas.ts'

/** All concepts, in the order of the files' names; throws where a file does not fit its schema. */
export function readConcepts(root: string): Concept[] {
  const folder = join(root, 'terms')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => conceptsSchema.parse(parse(readFileSync(join(folder, name), 'utf8')) ?? []))
}
