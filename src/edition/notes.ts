/** Statements in blocks that stay in the text. */

import type {Lang} from '../languages/index.ts'
import {isNoteMark} from '../structure/about-author.ts'
import {agencyInText} from '../structure/agencies.ts'
import {readCredit} from '../structure/credits/index.ts'
import {dateFields} from '../structure/date-fields.ts'
import type {DividedBlock} from '../structure/divide/index.ts'
import {type Statement, statementOf} from '../structure/metadata.ts'
import {leadingName} from '../structure/names.ts'
import {creditsAbove} from '../structure/page-credits.ts'

/**
 * Statements of lines that stay in the text: who wrote it, from sentences that say so; a date, or the author's name at
 * the start of a note about the author, from notes.
 */
export function readNotes(blocks: readonly DividedBlock[]): Statement[] {
  return blocks.flatMap(({role, lines, lang, credit}, index): Statement[] => {
    if (lang === undefined) return []
    if (credit?.sentence === true) return credit.fields.map((field) => statementOf(field, lang))
    if (role !== 'note') return []
    const text = lines.map((line) => line.text).join(' ')
    const before = blocks[index - 1]?.lines.map((line) => line.text).join(' ') ?? ''
    const author = isNoteMark(before) && !isNoteMark(text) ? leadingName(text, lang) : undefined
    const dates = readCredit(text, lang)?.role === 'dateline' ? dateFields(text, lang) : []
    return [...(author === undefined ? [] : [author]), ...dates].map((field) => statementOf(field, lang))
  })
}

/** News agencies named in brackets in the first or last paragraph of a language. */
export function readAgencies(blocks: readonly DividedBlock[]): Statement[] {
  const paragraphs = blocks.filter(({role, lang}) => role === 'paragraph' && lang !== undefined)
  return [...Map.groupBy(paragraphs, ({lang}) => lang!)].flatMap(([lang, own]) =>
    [own[0]!, own.at(-1)!].flatMap(({lines}) => {
      const agency = agencyInText(lines.map((line) => line.text).join(' '))
      return agency === undefined ? [] : [{name: agency.name, value: agency.value, lang}]
    }),
  )
}

/** The date and the authors that the lines above the text state, where its blocks state none. */
export function readAbove(
  lines: readonly string[],
  lang: Lang | undefined,
  said: readonly Statement[],
): Statement[] {
  const missing = (['date', 'authors'] as const).filter((field) => !said.some(({name}) => name === field))
  if (lang === undefined || missing.length === 0) return []
  return creditsAbove(lines, lang)
    .filter(({name}) => missing.some((field) => field === name))
    .map((field) => statementOf(field, lang))
}
