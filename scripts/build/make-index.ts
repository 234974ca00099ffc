/** Run by `search-index.ts`: the search index of one site. */
import {answerOrder} from './process.ts'
import {makeIndex} from './search-index.ts'

await answerOrder(makeIndex)
