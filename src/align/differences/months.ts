/** Names of months. */
import {byLang, type Lang} from '../../languages/index.ts'
import {knowledgeByLang} from '../../languages/knowledge.ts'
import {foldedWord} from '../words.ts'

const months = byLang((lang) => {
  const named = Object.values(knowledgeByLang[lang].words.months).flatMap((names) => names ?? [])
  return new Set(named.flatMap((name) => name.split('|')).map((name) => foldedWord(name, lang)))
})

/** Whether a word is the name of a month, in any calendar that its language writes of. */
export function isMonthName(word: string, lang: Lang): boolean {
  return months[lang].has(foldedWord(word, lang))
}
