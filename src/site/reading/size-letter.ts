/** The letters that label the buttons for the size of a language's text. */
import {type Lang, languages} from '../../languages/index.ts'

/** `A` and `a` where a script has two cases, else the first letter of the language's short name. */
export function sizeLetters(lang: Lang): readonly [large: string, small: string] {
  const {script, shortName} = languages[lang]
  const [letter = ''] = shortName
  return script === 'Latn' ? ['A', 'a'] : [letter, letter]
}
