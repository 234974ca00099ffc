import {lineRule} from '../../text/rule.ts'
import type {Edit} from '../../text/spans.ts'

const arabic = /\p{Script=Arabic}/u
const anyWidthless = /[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF\u00AC]+/gu
/** Persian prefixes before which, and suffixes after which, a word is held together by a non-joiner. */
const prefix = /(?:^|[^\p{L}\p{M}])(?:ن?می|بی)$/u
const suffix = /^(?:ها|های|هایی|هایم|هایش|تر|ترین|ام|ات|اش|ای|اند|ایم|اید|گذاری|شناسی)(?![\p{L}\p{M}])/u

/** Zero-width spaces and soft hyphens come with copied text; a non-joiner is a letter of Persian where it can act. */
export const zeroWidth = lineRule({
  code: 'zero-width',
  evidence:
    'Zero-width characters stand where they have no effect on reading, or where a non-joiner was meant.',
  spares:
    'A non-joiner between letters or after a digit, a joiner that shapes a letter; a soft hyphen at the line’s end.',
  reason: 'zero-width characters',
  test: /[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF\u00AC]/u,
  edits: (text) =>
    Array.from(text.matchAll(anyWidthless)).flatMap(({0: found, index}) => mend(text, found, index)),
})

/** What a run of zero-width characters should be: itself, one non-joiner, or nothing. */
function mend(text: string, found: string, start: number): Edit[] {
  const end = start + found.length
  const before = lastBase(text.slice(Math.max(0, start - 8), start))
  const after = text[end] ?? ''
  const proper = properRun(
    found,
    before,
    after,
    text.slice(Math.max(0, start - 8), start),
    text.slice(end, end + 8),
  )
  return proper === found ? [] : [{start, end, text: proper}]
}

function properRun(found: string, before: string, after: string, head: string, tail: string): string {
  const between = arabic.test(before) && arabic.test(after) && /\p{L}/u.test(before) && /\p{L}/u.test(after)
  const afterDigit = /\p{N}/u.test(before) && arabic.test(after)
  // The sign that old Persian encodings had in the non-joiner's place.
  if (found.includes('\u00AC')) return between && found.length === 1 ? '\u200C' : found
  if (found.includes('\u200C')) return between || afterDigit ? '\u200C' : ''
  if (found.includes('\u200D'))
    return found.replace(/[^\u200D]/gu, '').slice(0, 1) === '' || (before === '' && after === '')
      ? ''
      : keepJoiner(found, before, after)
  if (found === '\u00AD' && tail === '') return found
  return between && (prefix.test(head) || suffix.test(tail)) ? '\u200C' : ''
}

/** A joiner acts beside a letter or in a picture sequence; between spaces it does not. */
function keepJoiner(found: string, before: string, after: string): string {
  const acts = /[\p{L}\p{Extended_Pictographic}\uFE0F]/u
  return acts.test(before) || acts.test(after) ? (found.length === 1 ? found : '\u200D') : ''
}

/** The last character that is not a mark. */
function lastBase(head: string): string {
  return Array.from(head.replace(/\p{M}+$/u, '')).at(-1) ?? ''
}
