/**
 * `npm run schemas`: writes the JSON Schemas that the site publishes, in `src/exports/schema/`, from the shapes of the
 * program. A test fails when they are not up to date.
 */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {jsonSchemas} from '../src/exports/schema/documents.ts'
import {parseArguments, readCommand} from './usage.ts'

readCommand(
  ['npm run schemas', 'Writes the JSON Schemas that the site publishes anew, into src/exports/schema/.'],
  (args) => parseArguments(args, {}, false),
)

const folder = join(import.meta.dirname, '../src/exports/schema')
for (const [name, text] of Object.entries(jsonSchemas())) {
  writeFileSync(join(folder, name), text)
  console.log(`src/exports/schema/${name}`)
}
