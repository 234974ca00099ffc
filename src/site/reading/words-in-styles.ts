/** Words of the interface that the style sheet adds as generated content, in the language of each page. */
import {type Lang, langs} from '../../languages/index.ts'
import type {Words, WordsByLang} from '../../store/interface.ts'
import {rowStates} from '../../text/circles.ts'
import {rowWord} from './row-name.ts'

/**
 * Rules that add the word for a row before its number, and the state of its pairing behind it, with `font-size: 0`: they are
 * part of the number's accessible name and are not seen. In the cached style sheet they cost no page anything. It also has
 * the words that a page shows when its scripts are gone because the site was rebuilt.
 */
export function wordsInStyles(words: WordsByLang): string {
  return langs.flatMap((lang) => (words[lang] === undefined ? [] : rulesOf(lang, words[lang]))).join('')
}

function rulesOf(lang: Lang, {article, reading, search}: Words): string[] {
  const page = `[lang=${lang}]>body`
  const word = rowWord(article.row)
  const rule = (selector: string, text: string) =>
    `${page} ${selector}{content:"${escaped(text)}";font-size:0}`
  const state = (selector: string, text: string) => rule(`${selector} .n:after`, `${article.comma}${text}`)
  const outdated = `${page}{--outdated:"${search.faults.outdated.replace(/["\\]/g, '')}"}`
  if (word === '') return [outdated]
  return [
    outdated,
    rule('.n:before', word),
    state('.row', reading.auto),
    ...rowStates.flatMap((each) => (each === 'auto' ? [] : state(`.${each}`, reading[each]))),
    state('.row:has(>:is(.o,.t).gap)', reading.one),
  ]
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{M} ]/gu, (found) => `\\${found.codePointAt(0)!.toString(16)} `)
}
