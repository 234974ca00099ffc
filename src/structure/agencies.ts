/** News agencies and where lines name them. */

import {anyOf, ofEach} from '../languages/knowledge.ts'
import {type KeyedToken, phraseAt, phraseTable, tokenize} from '../languages/script/phrases.ts'
import type {Field} from './field.ts'

/** Agencies by their names and spellings; the value is the name that is shown. */
export const agencies = phraseTable(
  ofEach(({words: {agencies}}) =>
    agencies.flatMap((names) => {
      const [own = '', ...others] = names.split('|')
      return [own, ...others].map((name) => [name, own] as const)
    }),
  ),
)

/** The agency whose name these tokens are, all of them. */
export function agencyOf(tokens: readonly KeyedToken[]): string | undefined {
  const found = phraseAt(agencies, tokens, 0)
  return found?.length === tokens.length ? found.value : undefined
}

/** The first agency that a line names, as a field. */
export function agencyFields(tokens: readonly KeyedToken[]): Field[] {
  for (const [at, token] of tokens.entries()) {
    const found = phraseAt(agencies, tokens, at)
    if (found === undefined) continue
    const end = tokens[at + found.length - 1]?.end ?? token.end
    return [{name: 'agency', value: found.value, start: token.start, end}]
  }
  return []
}

/** The first words of a report, before the agency that they name. */
const lead = new RegExp(`^(?:${anyOf(({words}) => words.agencyLead)})\\s+(\\S+(?:\\s\\S+)?)`, 'u')

/** The agency that a text opens or closes with: "LONDON (Reuters) - …", "… (أ ف ب)". It stays in the text. */
export function agencyInText(text: string): Field | undefined {
  const opening = /^[^()]{2,40}[([]([^()]{2,30})[)\]]\s*[-–—:ـ]/u.exec(text.slice(0, 120))
  const closing = /[([]([^()]{2,30})[)\]]\s*[.]?$/u.exec(text.slice(-60))
  const report = lead.exec(text.slice(0, 80))
  const tokens = tokenize(report?.[1] ?? '')
  const reported = phraseAt(agencies, tokens, 0) ?? phraseAt(agencies, tokens, 1)
  if (reported !== undefined) return {name: 'agency', value: reported.value, start: 0, end: 0}
  for (const match of [opening, closing]) {
    const value = agencyOf(tokenize(match?.[1] ?? ''))
    if (value !== undefined) return {name: 'agency', value, start: 0, end: 0}
  }
  return undefined
}
