import {ofEach} from '../../languages/knowledge.ts'
import {formClass} from '../../languages/script/arab/classes.ts'
import {foldSpelling} from '../../languages/script/fold.ts'
import {lineRule, type Rule} from '../../text/rule.ts'
import {textOf} from '../../text/spans.ts'
import {mirrored} from '../mirrored.ts'

/** Shapes of letters, and what stands in a line of the scripts they belong to. */
const shapes = new RegExp(`[${formClass}]`, 'u')
const arabic = /\p{Script=Arabic}/u

/** What is seen from left to right as it is read: words of such scripts with what joins them, and numbers. */
const pieces =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}](?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}'’.,:/@_&+ -]*[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}])?|\p{N}+(?:[.,:/٫٬%-]\p{N}+)*%?|\P{M}\p{M}*|\p{M}/gu

/** Small words of the languages, which every text has, folded. */
const smallWords = ofEach(({damage}) => damage.smallWords.match(/\S+/g) ?? []).map(foldSpelling)
const [forwards, backwards] = [new Set(smallWords), new Set(smallWords.map((word) => turned(word)))]

/** Small words turned that a text has at least, and how many times as many as of those that stand right. */
const [fewestTurned, share] = [5, 4]
/** Small words that stand right from which on no more are counted. */
const plainly = 12

/** Text stored as it is seen, from left to right: every line is turned letter by letter. */
export const visualOrder: Rule = {
  code: 'visual-order',
  evidence: 'The small words of the language, which every text has, stand there turned letter by letter.',
  spares: 'Numbers and words of left-to-right scripts, which are seen as they are read; single words.',
  apply: (lines, context) => (isTurned(lines.map(textOf)) ? lineByLine.apply(lines, context) : {lines}),
}

const lineByLine = lineRule({
  ...visualOrder,
  reason: 'visual order',
  test: arabic,
  edits(text) {
    const mended = turned(text)
    return mended === text ? [] : [{start: 0, end: text.length, text: mended}]
  },
})

/** Whether the letters of a text are turned, as its small words tell. */
function isTurned(texts: readonly string[]): boolean {
  let [right, wrong] = [0, 0]
  for (const text of texts) {
    if (!arabic.test(text)) continue
    const plain = shapes.test(text) ? text.normalize('NFKC') : text
    // A shape that stands for two letters is not turned in itself.
    for (const [word] of foldSpelling(plain).matchAll(/[\p{L}]{2,5}(?![\p{L}\p{M}])/gu)) {
      if (forwards.has(word)) right += 1
      else if (backwards.has(word)) wrong += 1
    }
    if (right >= plainly && right > wrong) return false
  }
  return wrong >= fewestTurned && wrong >= share * right
}

/** A line from its other end. */
function turned(text: string): string {
  const found = text.match(pieces) ?? []
  return found
    .map((piece) => mirrored[piece] ?? piece)
    .reverse()
    .join('')
}
