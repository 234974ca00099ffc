/** Names of months and of days of the week. */
import {byLang, type Lang} from '../../languages/index.ts'
import {knowledgeByLang} from '../../languages/knowledge.ts'
import {foldedWord} from '../words.ts'

const days = byLang((lang) => {
  const {months, weekdays} = knowledgeByLang[lang].words
  const named = [...Object.values(months).flatMap((names) => names ?? []), ...weekdays]
  return new Set(named.flatMap((name) => name.split('|')).map((name) => foldedWord(name, lang)))
})

/** Whether a word is the name of a day of the week, or of a month in any calendar that its language writes of. */
export function isDayName(word: string, lang: Lang): boolean {
  return days[lang].has(foldedWord(word, lang))
}
