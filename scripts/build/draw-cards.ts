/** Run by `cards.ts`: the pictures of one site. */
import {drawCards} from './cards.ts'
import {answerOrder} from './process.ts'

await answerOrder(drawCards)
