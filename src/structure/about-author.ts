/** Recognises notes about an author. */
import type {Lang} from '../languages/index.ts'
import {anyOf} from '../languages/knowledge.ts'
import {phraseAt, tokenize} from '../languages/script/phrases.ts'
import {isGivenName} from './name-words.ts'
import {leadingName} from './names.ts'
import {phrasesOf} from './phrase-lists.ts'

/** Whether a line begins with a name and says who the person is: "… is a fellow", "…: باحثة في …". */
export function aboutName(text: string, lang: Lang): boolean {
  const name = leadingName(text, lang)
  if (name === undefined || !isGivenName(tokenize(name.value)[0])) return false
  const rest = text.slice(name.end, name.end + 90)
  return professions.test(rest) && !speech.test(rest)
}

/** Verbs after the name of a person who is quoted rather than introduced. */
const speech = new RegExp(`(?<!\\p{L})(?:${anyOf(({words}) => words.speech)})(?!\\p{L})`, 'u')

/** Professions of people who write. */
const professions = new RegExp(
  anyOf(({words}) => words.professions),
  'iu',
)

const noteMarks = phrasesOf((words) => words.noteMarks)

/**
 * Whether a line is the heading of a note about the author, or of another note: the phrase at its start and little
 * more.
 */
export function isNoteMark(text: string): boolean {
  if (text.length > 100) return false
  const tokens = tokenize(text)
  if (tokens.filter(({kind}) => kind === 'word').length > 10) return false
  return (
    phraseAt(
      noteMarks,
      tokens,
      tokens.findIndex(({kind}) => kind !== 'mark'),
    ) !== undefined
  )
}
