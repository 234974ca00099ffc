import type {Knowledge} from '../knowledge.ts'
import {damage} from './damage.ts'
import {furniture} from './furniture.ts'
import {identification} from './identification.ts'
import {sentences} from './sentences.ts'
import {translation} from './translation.ts'
import {words} from './words.ts'

export const knowledge: Knowledge = {identification, damage, furniture, words, sentences, translation}
