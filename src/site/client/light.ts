/** Pointing at a sentence, or going to it by a key, lights it and its partner in the other column. */
import {belonging, namesOf, sentenceAt, steps} from './sentences.ts'
import type {ReadingText} from './text.ts'

const texts = new WeakSet<ReadingText>()

/** Begin to listen, once. */
export function lightOnPointing(text: ReadingText): void {
  if (texts.has(text)) return
  texts.add(text)
  // A page that scrolls under a pointer at rest, as it does when a key is pressed, is not pointed at.
  let rest = ''
  const place = ({clientX, clientY}: PointerEvent) => `${clientX} ${clientY}`
  text.addEventListener('pointerover', (event) => {
    if (place(event) !== rest && text.mode === 'sentences') light(text, event.target as Element)
  })
  addEventListener('pointermove', (event) => {
    rest = place(event)
  })
}

/** Light one sentence and its partners; where a row has but one sentence, its cells. */
export function light(text: ReadingText, target: Element): void {
  const cell = target.closest('.rows :is(.o, .t)')
  const row = cell?.closest('.row')
  for (const each of text.querySelectorAll('.lit')) each.classList.remove('lit')
  if (!row || !cell) return
  const sentence = sentenceAt(target)
  if (sentence !== null) {
    for (const each of belonging(cell, namesOf(sentence))) each.classList.add('lit')
  } else if (row.querySelector('[data-s]') === null) {
    for (const each of row.querySelectorAll(':scope > :is(.o, .t)')) each.classList.add('lit')
  }
}

/**
 * Go to the sentence after the one that is lit, or before it, in the primary column: the next row's where the row has no
 * other. Without a lit one, to the first of the row under the eye.
 */
export function stepSentence(text: ReadingText, by: 1 | -1): void {
  const all = text.rows.flatMap((row) => {
    const cell = row.querySelector(':scope > .o:not(.gap)')
    if (cell === null || row.matches('.front')) return []
    const inside = steps(cell)
    return inside.length > 0 ? inside : [cell]
  })
  const lit = all.findIndex((each) => each.closest('.lit') !== null)
  // A lit sentence may have several clauses: the next is behind the last of them.
  const last = all.findLastIndex((each) => each.closest('.lit') !== null)
  const first = all.findIndex((each) => text.row?.contains(each) ?? true)
  const index = lit < 0 ? Math.max(0, first) : by > 0 ? last + 1 : lit - 1
  const next = all[Math.max(0, Math.min(all.length - 1, index))]
  if (next === undefined) return
  light(text, next)
  // Those who hear the page hear the sentence.
  next.setAttribute('tabindex', '-1')
  ;(next as HTMLElement).focus({preventScroll: true})
  next.scrollIntoView({block: 'nearest'})
}

/** Light the partners of a sentence that the address points at; of an earlier name, what it stands in now, too. */
export function lightTarget(target: HTMLElement): void {
  const cell = target.closest('.o, .t, .x')
  const sentence = sentenceAt(target)
  if (cell === null || sentence === null) return
  const isOld = sentence !== target
  for (const each of belonging(cell, namesOf(sentence)))
    if (isOld || !cell.contains(each)) each.classList.add('lit')
}
