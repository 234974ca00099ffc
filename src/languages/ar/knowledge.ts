import type {Knowledge} from '../knowledge.ts'
import {boilerplate} from './boilerplate/index.ts'
import {collation} from './collation.ts'
import {damage} from './damage.ts'
import {identification} from './identification.ts'
import {sentences} from './sentences.ts'
import {translation} from './translation.ts'
import {articleWords} from './words.ts'

export const knowledge: Knowledge = {
  identification,
  damage,
  boilerplate,
  words: articleWords,
  sentences,
  translation,
  collation,
}
