/** Run by `check.ts`: the content of one build, held against its sources. */
import {runCheck} from './check.ts'
import {answerOrder} from './process.ts'

await answerOrder(runCheck)
