import {lineRule} from '../../text/rule.ts'
import type {Edit} from '../../text/spans.ts'

/**
 * White space after a word or a closing bracket and before a mark that ends something. The mark may touch the word
 * behind it where it is an Arabic one, or where that word is in Arabic letters.
 */
const space =
  /(?<=[\p{L}\p{M}\p{N}\])}»”’"'%])\s+(?=([،؛]|[.,:;!?؟](?=$|[\s"'”’»)\]]|[«“(]?(?:(?!\p{N})\p{Script=Arabic}))))/gu
/** What a mark is followed by where it is known to end something: nothing, a space, another mark. */
const ended = /^[^\p{L}\p{N}«“"(]/u
/** The parts of one number on either side of a mark, or the hour and the minute. */
const [numberBefore, numberAfter] = [/\p{N}$/u, /^\p{N}{2,3}(?!\p{N})/u]

/** Arabic and Persian typists, and extraction, put a space before the comma and the stop. */
export const spaceBeforePunctuation = lineRule({
  code: 'space-before-punctuation',
  evidence:
    'A space stands between a word and the comma, stop, colon or question mark that belongs to it, and perhaps none behind it.',
  spares: 'Points that begin something (.NET, .5), ellipses, numbers, and marks at the start of a line.',
  reason: 'white space',
  test: /\s[،؛.,:;!?؟]/u,
  edits: (text) =>
    Array.from(text.matchAll(space)).flatMap(({0: found, 1: mark = '', index}): Edit[] => {
      const [start, end] = [index, index + found.length]
      const rest = text.slice(end + mark.length)
      if (numberBefore.test(text.slice(Math.max(0, start - 1), start)) && numberAfter.test(rest)) return []
      const taken = {start, end, text: ''}
      const behind = end + mark.length
      return needsSpace(text.slice(0, start), rest)
        ? [taken, {start: behind, end: behind, text: ' '}]
        : [taken]
    }),
})

/** Whether the space has to stand behind the mark, since a word or an opening quotation mark touches it. */
function needsSpace(head: string, rest: string): boolean {
  if (rest === '' || ended.test(rest)) return false
  return !rest.startsWith('"') || (head.match(/"/gu)?.length ?? 0) % 2 === 0
}
