/** One side of a bead read closely, for what it says rather than for where it belongs. */
import type {Lang} from '../languages/index.ts'
import {foldStem} from '../languages/script/fold.ts'
import type {AlignSide} from '../text/model.ts'
import {type Token, tokensOf} from './tokens.ts'
import {latinKey} from './words.ts'

/** A side, read. */
export interface ReadText {
  readonly lang: Lang
  readonly tokens: readonly Token[]
  /** The same tokens without what may be written together with them; one for one. */
  readonly bare: readonly Token[]
  /** All letters and digits in one run, folded: it has words that lost their spaces or have something before them. */
  readonly letters: string
}

/** Particles of one letter before an Arabic word, and what Persian writes before an adjective: "un-", "anti-". */
const before: Readonly<Record<Lang, RegExp | undefined>> = {
  ar: /^[\u0648\u0641]?[\u0648\u0641\u0628\u0644\u0643](?=.{3})/,
  en: undefined,
  fa: /^(?:\u063A[\u06CC\u064A]\u0631|\u0636\u062F)(?=.{3})/,
}

/** The plural that makes a decade of an Arabic number of tens. */
const decade = /(?<=\u064A\u0646)\u064A?\u0627\u062A$/

/** Two years of one century, one of them without it: 1950-53, and 53-1950 where lines run from the right. */
const shortYears: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{Nd})(\p{Nd}{2})(\p{Nd}{2}[-\u2010-\u2013])(\p{Nd}{2})(?!\p{Nd})/gu, '$1$2$1$3'],
  [/(?<!\p{Nd})(\p{Nd}{2})([-\u2010-\u2013])(\p{Nd}{2})(\p{Nd}{2})(?!\p{Nd})/gu, '$3$1$2$3$4'],
]

/** Read a side. */
export function readThrough({lang, segments}: AlignSide): ReadText {
  const texts = segments.map((text) =>
    shortYears.reduce((years, [short, long]) => years.replace(short, long), text),
  )
  const tokens = texts.flatMap((text) => tokensOf(text, lang))
  return {
    lang,
    tokens,
    bare: tokens.map((token) => bareToken(token, lang)),
    letters: lettersOf(texts.join(' ')),
  }
}

function bareToken(token: Token, lang: Lang): Token {
  const pattern = before[lang]
  if (pattern === undefined || token.kind !== 'word') return token
  const rest = token.text.replace(pattern, '').replace(decade, '')
  return rest === token.text ? token : (tokensOf(rest, lang)[0] ?? token)
}

/** Letters and digits of a text in one run, case, marks and free spellings folded. */
export function lettersOf(text: string): string {
  return foldStem(latinKey(text)).replace(/[^\p{L}\p{Nd}]/gu, '')
}
