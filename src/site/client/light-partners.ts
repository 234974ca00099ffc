/** Lights a sentence and its partners in the other column when a reader points at it or reaches it by a key. */

import type {ReadingText} from './reading-text.ts'
import {finestSentences, sentenceAt, sentenceNames, withPartners} from './sentences.ts'

const texts = new WeakSet<ReadingText>()

/** Add the listeners to a text, once. */
export function lightPartnersOnHover(text: ReadingText): void {
  if (texts.has(text)) return
  texts.add(text)
  // A pointer at rest points at nothing: keys scroll the page below it.
  let rest = ''
  const place = ({clientX, clientY}: PointerEvent) => `${clientX} ${clientY}`
  text.addEventListener('pointerover', (event) => {
    if (place(event) !== rest && text.mode === 'sentences') lightWithPartners(text, event.target as Element)
  })
  addEventListener('pointermove', (event) => {
    rest = place(event)
  })
}

/** Light the sentence around an element and its partners; in a row of one sentence, its cells. */
export function lightWithPartners(text: ReadingText, target: Element): void {
  const cell = target.closest('.rows :is(.o, .t)')
  const row = cell?.closest('.row')
  for (const each of text.querySelectorAll('.lit')) each.classList.remove('lit')
  if (!row || !cell) return
  const sentence = sentenceAt(target)
  if (sentence !== null) {
    for (const each of withPartners(cell, sentenceNames(sentence))) each.classList.add('lit')
  } else if (row.querySelector('[data-s]') === null) {
    for (const each of row.querySelectorAll(':scope > :is(.o, .t)')) each.classList.add('lit')
  }
}

/**
 * Go to the sentence after the lit one, or before it, in the first column, across rows. If none is lit, go to the first
 * sentence of the current row.
 */
export function goBySentence(text: ReadingText, by: 1 | -1): void {
  const all = text.rows.flatMap((row) => {
    const cell = row.querySelector(':scope > .o:not(.gap)')
    if (cell === null || row.matches('.front')) return []
    const inside = finestSentences(cell)
    return inside.length > 0 ? inside : [cell]
  })
  const lit = all.findIndex((each) => each.closest('.lit') !== null)
  // A lit sentence may have several clauses: the next is behind the last of them.
  const last = all.findLastIndex((each) => each.closest('.lit') !== null)
  const first = all.findIndex((each) => text.row?.contains(each) ?? true)
  const index = lit < 0 ? Math.max(0, first) : by > 0 ? last + 1 : lit - 1
  const next = all[Math.max(0, Math.min(all.length - 1, index))]
  if (next === undefined) return
  lightWithPartners(text, next)
  // The focus makes screen readers read the sentence.
  next.setAttribute('tabindex', '-1')
  ;(next as HTMLElement).focus({preventScroll: true})
  next.scrollIntoView({block: 'nearest'})
}

/**
 * Light the partners of the sentence that the address names. If the address has an earlier name of it, light the sentence
 * too, since the browser's `:target` is then an empty anchor.
 */
export function lightPartnersOfTarget(target: HTMLElement): void {
  const cell = target.closest('.o, .t, .x')
  const sentence = sentenceAt(target)
  if (cell === null || sentence === null) return
  const isOld = sentence !== target
  for (const each of withPartners(cell, sentenceNames(sentence)))
    if (isOld || !cell.contains(each)) each.classList.add('lit')
}
