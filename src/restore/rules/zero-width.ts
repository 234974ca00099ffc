import {anyOf} from '../../languages/knowledge.ts'
import type {WorkLine} from '../../text/model.ts'
import {editLines, type Rule} from '../../text/rule.ts'
import {type Edit, editsOf, textOf} from '../../text/spans.ts'

const letter = /[\p{Script=Arabic}&&\p{L}]/v
/** What a non-joiner may separate from a number, and what a joiner acts on: a letter that may join, a picture. */
const [endingAtNumber, joins] = [
  /^\p{N}\p{Script=Arabic}/u,
  /[[\p{L}--\p{Script=Latin}]\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/v,
]
const [nonJoiner, joiner] = ['\u200C', '\u200D'] as const
const anyWidthless = /[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF\u00AC]+/gu
/** What a non-joiner sets off in some language: affixes at the start of a word and at its end. */
const prefixes = anyOf(({damage: {joined}}) => (joined ? joined.before.replaceAll(' ', '|') : ''))
const suffixes = anyOf(({damage: {joined}}) =>
  joined ? `${joined.after} ${joined.compounds}`.replaceAll(' ', '|') : '',
)
const isPrefix = new RegExp(`(?:^|[^\\p{L}\\p{M}])(?:${prefixes})$`, 'u')
const isSuffix = new RegExp(`^(?:${suffixes})(?![\\p{L}\\p{M}])`, 'u')

/** Signs that a variation selector shows in another form. */
const varied = String.raw`[\p{S}\p{Emoji}\p{Emoji_Modifier}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}]`
const selectors = String.raw`[\uFE00-\uFE0F\u180B-\u180D\u180F\u{E0100}-\u{E01EF}]`
const tags = String.raw`[\u{E0001}\u{E0020}-\u{E007F}]`
/**
 * Format characters without effect where they stand after none of these characters (Unicode Standard, chapters 23.2 to
 * 23.9): variation selectors, tags, grapheme joiners that separate no marks, deprecated format characters, and those of
 * musical notation.
 */
const idle = new RegExp(
  [
    `(?<!${varied}|${selectors})${selectors}+`,
    String.raw`(?<!\p{Extended_Pictographic}|${tags})${tags}+`,
    String.raw`(?<!\u034F)\u034F+(?!\p{M})`,
    String.raw`[\u206A-\u206F\u{1D173}-\u{1D17A}]+`,
  ].join('|'),
  'gu',
)
/** A quick test for any of them. */
const mayBeIdle =
  /[\u034F\u180B-\u180D\u180F\u206A-\u206F\uFE00-\uFE0F\u{1D173}-\u{1D17A}\u{E0001}-\u{E01EF}]/u
const mayBeWidthless = /[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF\u00AC]/u

const code = 'zero-width'
const gone = {reason: 'zero-width characters', confidence: 1}

/** Zero-width spaces and soft hyphens come with copied text; a non-joiner is a letter of Persian where it can act. */
export const zeroWidth: Rule = {
  code,
  evidence:
    'Zero-width characters stand where they have no effect on reading, or where a non-joiner was meant.',
  spares:
    'A non-joiner between letters or after a digit, a joiner that shapes a letter or a picture, selectors behind signs that have variants; a soft hyphen that divides a word at the line’s end.',
  apply(lines) {
    // Characters that have no place anywhere are removed first, because a non-joiner is judged by the letters beside
    // it.
    const bare = editLines(lines, code, gone, (text) => (mayBeIdle.test(text) ? editsOf(text, idle) : []))
    const change = editLines(bare.lines, code, gone, (text, _, index) =>
      mayBeWidthless.test(text) ? mendsIn(text, bare.lines[index + 1]) : [],
    )
    return {lines: change.lines, removals: [...(bare.removals ?? []), ...(change.removals ?? [])]}
  },
}

/** The edits of a line; `next` is the line after it. */
function mendsIn(text: string, next: WorkLine | undefined): Edit[] {
  return Array.from(text.matchAll(anyWidthless)).flatMap(({0: found, index}) => {
    const follows = next !== undefined && index + found.length === text.length ? textOf(next) : ''
    return mend(text, found, index, follows)
  })
}

/** Characters on either side of a run that are looked at. */
const reach = 8

/**
 * The edit for a row of such characters that should be another one; `next` is the line after, if the row ends the text.
 */
function mend(text: string, found: string, start: number, next: string): Edit[] {
  const end = start + found.length
  const head = text.slice(Math.max(0, start - reach), start)
  if (found === '\u00AD' && /\p{Ll}$/u.test(head) && /^\p{Ll}/u.test(next)) return []
  const proper = properRun(found, head, text.slice(end, end + reach))
  return proper === found ? [] : [{start, end, text: proper}]
}

/** What should stand between two stretches: the row itself, one non-joiner, one joiner or nothing. */
function properRun(found: string, head: string, tail: string): string {
  const before = Array.from(head.replace(/(?<!\p{M})\p{M}+$/u, '')).at(-1) ?? ''
  const after = Array.from(tail)[0] ?? ''
  const isInWord = letter.test(before) && letter.test(after)
  // U+00AC: old Persian encodings had it in the place of the non-joiner.
  if (found.includes('\u00AC')) return found.length === 1 && isInWord ? nonJoiner : found
  if (found.includes(nonJoiner)) return isInWord || endingAtNumber.test(before + after) ? nonJoiner : ''
  if (found.includes(joiner)) return joins.test(before + after) ? joiner : ''
  return isInWord && (isPrefix.test(head) || isSuffix.test(tail)) ? nonJoiner : ''
}
