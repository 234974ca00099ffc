/**
 * Repairs text in a one-byte page of the Arabic script that was read as a Western page: each character becomes its byte
 * again, and the bytes are read by the page that makes words of them.
 */
import {type Lang, langs, languages} from '../languages/index.ts'
import {knowledgeByLang} from '../languages/knowledge.ts'
import {letterClass} from '../languages/script/arab/classes.ts'
import {macintoshBytes} from '../languages/script/arab/old-bytes.ts'
import type {Edit} from '../text/spans.ts'
import {arabicLetter, modelSpelling} from './reordering/model-spelling.ts'
import {wordModelOf} from './reordering/word-models.ts'

/** A character as it was shown → the one that was meant. */
type Reading = ReadonlyMap<string, string>

/** The bytes from 0x80 on by the decoder of a label, and by Latin-1, of which Windows-1252 is the younger form. */
function shownBy(label: string): (readonly [char: string, byte: number])[] {
  const decoder = new TextDecoder(label)
  const pairs: (readonly [string, number])[] = []
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    pairs.push([decoder.decode(Uint8Array.of(byte)), byte])
    if (label === 'windows-1252') pairs.push([String.fromCharCode(byte), byte])
  }
  return pairs
}

/** ISO-8859-6, and what the page of the Macintosh has beside its letters, which stand at the same bytes. */
const iso = new Map([
  ...macintoshBytes,
  ...shownBy('iso-8859-6').flatMap(([char, byte]) => (char === '\uFFFD' ? [] : [[byte, char] as const])),
])
const windows = new Map(shownBy('windows-1256').map(([char, byte]) => [byte, char]))

/** Every way in which such a text may have been misread. */
const readings: readonly Reading[] = ['windows-1252', 'macintosh'].flatMap((shown) =>
  [windows, iso].map(
    (meant) =>
      new Map(
        shownBy(shown).flatMap(([char, byte]): [string, string][] => {
          const own = meant.get(byte)
          return own === undefined || arabicLetter.test(char) ? [] : [[char, own]]
        }),
      ),
  ),
)

/** Three letters and signs in a row that are neither ASCII nor Arabic: no word of a Western language is so written. */
export const mayBeOldPage = /[^\p{ASCII}\p{Script=Arabic}\p{M}\p{Z}\p{Cf}]{3}/u
const word = new RegExp(`[${letterClass}\\p{M}\\u0640\\u200C]+`, 'gu')
const ascii = /[A-Za-z]/u
/** Letters of the language, and of words that count as evidence. */
const [fewestLetters, fewestWords] = [3, 2]
/** Share of the words that a language must know. */
const knownShare = 0.5

const modelled = langs.filter(
  (lang) => languages[lang].script === 'Arab' && knowledgeByLang[lang].damage.reordering !== undefined,
)

/** How a text was misread, if it was; the same for all of it. */
export function misreadingOf(texts: readonly string[]): Reading | undefined {
  const suspects = texts.filter((text) => mayBeOldPage.test(text)).slice(0, mostSuspects)
  if (suspects.length === 0) return undefined
  let [best, most] = [undefined as Reading | undefined, 0]
  for (const reading of readings) {
    const known = knownWords(suspects, reading)
    if (known > most) [best, most] = [reading, known]
  }
  return best
}

/** Lines by which the page is told. */
const mostSuspects = 40

/** How many of the words that a reading makes of lines a language knows; none where they are few or too little share. */
function knownWords(texts: readonly string[], reading: Reading): number {
  const words = texts.flatMap((text) =>
    tokensOf(text, reading).flatMap(([token]) =>
      isMisread(token, reading) ? (read(token, reading).match(word) ?? []) : [],
    ),
  )
  const long = words.filter((each) => each.length >= fewestLetters)
  const counts = modelled.map((lang: Lang) => {
    const model = wordModelOf(lang)
    return long.filter((each) => model.knows(modelSpelling(each, lang))).length
  })
  const known = Math.max(0, ...counts)
  return known >= fewestWords && known >= knownShare * long.length ? known : 0
}

/** The stretches of a text between its spaces; on a Macintosh a no-break space is the byte of an Arabic letter. */
function tokensOf(text: string, reading: Reading): RegExpExecArray[] {
  return [...text.matchAll(arabicLetter.test(reading.get('\u00A0') ?? '') ? /[^ \t]+/gu : /\S+/gu)]
}

function read(token: string, reading: Reading): string {
  return Array.from(token, (char) => reading.get(char) ?? char).join('')
}

/** Whether all that is not ASCII in a stretch becomes letters or marks of the Arabic script, and at least two do. */
function isMisread(token: string, reading: Reading): boolean {
  if (ascii.test(token)) return false
  let found = 0
  for (const char of token) {
    if (char <= '\u007F') continue
    if (arabicSign.test(reading.get(char) ?? '')) found += 1
    else if (!/\p{P}/u.test(char)) return false
  }
  return found >= 2
}

const arabicSign = /[\p{Script=Arabic}\p{M}\u0640\u060C\u061B\u061F\u200C-\u200F]/u

/** The edits that undo a misreading in one line: none in a line without a word of it. */
export function undoOldPage(text: string, reading: Reading): Edit[] {
  if (!/[^\p{ASCII}]{2}/u.test(text)) return []
  const tokens = tokensOf(text, reading)
  if (!tokens.some(([found]) => isMisread(found, reading))) return []
  return tokens.flatMap(({0: found, index}): Edit[] => {
    const mended = ascii.test(found)
      ? found.replace(longRun, (run) => read(run, reading))
      : read(found, reading)
    return mended === found ? [] : [{start: index, end: index + found.length, text: mended}]
  })
}

/** Misread letters beside Latin ones. */
const longRun = /[^\p{ASCII}\p{Script=Arabic}]{3,}/gu
