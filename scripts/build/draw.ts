/** Run by `cards.ts`: the pictures of one site. */
import {drawCards} from './cards.ts'
import {obey} from './process.ts'

await obey(drawCards)
