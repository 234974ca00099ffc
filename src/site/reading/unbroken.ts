/** Keeps together what a browser would break or reorder: dates, telephone numbers, designations, words of a title. */
import type {Element, ElementContent} from 'hast'

/**
 * Digits joined by two hyphens or more: an ISO 8601 date, a telephone number. Not a range of two years, which is read from
 * right to left in Arabic script.
 */
const figures = /((?<!\p{Nd})\p{Nd}+(?:-\p{Nd}+){2,})/u

/** A designation such as T-90, COVID-19 or ISIS-K: a word, a hyphen, digits or one letter. */
const designation =
  /(?<![\p{L}\p{M}\p{Nd}-])(\p{L}[\p{L}\p{M}\p{Nd}]{0,11}-(?:\p{Nd}{1,4}\p{L}?|\p{L}))(?![\p{L}\p{M}\p{Nd}-])/u

/** In a title: a hyphenated pair of words, or a word with the dash behind it, if short enough for the width of a phone. */
const joined =
  /((?<![\p{L}\p{M}\p{Nd}-])[\p{L}\p{M}\p{Nd}]{1,12}-[\p{L}\p{M}\p{Nd}]{1,12}(?![\p{L}\p{M}\p{Nd}-])|(?<![\p{L}\p{M}\p{Nd}])[\p{L}\p{M}\p{Nd}]{1,16} [–—](?= ))/u

/**
 * Plain text with such digits in bidi isolates: after Arabic letters a hyphen between digits is neutral, and 2023-02-04
 * would be shown as 04-02-2023 (Unicode Bidirectional Algorithm, UAX 9, rules W2 and W4).
 */
export function withFigures(value: string, isTitle: boolean): ElementContent[] {
  return replaced(value, figures, {tagName: 'bdi', properties: {dir: 'ltr'}}).flatMap((each) =>
    each.type === 'text' ? unbroken(each.value, isTitle) : [each],
  )
}

/** Text with designations kept on one line: browsers break after the hyphen, although UAX 14 (rule LB25) does not. */
export function unbroken(value: string, isTitle: boolean): ElementContent[] {
  return replaced(value, isTitle ? joined : designation, {tagName: 'span', properties: {className: ['w']}})
}

/** Text with the matches of a pattern (of one group) wrapped in elements. */
function replaced(
  value: string,
  pattern: RegExp,
  kind: Pick<Element, 'tagName' | 'properties'>,
): ElementContent[] {
  return value
    .split(pattern)
    .map((part, index): ElementContent => {
      const child = {type: 'text', value: part} as const
      return index % 2 === 1 ? {type: 'element', ...kind, children: [child]} : child
    })
    .filter((each) => each.type !== 'text' || each.value !== '')
}
