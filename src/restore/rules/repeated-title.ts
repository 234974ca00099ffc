import type {WorkLine} from '../../text/model.ts'
import type {RemovalReason, Rule} from '../../text/rule.ts'
import {removeLines} from '../../text/rule.ts'
import {firstLineOf, textOf} from '../../text/spans.ts'
import {keyOf} from '../keys.ts'

/** Lines at the top of a page in which a title or deck may be repeated. */
const headLines = 12
/** Characters of a line that is body text. The head of the page ends there, or at the second long sentence. */
const bodyLength = 240
const longSentence = 90
/** How many lines of the head may be the title, the line above it and the deck. */
const titleLines = 3

/** Pages print the title in the breadcrumbs, the banner and the article, so the text has it two or three times. */
export const repeatedTitle: Rule = {
  code: 'repeated-title',
  evidence:
    'The title or deck stands again among the first lines, word for word or with the name of the site behind it.',
  spares: 'The first title; anything below the first long paragraph; lines of fewer than two words.',
  apply(lines) {
    const gone = new Map<number, RemovalReason>()
    const head = headOf(lines)
    for (let later = 1; later < head.length; later += 1) {
      for (let first = 0; first < Math.min(later, titleLines); first += 1) {
        if (gone.has(first) || gone.has(later)) continue
        const copy = copyOf(head, first, later)
        if (copy === undefined) continue
        const at = firstLineOf(lines[copy === first ? later : first]!)
        gone.set(copy, {reason: `repeats line ${at}`, confidence: 1})
      }
    }
    return removeLines(lines, gone, 'repeated-title')
  },
}

/** The texts of the first lines, up to the first long paragraph. */
function headOf(lines: readonly WorkLine[]): readonly string[] {
  const texts = lines.slice(0, headLines).map(textOf)
  let sentences = 0
  const body = texts.findIndex((text) => {
    if (isSentence(text) && text.length >= longSentence) sentences += 1
    return text.length >= bodyLength || sentences >= 2
  })
  return body < 0 ? texts : texts.slice(0, body)
}

/** Which of two lines repeats the other: the later one, or the one that adds the site's name. */
function copyOf(head: readonly string[], first: number, later: number): number | undefined {
  const [a, b] = [head[first]!, head[later]!]
  const [keyA, keyB] = [keyOf(a), keyOf(b)]
  if (keyA.length < 8 || keyB.length < 8 || !/\s/u.test(a) || !/\s/u.test(b)) return undefined
  if (keyA === keyB) return isSentence(a) && keyA.length < sentenceLength ? undefined : later
  if (hasSiteName(a, keyA, keyB)) return first
  return hasSiteName(b, keyB, keyA) ? later : undefined
}

/** Letters that a full sentence must have to count as a repeated deck: short sentences are repeated in speech. */
const sentenceLength = 40

/** Whether a line ends with the end of a sentence. */
function isSentence(text: string): boolean {
  return /[.!?؟]$/u.test(text)
}

/** Whether one line is the other with a divider and a short name after it. */
function hasSiteName(long: string, longKey: string, shortKey: string): boolean {
  if (!longKey.startsWith(shortKey)) return false
  // The divider is the last one of the line; a hyphen after it belongs to the name.
  const rest = long.slice(Math.max(0, long.search(/[|–—»:·][^|–—»:·]*$/u) - 1))
  const divider = rest.search(/\s[|–—»:·-]/u)
  const name = rest.slice(divider + 2)
  return (
    divider !== -1 &&
    name !== '' &&
    name.trim().split(/\s+/u).length <= 4 &&
    shortKey + keyOf(name) === longKey
  )
}
