/** Citations below the text: scripts add the date of access and a button that copies each. */
import {dateLine} from '../../text/dates.ts'
import {fill} from '../../text/fill.ts'
import {button, element} from './element.ts'
import {pageLang, words} from './words.ts'

let done: Promise<void> | undefined

/** Add today's date (in the reader's time zone) and a copy button to every citation of the page, once. */
export function addAccessDates(): Promise<void> {
  done ??= addDates()
  return done
}

async function addDates(): Promise<void> {
  const {article, copy, imprint} = await words()
  const now = new Date()
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  const accessed = fill(imprint.accessed, {date: dateLine(today, pageLang())}) + article.comma
  for (const citation of document.querySelectorAll<HTMLElement>('.cite p[data-l]')) {
    // The address stays last: a comma behind it would be taken for a part of it.
    citation.lastElementChild?.before(accessed)
    const text = (citation.textContent ?? '').trim()
    const status = element('span', {role: 'status'})
    const say = (word: string) => () => {
      status.textContent = ` ${word}`
    }
    const act = button(imprint.copy, () => {
      navigator.clipboard.writeText(text).then(say(copy.copied), say(copy.failed))
    })
    citation.after(element('div', {class: 'act-copy'}, act, status))
  }
}
