/** Words of the interface that the site's style sheet says, in the language of each page. */
import {type Lang, langs} from '../../languages/index.ts'
import type {SiteWords, Words} from '../../store/interface.ts'
import {rowWord} from './row-name.ts'

/**
 * Style that puts the word for a row before its number, and the words for its pairing behind it, at no size: they are
 * part of the number's name and are not seen. In the one file that every page has, they cost no page anything. There, too,
 * stands what a page says whose scripts are gone, since the site was made anew.
 */
export function wordsInStyles(words: SiteWords): string {
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
    state('.seen', reading.seen),
    state('.unsure', reading.unsure),
    state('.row:has(>:is(.o,.t).gap)', reading.one),
  ]
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{M} ]/gu, (found) => `\\${found.codePointAt(0)!.toString(16)} `)
}
