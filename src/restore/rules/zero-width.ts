import {ofEach} from '../../languages/knowledge.ts'
import {lineRule} from '../../text/rule.ts'
import type {Edit} from '../../text/spans.ts'

const arabic = /\p{Script=Arabic}/u
const letter = /[\p{Script=Arabic}&&\p{L}]/v
const [nonJoiner, joiner] = ['\u200C', '\u200D'] as const
const anyWidthless = /[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF\u00AC]+/gu
/** What a non-joiner sets off in some language, before it at the start of a word and after it at the end of one. */
const [prefix, suffix] = [
  ofEach(({damage}) => damage.joined?.before ?? []),
  ofEach(({damage: {joined}}) => (joined === undefined ? [] : [...joined.after, ...joined.compounds])),
].map((all) => all.join('|'))
const isPrefix = new RegExp(`(?:^|[^\\p{L}\\p{M}])(?:${prefix})$`, 'u')
const isSuffix = new RegExp(`^(?:${suffix})(?![\\p{L}\\p{M}])`, 'u')

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

/** A run with what stands before and after it. */
interface Run {
  readonly found: string
  readonly head: string
  readonly tail: string
  /** The character before it that is no mark, and the one after it. */
  readonly before: string
  readonly after: string
}

/** The edit of a run that should be something else. */
function mend(text: string, found: string, start: number): Edit[] {
  const end = start + found.length
  const head = text.slice(Math.max(0, start - reach), start)
  const before = Array.from(head.replace(/\p{M}+$/u, '')).at(-1) ?? ''
  const run = {found, head, tail: text.slice(end, end + reach), before, after: text[end] ?? ''}
  const proper = properRun(run)
  return proper === found ? [] : [{start, end, text: proper}]
}

/** What a run should be: itself, one non-joiner, one joiner or nothing. */
function properRun(run: Run): string {
  const {found, head, tail} = run
  // The sign that old Persian encodings had in the non-joiner's place.
  if (found.includes('\u00AC')) return found.length === 1 && isInWord(run) ? nonJoiner : found
  if (found.includes(nonJoiner)) return isInWord(run) || isAfterDigit(run) ? nonJoiner : ''
  if (found.includes(joiner)) return joins(run) ? joiner : ''
  if (found === '\u00AD' && tail === '') return found
  return isInWord(run) && (isPrefix.test(head) || isSuffix.test(tail)) ? nonJoiner : ''
}

/** Whether it stands between two letters of Arabic script. */
function isInWord({before, after}: Run): boolean {
  return letter.test(before) && letter.test(after)
}

/** Whether it sets an ending off from a number. */
function isAfterDigit({before, after}: Run): boolean {
  return /\p{N}/u.test(before) && arabic.test(after)
}

/** Whether a joiner acts there: beside a letter or in a picture sequence, not between spaces. */
function joins({before, after}: Run): boolean {
  const acts = /[\p{L}\p{Extended_Pictographic}\uFE0F]/u
  return acts.test(before) || acts.test(after)
}
