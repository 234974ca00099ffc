/** Run by `check.ts`: the content of one build, held against its sources. */
import {runCheck} from './check.ts'
import {obey} from './process.ts'

await obey(runCheck)
