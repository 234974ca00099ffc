/** Downloads of files made in the browser, and the words in them. */

import type {Words} from '../../../store/interface.ts'
import {dateLine} from '../../../text/dates.ts'
import {linkTo} from '../../address.ts'
import {rowName} from '../../reading/row-name.ts'
import {pageLang} from '../words.ts'
import type {MarkdownWords} from './import-export.ts'
import {titleWords} from './titles.ts'

/** Have the browser save a file. */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], {type: `${type};charset=utf-8`}))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Revoked later: the browser still reads the object at first.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The date of a time in the reader's time zone, ISO 8601. */
export function dayOf(time: string): string {
  const date = new Date(time)
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** The words of the Markdown file in the page's language. */
export function markdownWords(all: Words): MarkdownWords {
  const ui = pageLang()
  return {
    title: all.kept.title,
    list: all.kept.list,
    titleOf: (text) => titleWords(text).title,
    addressOf: (slug, row) =>
      location.origin + linkTo(`/${ui}/${slug}/${row === undefined ? '' : `#${row}`}`),
    rowOf: (row) => rowName(row, ui, all),
    dateOf: (time) => dateLine(dayOf(time), ui),
  }
}
