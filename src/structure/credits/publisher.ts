/** The name of a periodical in a line: after a noun for periodicals, or after a name. */
import type {Lang} from '../../languages/index.ts'
import {anyOf} from '../../languages/knowledge.ts'
import {type KeyedToken, phraseAt, tokenize} from '../../languages/script/phrases.ts'
import {dateFields} from '../date-fields.ts'
import {type Credit, type Field, fieldOf} from '../field.ts'
import {keysOf, publisherNouns} from '../phrase-lists.ts'
import {articles, dateWords} from './words.ts'

/** A place and a periodical in quotation marks: `لندن – «القدس العربي»:`. */
export function readPlace(text: string): Credit | undefined {
  const value = /^[\p{L}\p{M} ]{2,24}\s*[-–—:]\s*[«"“]([^«»"“”]{3,32})[»"”]\s*:?$/u.exec(text)?.[1]
  if (value === undefined) return undefined
  const start = text.indexOf(value)
  const field: Field = {name: 'publisher', value, start, end: start + value.length}
  return {role: 'credit', fields: [field], doubtful: true}
}

/** Words in a periodical's name after the noun, at most. */
const maxTitleWords = 3

/** The beginning of a periodical's name: a capital or an article. */
const nameStart = new RegExp(`^(?:\\p{Lu}|${anyOf(({words}) => words.joinedArticle)})`, 'u')

/**
 * A noun for periodicals, a name, perhaps a date: `جريدة الشرق الأوسط`, `مجله سخن، ۱۲ تیر ۱۳۴۵`. Doubtful, since it may
 * be a title.
 */
export function readPeriodical(
  text: string,
  tokens: readonly KeyedToken[],
  lang: Lang | undefined,
): Credit | undefined {
  const noun = phraseAt(publisherNouns, tokens, 0)
  if (noun === undefined) return undefined
  const dates = dateFields(text, lang)
  const [publisher] = publisherFields(text, tokens, dates)
  if (publisher === undefined || publisher.start !== tokens[noun.length]?.start) return undefined
  const rest = tokens.slice(noun.length).filter(({kind, start}) => {
    const isOfDate = dates.some((date) => start >= date.start && start < date.end)
    return kind === 'word' && start >= publisher.end && !isOfDate
  })
  const name = tokenize(publisher.value)
  const isName = dates.length > 0 || (name.length <= maxTitleWords && nameStart.test(publisher.value))
  if (rest.length > 0 || !isName || name.length > maxTitleWords) return undefined
  return {role: 'credit', fields: [publisher, ...dates], doubtful: true}
}

/** The name after such a noun ("in the newspaper X"), up to a date, a mark or a word that continues the sentence. */
export function publisherFields(
  text: string,
  tokens: readonly KeyedToken[],
  dates: readonly Field[],
): Field[] {
  for (let at = 0; at < tokens.length; at += 1) {
    const noun = phraseAt(publisherNouns, tokens, at) ?? forPublisher(text, tokens, at)
    if (noun === undefined) continue
    let end = at + noun.length
    // Part of a longer word ("newspaper-man"), so not the noun.
    if (!/\s/u.test(text.slice(tokens[end - 1]?.end, tokens[end]?.start))) continue
    const isEnd = (index: number) =>
      tokens[index]?.kind !== 'word' ||
      (index > at + noun.length && phraseAt(dateWords, tokens, index) !== undefined) ||
      dates.some(({start}) => start === tokens[index]?.start)
    while (!isEnd(end) && end - at - noun.length < 5) end += 1
    if (end === at + noun.length) continue
    return [fieldOf('publisher', text, tokens.slice(at + noun.length, end))]
  }
  return []
}

const publisherLinks = keysOf((words) => words.publisherLinks)

/** What introduces a publisher after a byline's name: "By Samuel Ramani for The Diplomat", "…, The Diplomat". */
function forPublisher(
  text: string,
  tokens: readonly KeyedToken[],
  at: number,
): {readonly length: number} | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (at <= 1 || token === undefined || next === undefined) return undefined
  const introduces = publisherLinks.has(token.key) || (token.key === ',' && articles.has(next.key))
  return introduces && /^\p{Lu}/u.test(text.slice(next.start)) ? {length: 1} : undefined
}
