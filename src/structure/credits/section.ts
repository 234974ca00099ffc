/** The section of a site or paper that a text stands in. */
import type {Lang} from '../../languages/index.ts'
import {type KeyedToken, phraseAt} from '../../languages/script/phrases.ts'
import {type Credit, type Field, fieldOf} from '../field.ts'
import {isBareName, isGivenName} from '../name-words.ts'
import {labelledSection, sections} from '../sections.ts'
import {countWords} from './words.ts'

/** A label and the name of a section: `Section: World`, `سرویس: سیاسی`. */
export function readLabelled(text: string, tokens: readonly KeyedToken[]): Credit | undefined {
  const name = labelledSection(tokens)
  return name && {role: 'section', fields: [fieldOf('section', text, name)]}
}

/** Words in a site's name beside a section, at most. More are a title. */
const maxSiteWords = 3

/** The name of a section, perhaps with the site's: `ترجمات - السياق`. */
export function readSection(
  text: string,
  tokens: readonly KeyedToken[],
  lang: Lang | undefined,
): Credit | undefined {
  const cut = tokens.findIndex(({kind, key}) => kind === 'mark' && /[-–—|/:»>]/.test(key))
  if (countWords(tokens) > 8) return undefined
  const parts = cut === -1 ? [tokens] : [tokens.slice(0, cut), tokens.slice(cut + 1)]
  if (parts.some((part) => part.length === 0 || part.some(({kind}) => kind !== 'word'))) return undefined
  const known = parts.map((part) => phraseAt(sections, part, 0)?.length === part.length)
  if (!known.includes(true)) return undefined
  // If both parts may be sections ("World - Asia"), the second is the section and the first the site's name.
  const section = known.lastIndexOf(true) === 1 ? 1 : 0
  if (parts.some((part, index) => index !== section && part.length > maxSiteWords)) return undefined
  // "تحقيق: منال الدوسري": the genre of the text, and its author.
  const other = parts[1 - section]
  const isSigned =
    other !== undefined &&
    section === 0 &&
    isGivenName(other[0]) &&
    isBareName(fieldOf('authors', text, other).value, other, lang)
  const fields = parts.map((part, index): Field => {
    if (index === section) return fieldOf('section', text, part)
    if (isSigned) return fieldOf('authors', text, part)
    const site = fieldOf('publisher', text, part)
    return known[index] === true ? {...site, inferred: true} : site
  })
  return {role: isSigned ? 'byline' : 'section', fields: isSigned ? fields.slice(1) : fields}
}
