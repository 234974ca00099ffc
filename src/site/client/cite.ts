/** Citations in a reader's hands: the day on which they were read, and a button that copies each. */
import {dateLine} from '../../text/dates.ts'
import {fill} from '../../text/fill.ts'
import {button, element} from './element.ts'
import {pageLang, words} from './words.ts'

let done: Promise<void> | undefined

/** Put today's date, where the reader is, behind every citation of the page, once, and the buttons. */
export function dateCitations(): Promise<void> {
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
    // The address stays last, where no mark is taken for a part of it.
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
