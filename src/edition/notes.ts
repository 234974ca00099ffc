/** What blocks that stay in the text say of it all the same. */

import {agencyInText} from '../structure/agencies.ts'
import {readCredit} from '../structure/credits.ts'
import {dateFields} from '../structure/date-fields.ts'
import type {DividedBlock} from '../structure/divide/index.ts'
import type {Statement} from '../structure/metadata.ts'
import {isNoteMark, leadingName} from '../structure/names.ts'

/** What notes say of the text while they stay in it: a date, the author's name at the start of a note about them. */
export function readNotes(blocks: readonly DividedBlock[]): Statement[] {
  return blocks.flatMap(({role, lines, lang}, index) => {
    if (role !== 'note' || lang === undefined) return []
    const text = lines.map((line) => line.text).join(' ')
    const before = blocks[index - 1]?.lines.map((line) => line.text).join(' ') ?? ''
    const author = isNoteMark(before) && !isNoteMark(text) ? leadingName(text, lang) : undefined
    const dates = readCredit(text, lang)?.role === 'dateline' ? dateFields(text, lang) : []
    return [...(author === undefined ? [] : [author]), ...dates].map(({name, value}) => ({name, value, lang}))
  })
}

/** Agencies that the first or last paragraph of a language names in brackets. */
export function readAgencies(blocks: readonly DividedBlock[]): Statement[] {
  const paragraphs = blocks.filter(({role, lang}) => role === 'paragraph' && lang !== undefined)
  return [...Map.groupBy(paragraphs, ({lang}) => lang!)].flatMap(([lang, own]) =>
    [own[0]!, own.at(-1)!].flatMap(({lines}) => {
      const agency = agencyInText(lines.map((line) => line.text).join(' '))
      return agency === undefined ? [] : [{name: agency.name, value: agency.value, lang}]
    }),
  )
}
