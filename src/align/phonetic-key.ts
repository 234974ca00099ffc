/**
 * The phonetic keys of a word (as Soundex makes them): what stays of a name when it changes its script.
 *
 * Letters of Latin, Arabic, Cyrillic and Hebrew script map to a few classes of sounds that transliteration confuses; vowels
 * and half-vowels go, save one sign for a vowel at the start. Two spellings of one name then have equal or
 * nearly equal phonetic keys.
 */
import {comparedAs} from '../languages/foreign.ts'
import {
  alignArabic,
  alignCyrillic,
  alignHebrew,
  alignLatin,
  alignStarts,
  withCh,
} from '../languages/script/sound.ts'
import {foldedWord, withoutAffix} from './words.ts'

/** Latin letters and groups of them that are one class of sound, longest first. */
const latinGroups = new RegExp(
  Object.keys(alignLatin)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

/** The phonetic key of a folded word, by the script of its language. */
const phoneticKeyIn: Readonly<Record<string, (word: string) => string>> = {
  Arab: (word) => phoneticKey(word, [...withCh(word)], alignArabic),
  Cyrl: (word) => phoneticKey(word, [...word], alignCyrillic),
  Hebr: (word) => phoneticKey(word, [...word], alignHebrew),
  Latn: (word) => phoneticKey(word, word.replace(/c(?=[eiy])/g, 's').match(latinGroups) ?? [], alignLatin),
}

/** Classes of sound of a word's letters; one that follows itself counts once. */
function phoneticKey(
  word: string,
  letters: readonly string[],
  classes: Readonly<Record<string, string>>,
): string {
  let sounds = alignStarts[word[0] ?? ''] ?? ''
  for (const letter of letters) {
    for (const sound of classes[letter] ?? '') if (!sounds.endsWith(sound)) sounds += sound
  }
  return sounds
}

/**
 * The phonetic keys that a word may have: of the word itself, and without what may be written together with it. A key
 * has at least three sounds.
 */
export function phoneticKeysOf(word: string, lang: string): readonly string[] {
  const {article, particle, ending} = comparedAs(lang).translation.names
  const whole = foldedWord(word, lang)
  const forms = [whole, withoutAffix(whole, article), withoutAffix(whole, particle)]
  const phoneticKeys: string[] = []
  for (const form of new Set([...forms, ...forms.map((each) => withoutAffix(each, ending))])) {
    const sounds = phoneticKeyIn[comparedAs(lang).script]?.(form) ?? ''
    if (sounds.length >= 3 && !phoneticKeys.includes(sounds)) phoneticKeys.push(sounds)
  }
  return phoneticKeys
}
