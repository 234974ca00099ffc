/** Makes texts as broken programs produce them: odd shapes, real lines cut and joined, characters of every kind. */
import type {Edition, Segment} from '../../../../src/text/model.ts'
import {shapes} from '../growth/shapes.ts'
import {pick} from '../restore/texts.ts'

/** The next number from 0 to 1 of a seeded generator. */
export type Random = () => number

const makers = Object.values(shapes)
const marks = [
  ...' \t\n\n\n\r\f\u0085\u2028\u00A0\u200B\u200C\u200D\u200E\u202B\u2067\u00AD\uFEFF\u034F\uFE0F\u0301\u0651\uFFFD',
  ...'.,:;!?،؛؟"\'«»()[]{}<>|/\\*_#&%=+-–—…0٣۴aAاکيﻻ',
  '👩\u200D🚀',
  '\u{E0041}',
  '\uD800',
]

/** A whole number below a limit. */
export function below(limit: number, next: Random): number {
  return Math.floor(next() * limit)
}

/** A text; `lines` are those of real ones. */
export function randomText(lines: readonly string[], next: Random): string {
  const parts = Array.from({length: 1 + below(12, next)}, () => partOf(lines, next))
  let text = parts.join(pick(['\n', '\n\n', ' ', '\r\n', ''], next))
  for (let changes = below(8, next); changes > 0; changes -= 1) text = changed(text, next)
  return text.slice(0, 4000)
}

function partOf(lines: readonly string[], next: Random): string {
  const kind = next()
  if (kind < 0.6) return pick(lines, next).slice(0, 400)
  if (kind < 0.8) return pick(makers, next)(below(200, next))
  return Array.from({length: below(30, next)}, () => pick(marks, next)).join('')
}

/** A text with one thing cut, doubled, moved or put in. */
function changed(text: string, next: Random): string {
  const [at, size] = [below(text.length + 1, next), below(40, next)]
  const [head, tail] = [text.slice(0, at), text.slice(at)]
  const kind = below(4, next)
  if (kind === 0) return head + tail.slice(size)
  if (kind === 1) return head + tail.slice(0, size) + tail
  if (kind === 2) return tail + head
  return head + pick(marks, next).repeat(1 + below(3, next)) + tail
}

/** An edition that has these segments and nothing else to tell. */
export function editionOf(segments: readonly Segment[]): Edition {
  return {slug: 'a', lang: 'en', origin: 'received', primary: true, source: 'a', metadata: {}, segments}
}
