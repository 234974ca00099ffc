/**
 * Run by `search-index.ts`: one index of keys, as ordered by the first argument.
 */
import process from 'node:process'
import {type IndexOrder, runIndex} from './search-index.ts'

await runIndex(JSON.parse(process.argv[2] ?? '') as IndexOrder)
