/** Reads one side of a row closely: what tells its differences compares what it says; alignment does not need it. */
import type {Lang} from '../languages/index.ts'
import {knowledgeByLang} from '../languages/knowledge.ts'
import {foldStem} from '../languages/script/fold.ts'
import {latinKey} from '../languages/script/latn/key.ts'
import type {AlignSide} from '../text/model.ts'
import {type AlignToken, placedTokens, tokensOf} from './tokens.ts'
import {withoutAffix} from './words.ts'

/** A place in a side: the index of its segment, and UTF-16 offsets into that segment's text, the end exclusive. */
export interface TextPlace {
  readonly segment: number
  readonly start: number
  readonly end: number
}

/** A side, read. */
export interface ReadText {
  readonly lang: Lang
  readonly tokens: readonly AlignToken[]
  /** Where each token is written. */
  readonly places: readonly TextPlace[]
  /** The same tokens without what may be written together with them; one for one. */
  readonly bare: readonly AlignToken[]
  /** All letters and digits in one run, folded: it has words that lost their spaces or have something before them. */
  readonly letters: string
}

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
  const placed = segments.flatMap((text, segment) => placesIn(text, texts[segment]!, segment, lang))
  const tokens = placed.map(({token}) => token)
  return {
    lang,
    tokens,
    places: placed.map(({place}) => place),
    bare: tokens.map((token) => bareToken(token, lang)),
    letters: lettersOf(texts.join(' ')),
  }
}

/** The tokens of a text with long years, at the places that they have in the text as it is written. */
function placesIn(written: string, text: string, segment: number, lang: Lang) {
  const tokens = placedTokens(text, lang)
  const places = written === text ? tokens : placedTokens(written, lang)
  return tokens.map(({token}, at) => {
    const {start, end} = places[at] ?? {start: 0, end: written.length}
    return {token, place: {segment, start, end}}
  })
}

function bareToken(token: AlignToken, lang: Lang): AlignToken {
  const {particles, numbers} = knowledgeByLang[lang].translation
  if (token.kind !== 'word') return token
  const rest = withoutAffix(withoutAffix(token.text, particles), numbers.decade)
  return rest === token.text ? token : (tokensOf(rest, lang)[0] ?? token)
}

/** Letters and digits of a text in one run, case, marks and free spellings folded. */
export function lettersOf(text: string): string {
  return foldStem(latinKey(text)).replace(/[^\p{L}\p{Nd}]/gu, '')
}
