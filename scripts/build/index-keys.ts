/**
 * Run by `search-index.ts`: the search index, as ordered by the first argument. Prints what of it the next build may
 * take over, as JSON.
 */
import process from 'node:process'
import {type IndexOrder, runIndex} from './search-index.ts'

process.stdout.write(JSON.stringify(await runIndex(JSON.parse(process.argv[2] ?? '') as IndexOrder)))
