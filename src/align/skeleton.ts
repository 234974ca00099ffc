/**
 * Consonant skeletons: what is left of a name when it changes its script.
 *
 * Letters of Latin, Arabic, Cyrillic and Hebrew script map to a few classes of sounds that transliteration confuses; vowels
 * and half-vowels go, save one sign for a vowel at the start. Two spellings of one name then have equal or
 * nearly equal skeletons.
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
import {folded, without} from './words.ts'

/** Latin letters and groups of them that are one class of sound, longest first. */
const latinGroups = new RegExp(
  Object.keys(alignLatin)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

/** Skeleton of a folded word, by the script of its language. */
const skeletonIn: Readonly<Record<string, (word: string) => string>> = {
  Arab: (word) => skeleton(word, [...withCh(word)], alignArabic),
  Cyrl: (word) => skeleton(word, [...word], alignCyrillic),
  Hebr: (word) => skeleton(word, [...word], alignHebrew),
  Latn: (word) => skeleton(word, word.replace(/c(?=[eiy])/g, 's').match(latinGroups) ?? [], alignLatin),
}

/** Classes of sound of a word's letters; one that follows itself counts once. */
function skeleton(
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

/** Skeletons a word may have: as it stands, and without what may be written together with it. At least three sounds. */
export function skeletonsOf(word: string, lang: string): readonly string[] {
  const {article, particle, ending} = comparedAs(lang).translation.names
  const whole = folded(word, lang)
  const forms = [whole, without(whole, article), without(whole, particle)]
  const skeletons: string[] = []
  for (const form of new Set([...forms, ...forms.map((each) => without(each, ending))])) {
    const sounds = skeletonIn[comparedAs(lang).script]?.(form) ?? ''
    if (sounds.length >= 3 && !skeletons.includes(sounds)) skeletons.push(sounds)
  }
  return skeletons
}
