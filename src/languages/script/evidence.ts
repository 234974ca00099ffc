/**
 * Tells which language of a script a stretch is in, before anything has been identified: by words and letters that do
 * not depend on the keyboards of other languages (yeh and kaf are folded first).
 */
import {type Lang, langs, languages, type Script} from '../index.ts'
import {knowledgeByLang} from '../knowledge.ts'
import {foldKeyboards} from './fold.ts'

/** The letters of a language that not every language of its script has. */
function lettersOf(lang: Lang): string {
  return knowledgeByLang[lang].damage.signs?.letters ?? ''
}

/** The other languages of a language's script. */
function sistersOf(lang: Lang): readonly Lang[] {
  return langs.filter((each) => each !== lang && languages[each].script === languages[lang].script)
}

/** Letters and joiners that only this language of its script writes. */
export function ownLetters(lang: Lang): string {
  const others = sistersOf(lang).map(lettersOf).join('')
  return [...lettersOf(lang)].filter((letter) => !others.includes(letter)).join('')
}

/** Letters and joiners that other languages of its script write, and this one does not. */
export function alienLetters(lang: Lang): string {
  const own = lettersOf(lang)
  return [...sistersOf(lang).map(lettersOf).join('')].filter((letter) => !own.includes(letter)).join('')
}

/** Languages that share a script, and the evidence for each. */
const told = Map.groupBy(
  langs.flatMap((lang) => {
    const {signs} = knowledgeByLang[lang].damage
    if (signs === undefined) return []
    const words = new Set(foldKeyboards(signs.words).split(' '))
    return [{lang, words, letter: new RegExp(`[${ownLetters(lang)}]`, 'u'), beginning: signs.beginning}]
  }),
  ({lang}) => languages[lang].script,
)

const word = /[\p{L}\p{M}\u200C]+/gu

/** Characters that are enough to tell a language. */
const enough = 4000

/** Letters of a word whose beginning is looked at, at least. */
const longWord = 5

/** The language of a stretch, if it has more than twice as much evidence as any other of the script. */
export function evidentLang(text: string, script: Script): Lang | undefined {
  const all = told.get(script) ?? []
  const counts = all.map(() => 0)
  for (const [found] of text.slice(0, enough).matchAll(word)) {
    const folded = foldKeyboards(found)
    for (const [index, {words, letter, beginning}] of all.entries()) {
      if (words.has(folded)) counts[index]! += 1
      if (letter.test(found) || (found.length >= longWord && beginning?.test(found))) counts[index]! += 1
    }
  }
  const most = Math.max(0, ...counts)
  const best = counts.indexOf(most)
  const isPlain = most > 0 && counts.every((count, index) => index === best || most > 2 * count)
  return isPlain ? all[best]?.lang : undefined
}
