import {anyOf} from '../../languages/knowledge.ts'
import {lineRule} from '../../text/rule.ts'
import type {Edit} from '../../text/spans.ts'

const letter = /[\p{Script=Arabic}&&\p{L}]/v
/** What a non-joiner sets off from a number, and what a joiner acts beside: a letter, a picture. */
const [endingAtNumber, joins] = [/^\p{N}\p{Script=Arabic}/u, /[\p{L}\p{Extended_Pictographic}\uFE0F]/u]
const [nonJoiner, joiner] = ['\u200C', '\u200D'] as const
const anyWidthless = /[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF\u00AC]+/gu
/** What a non-joiner sets off in some language, before it at the start of a word and after it at the end of one. */
const prefixes = anyOf(({damage: {joined}}) => (joined ? joined.before.replaceAll(' ', '|') : ''))
const suffixes = anyOf(({damage: {joined}}) =>
  joined ? `${joined.after} ${joined.compounds}`.replaceAll(' ', '|') : '',
)
const isPrefix = new RegExp(`(?:^|[^\\p{L}\\p{M}])(?:${prefixes})$`, 'u')
const isSuffix = new RegExp(`^(?:${suffixes})(?![\\p{L}\\p{M}])`, 'u')

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

/** Characters on either side of a run that are looked at. */
const reach = 8

/** The edit of a run that should be something else. */
function mend(text: string, found: string, start: number): Edit[] {
  const end = start + found.length
  const proper = properRun(found, text.slice(Math.max(0, start - reach), start), text.slice(end, end + reach))
  return proper === found ? [] : [{start, end, text: proper}]
}

/** What a run between two stretches should be: itself, one non-joiner, one joiner or nothing. */
function properRun(found: string, head: string, tail: string): string {
  const before = Array.from(head.replace(/\p{M}+$/u, '')).at(-1) ?? ''
  const after = tail[0] ?? ''
  const isInWord = letter.test(before) && letter.test(after)
  // The sign that old Persian encodings had in the non-joiner's place.
  if (found.includes('\u00AC')) return found.length === 1 && isInWord ? nonJoiner : found
  if (found.includes(nonJoiner)) return isInWord || endingAtNumber.test(before + after) ? nonJoiner : ''
  if (found.includes(joiner)) return joins.test(before + after) ? joiner : ''
  if (found === '\u00AD' && tail === '') return found
  return isInWord && (isPrefix.test(head) || isSuffix.test(tail)) ? nonJoiner : ''
}
