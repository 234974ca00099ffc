/** The words of a text, as forms of names are compared with them. */
import {type Lang, languages} from '../../languages/index.ts'
import {bare} from '../../languages/script/arab/letters.ts'
import {nameCut, type Token, tokenizer} from '../../languages/script/tokens.ts'
import {searchSpelling} from '../analyse/letters.ts'

/** A word of a text, as forms of names are compared with it. */
export interface NameWord extends Token {
  /** What it may be: folded, without the article, then without particles and endings. */
  readonly readings: readonly string[]
  readonly definite: boolean
  readonly capital: boolean
}

/** Splits a text where names may be written in more than one way. */
export const cut = tokenizer(nameCut)

/** Marks that end a name: those of a sentence, and those of a clause before a space. */
export const nameBreak = /[!?؟;؛:()[\]…]|[.,،]\s/u

/** Whether a word begins with a capital. */
export const isCapital = (text: string) => /^\p{Lu}/u.test(text)

/** Whether a folded word has the article written onto it. */
export const isDefinite = (folded: string, lang: Lang) => languages[lang].article?.test(folded) ?? false

/** Words of a text: letters and digits with their marks; hyphens, joiners and apostrophes divide. */
export function nameWords(text: string, lang: Lang): readonly NameWord[] {
  return cut(text).map((token) => {
    const folded = searchSpelling(token.text)
    return {
      ...token,
      readings: readingsOf(folded, lang),
      definite: isDefinite(folded, lang),
      capital: isCapital(token.text),
    }
  })
}

/** What a word may be without its particles or its ending; at least three letters must be left. */
function readingsOf(folded: string, lang: Lang): readonly string[] {
  const {clitics, endings} = languages[lang]
  const [, ...particles] = clitics?.exec(folded) ?? []
  const found = new Set([folded])
  let length = 0
  for (const particle of particles) {
    length += particle?.length ?? 0
    if (particle && folded.length - length >= 3) found.add(folded.slice(length))
  }
  // After the article a word may begin with the same letters as the article.
  for (const reading of [...found]) found.add(bare(reading))
  if (endings !== undefined) {
    for (const reading of [...found]) {
      const plain = reading.replace(endings, '')
      if (plain.length >= 3) found.add(plain)
    }
  }
  return [...found]
}
