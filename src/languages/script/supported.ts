/** Whether a text is in a supported language at all, before anything else is made of it. */
import {franc} from 'franc'
import {knowledge} from '../knowledge.ts'
import {countScripts} from './language.ts'

/** Letters that a text must have for its language to be judged. */
const enough = 40

/** Letters of other languages in Arabic script that neither Arabic nor Persian writes, by language. */
const strangers: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Urdu', /[\u0679\u0688\u0691\u06BA\u06BE\u06C1\u06D2\u06D3]/g],
  ['Pashto', /[\u067C\u0681\u0685\u0689\u0693\u0696\u069A\u06AB\u06BC\u06CD]/g],
  ['Kurdish', /[\u0695\u06B5\u06C6\u06CE\u06D5]/g],
  ['Uyghur', /[\u06C7\u06C8\u06CB\u06D0\u06D5\u06AD]/g],
  [
    'Sindhi',
    /[\u067A\u067B\u067D\u067F\u0680\u0683\u0684\u0687\u068A\u068C\u068D\u068F\u0699\u06A6\u06AA\u06B1\u06B3\u06BB]/g,
  ],
]

/** Share of such letters from which on a text is in that language. */
const strangerShare = 0.015

/** Scripts as people call the languages that are written in them. */
const otherScripts: readonly (readonly [name: string, script: RegExp])[] = [
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Chinese or Japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['Armenian', /\p{Script=Armenian}/gu],
  ['Georgian', /\p{Script=Georgian}/gu],
]

const englishWords = new Set(knowledge.en.words.common)

/** What a text is in, as a phrase for a message, where that is no supported language; undefined where it is one. */
export function unsupportedLanguage(text: string): string | undefined {
  const {Arab, Latn, other} = countScripts(text)
  if (other > Arab + Latn) return `letters of ${scriptName(text)}`
  if (Arab >= Latn) return Arab < enough ? undefined : sisterName(text, Arab)
  return Latn < enough ? undefined : latinName(text)
}

function scriptName(text: string): string {
  const counts = otherScripts.map(([name, script]) => [name, text.match(script)?.length ?? 0] as const)
  const [name, count] = counts.toSorted((a, b) => b[1] - a[1])[0]!
  return count > 0 ? `${name} script` : 'a script of no supported language'
}

function sisterName(text: string, letters: number): string | undefined {
  for (const [name, pattern] of strangers) {
    if ((text.match(pattern)?.length ?? 0) > strangerShare * letters) return name
  }
  return undefined
}

/** Latin script that is not English: hardly any of its common words, and franc does not think it English. */
function latinName(text: string): string | undefined {
  const words = [...text.matchAll(/\p{Script=Latin}+/gu)].map(([word]) => word.toLowerCase())
  if (words.filter((word) => englishWords.has(word)).length > words.length * 0.2) return undefined
  const guess = franc(text)
  return guess === 'eng' || guess === 'sco' || guess === 'und'
    ? undefined
    : `Latin script that is not English (perhaps "${guess}")`
}
