/** Reads what a file states of its text, as people and programs write such facts: dates in any form, names with offices. */
import type {Lang} from '../languages/index.ts'
import {type KeyedToken, tokenize} from '../languages/script/phrases.ts'
import {agencyOf} from './agencies.ts'
import {dateFields} from './date-fields.ts'
import {isNobody} from './name-words.ts'
import {findPeople, nameParts} from './names.ts'
import {hasRoleNoun, isOffice, isProfession} from './offices.ts'

/** A date and time of ISO 8601, with or without hyphens, a fraction of a second, a zone. */
const isoForm =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s*(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** A stated date as ISO 8601, with a time and a zone where it has them; undefined where it is none. */
export function readStatedDate(value: string, lang: Lang): string | undefined {
  const text = value.trim()
  const parts = isoForm.exec(text)
  if (parts === null) return dateFields(text.slice(0, 200), lang)[0]?.value
  const [, year, month, day, hour, minute, second, zone] = parts
  const date = `${year}-${month}-${day}`
  if (!isDay(date)) return undefined
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date
  // Midnight without a zone is how programs write a day without a time.
  if (zone === undefined && `${hour}${minute}${second ?? '00'}` === '000000') return date
  return `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (!/^[+-]/.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}

/** Words and letters in a stated name, at most. */
const [maxNameWords, maxNameLetters] = [6, 60]

/** Whether the last word of a stated name is a profession: "political correspondent". */
function endsInOffice(text: string, tokens: readonly KeyedToken[]): boolean {
  return tokens.length > 1 && isProfession(text, tokens.slice(-1))
}

/** The agency that a stated author is; undefined for a person. */
export function statedAgency(value: string): string | undefined {
  return agencyOf(tokenize(value)) ?? agencyOf(tokenize(value).slice(1))
}

/** The names of a value; one whose surname stands first, before a comma, is turned: "Verbeek, Hannah". */
function turned(text: string): string[] {
  const [, surname, given] =
    /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*)?)$/u.exec(text) ?? []
  return surname === undefined ? nameParts(text) : [`${given} ${surname}`]
}

/** The names of people that a stated value holds: without "by", without offices. */
export function readStatedNames(value: string, lang: Lang): string[] {
  const text = value
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const marked = findPeople(text, tokenize(text), lang).fields.filter(({start}) => start > 0)
  const parts = marked.length > 0 ? marked.map((field) => field.value) : turned(text)
  const names = parts.flatMap((part) => {
    const [named = ''] = part.split(/[|(–—]|\s-\s/u)
    const own = named.replace(/^[\s"'«“]+|(?<![\s"'»”.:;])[\s"'»”.:;]+$/gu, '')
    const tokens = tokenize(own)
    const isLong = own.length > maxNameLetters || own.split(/\s+/u).length > maxNameWords
    // A single word in Latin letters is the name of an account.
    const isAccount = /^[\p{Script=Latin}\d]+$/u.test(own)
    const isNone = own === '' || isAccount || isLong || !/\p{L}/u.test(own) || /[@/\\]/u.test(own)
    return isNone ||
      isNobody(tokens) ||
      isOffice(own, tokens) ||
      hasRoleNoun(tokens) ||
      endsInOffice(own, tokens)
      ? []
      : [own]
  })
  return [...new Set(names)]
}
