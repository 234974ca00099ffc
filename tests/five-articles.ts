/**
 * For test files that speak of the five articles of this repository: imported before anything else, it ends the file
 * where `content/` holds another collection. What holds of any collection is tested by the files without it.
 */
import {readdirSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {projectRoot} from '../scripts/build/options.ts'

const fiveArticles = [
  'pakistan-in-russias-embrace',
  'pakistan-russia-after-imran-khan',
  'pakistan-seeks-us-help-against-ttp',
  'russia-hopes-to-normalise-with-taliban',
  'russia-pakistan-durable-alliance',
]

const found = readdirSync(path.join(projectRoot, 'content/sources'), {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .sort()
if (found.join() !== fiveArticles.join()) {
  console.log('Left out: these tests are about the five articles, and content/ holds others.')
  process.exit(0)
}
