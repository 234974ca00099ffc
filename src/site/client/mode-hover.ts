/** Sentence by sentence: pointing at a sentence, or tapping it, lights it and its partner in the other column. */
import type {ReadingText} from './text.ts'

const texts = new WeakSet<ReadingText>()

/** Begin to listen, once. */
export function enter(text: ReadingText): void {
  if (texts.has(text)) return
  texts.add(text)
  const follow = ({target}: Event) => {
    if (text.mode === 'hover') light(text, target as Element)
  }
  text.addEventListener('pointerover', follow)
  text.addEventListener('click', follow)
}

/** Light one sentence and its partners; where a row has but one sentence, its cells. */
function light(text: ReadingText, target: Element): void {
  const cell = target.closest('.rows :is(.o, .t)')
  const row = cell?.closest('.row')
  for (const each of text.querySelectorAll('.lit')) each.classList.remove('lit')
  if (!row || !cell) return
  const sentence = target.closest('[data-s], span[id*="."]')
  if (sentence === null) {
    if (row.querySelector('[data-s]') === null) {
      for (const each of row.querySelectorAll(':scope > :is(.o, .t)')) each.classList.add('lit')
    }
    return
  }
  const names = (sentence.getAttribute('data-s') ?? sentence.id).split(' ')
  for (const each of row.querySelectorAll('[data-s], span[id*="."]')) {
    const own = (each.getAttribute('data-s') ?? each.id).split(' ')
    if (own.some((name) => names.includes(name))) each.classList.add('lit')
  }
  // A cell of one sentence has no marks of its own: all of it is the partner.
  for (const each of row.querySelectorAll(':scope > :is(.o, .t):not(.gap)')) {
    if (each.querySelector('[data-s], span[id*="."]') === null) each.classList.add('lit')
  }
}
