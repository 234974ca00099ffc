/**
 * Run by `cards.ts`: the pictures of one site, as ordered by the first argument. Says why where it draws none.
 */
import process from 'node:process'
import {type CardOrder, drawCards} from './cards.ts'

const reason = await drawCards(JSON.parse(process.argv[2] ?? '') as CardOrder)
if (reason !== undefined) console.log(reason)
