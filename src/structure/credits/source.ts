/** Where a text was taken from: an address, an agency, a publication. */
import type {Lang} from '../../languages/index.ts'
import {type KeyedToken, phraseAt, tokenize} from '../../languages/script/phrases.ts'
import {agencies} from '../agencies.ts'
import {dateFields} from '../date-fields.ts'
import {type Credit, type Field, fieldOf} from '../field.ts'
import {isBareName, isGivenName} from '../name-words.ts'
import {keysOf, publisherNouns} from '../phrase-lists.ts'
import {articles, dateWords, ofOriginal, restAfter, sourceMarks} from './words.ts'

/** An address on a line of its own, perhaps after "source:". One cut short by an ellipsis counts. */
export function readAddress(text: string): Credit | undefined {
  const match = /(?:https?:\/\/|www\.)\S+/i.exec(text)
  if (match === null) return undefined
  const rest = tokenize(text.slice(0, match.index) + text.slice(match.index + match[0].length))
  if (restAfter(rest, sourceMarks) > 0) return undefined
  const start = match.index
  return {
    role: 'address',
    fields: [{name: 'sourceUrl', value: match[0], start, end: start + match[0].length}],
  }
}

/** Words that surround agencies in a credit. */
const agencyWords = keysOf((words) => words.agencyWords)

/** An agency and nothing else: `* فرانس برس`, `(Reuters)`, `المصدر: وكالات`. */
export function readAgency(tokens: readonly KeyedToken[]): Credit | undefined {
  let found: Field | undefined
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!
    const mark = phraseAt(sourceMarks, tokens, at)
    const agency = phraseAt(agencies, tokens, at)
    if (agency !== undefined && agency.length >= (mark?.length ?? 0)) {
      const end = tokens[at + agency.length - 1]?.end ?? token.end
      found ??= {name: 'agency', value: agency.value, start: token.start, end}
      at += agency.length
    } else if (mark !== undefined) at += mark.length
    else if (token.kind === 'mark' || agencyWords.has(token.key)) at += 1
    else if (found !== undefined && isPlaceBehind(tokens, at)) break
    else return undefined
  }
  return found === undefined ? undefined : {role: 'credit', fields: [found]}
}

/** Whether a place of one or two words follows a stroke: `وكالات - أبوظبي`. */
function isPlaceBehind(tokens: readonly KeyedToken[], at: number): boolean {
  return (
    /^[-–—/\u0640]$/u.test(tokens[at - 1]?.key ?? '') &&
    tokens.length - at <= 2 &&
    tokens.slice(at).every(({kind}) => kind === 'word')
  )
}

/** Words in the name of a source, at most. */
const maxSourceWords = 6

/** Where a text was taken from: `المصدر: الجزيرة نت`, `Originally published in The Diplomat, April 21, 2018`. */
export function readSource(
  text: string,
  tokens: readonly KeyedToken[],
  lang: Lang | undefined,
): Credit | undefined {
  const first = tokens.findIndex(({kind}) => kind !== 'mark')
  const mark = phraseAt(sourceMarks, tokens, first)
  if (mark === undefined) return undefined
  const colon = tokens[first + mark.length]?.key === ':'
  if (!colon && mark.length < 2) return undefined
  const dates = dateFields(text, lang)
  const placed = placedName(text, tokens, first + mark.length + 1, lang)
  if (colon && placed !== undefined) return placed
  const behind = first + mark.length + (colon ? 1 : 0)
  // The noun in "published in the newspaper X" does not belong to the name.
  const start = behind + (colon ? 0 : (phraseAt(publisherNouns, tokens, behind)?.length ?? 0))
  let end = start
  const isNamed = (at: number) => {
    const token = tokens[at]
    return (
      token?.kind === 'word' &&
      (colon || articles.has(token.key) || phraseAt(dateWords, tokens, at) === undefined) &&
      !dates.some((date) => date.start === token.start)
    )
  }
  // A hyphen inside a name, as in "Al-Monitor".
  const isInnerHyphen = (at: number) => {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    return token?.key === '-' && isNamed(at + 1) && before?.end === token.start && token.end === after?.start
  }
  while (isNamed(end) || (end > start && isInnerHyphen(end))) end += 1
  const rest = tokens
    .slice(end)
    .filter(({start}) => !dates.some((date) => start >= date.start && start < date.end))
    .filter((token) => colon || phraseAt(dateWords, [token], 0) === undefined)
  if (end === start || end - start > maxSourceWords || rest.some(({kind}) => kind !== 'mark'))
    return undefined
  const fields = [fieldOf('publisher', text, tokens.slice(start, end)), ...dates]
  return {role: 'credit', fields: fields.map(ofOriginal)}
}

/** A place and its reporter after the label: `المصدر : مسقط ـ منصور العتيبي`. */
function placedName(
  text: string,
  tokens: readonly KeyedToken[],
  at: number,
  lang: Lang | undefined,
): Credit | undefined {
  const next = tokens.findIndex(
    ({start}, index) => index > at && /\s[-–—\u0640]\s+$/u.test(text.slice(tokens[index - 1]?.start, start)),
  )
  const name = tokens.slice(next)
  if (next === -1 || next - at > 3 || !isGivenName(name[0])) return undefined
  const field = fieldOf('authors', text, name)
  return isBareName(field.value, name, lang) ? {role: 'byline', fields: [field]} : undefined
}
