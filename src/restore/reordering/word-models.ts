/** The word model of each language that has one, for all rules that ask what is a word. */
import {type Lang, langs} from '../../languages/index.ts'
import {knowledgeByLang} from '../../languages/knowledge.ts'
import {memoized} from '../../languages/memoized.ts'
import {openWordModel} from './word-model.ts'

/** Counts of words, for each language whose lines can be put in order. */
const counts = new Map(
  await Promise.all(
    langs.map(
      async (lang) => [lang, (await knowledgeByLang[lang].damage.reordering?.words())?.default] as const,
    ),
  ),
)

/** The word model of a language that has counts of words, read when it is first needed. */
export const wordModelOf = memoized((lang: Lang) => {
  const own = counts.get(lang)
  if (own === undefined) throw new Error(`There are no counts of words in "${lang}".`)
  return openWordModel(lang, own)
})

/** Whether a language has counts of words. */
export function isModelled(lang: Lang): boolean {
  return counts.get(lang) !== undefined
}
