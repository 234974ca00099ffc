/** Run by `search-index.ts`: the search index of one site. */
import {obey} from './process.ts'
import {runIndex} from './search-index.ts'

await obey(runIndex)
