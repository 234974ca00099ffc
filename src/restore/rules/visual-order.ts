import {ofEach} from '../../languages/knowledge.ts'
import {formClass} from '../../languages/script/arab/classes.ts'
import {foldSpelling} from '../../languages/script/fold.ts'
import {lineRule, type Rule} from '../../text/rule.ts'
import {textOf} from '../../text/spans.ts'
import {mirrorImages} from '../mirror-images.ts'

/** Presentation forms, and characters of the scripts that have them. */
const shapes = new RegExp(`[${formClass}]`, 'u')
const arabic = /\p{Script=Arabic}/u

/**
 * What keeps its own order when a line is reversed: words of left-to-right scripts with what joins them, and numbers.
 */
const pieces =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}](?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}'’.,:/@_&+ -]*[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}])?|\p{N}+(?:[.,:/٫٬%-]\p{N}+)*%?|\P{M}\p{M}*|\p{M}/gu

/** Frequent small words of the languages, folded. */
const smallWords = ofEach(({damage}) => damage.smallWords.match(/\S+/g) ?? []).map(foldSpelling)
const [forwards, backwards] = [new Set(smallWords), new Set(smallWords.map((word) => reversed(word)))]

/** How many reversed small words a text must have, and how many times more of these than of ones in order. */
const [fewestTurned, share] = [5, 4]
/** Number of small words in order at which counting stops: the text is not reversed. */
const enoughRight = 12

/** The text is stored in visual order, from left to right: every line is reversed letter by letter. */
export const visualOrder: Rule = {
  code: 'visual-order',
  evidence: 'The small words of the language, which every text has, stand there turned letter by letter.',
  spares: 'Numbers and words of left-to-right scripts, which are seen as they are read; single words.',
  isJudged: true,
  apply: (lines, context) => (isTurned(lines.map(textOf)) ? lineByLine.apply(lines, context) : {lines}),
}

const lineByLine = lineRule({
  ...visualOrder,
  reason: 'visual order',
  test: arabic,
  edits(text) {
    const mended = reversed(text)
    return mended === text ? [] : [{start: 0, end: text.length, text: mended}]
  },
})

/** Whether a text's letters are reversed, judged by its small words. */
function isTurned(texts: readonly string[]): boolean {
  let [right, wrong] = [0, 0]
  for (const text of texts) {
    if (!arabic.test(text)) continue
    const plain = shapes.test(text) ? text.normalize('NFKC') : text
    // A presentation form that stands for two letters is not reversed inside.
    for (const [word] of foldSpelling(plain).matchAll(/[\p{L}]{2,5}(?![\p{L}\p{M}])/gu)) {
      if (forwards.has(word)) right += 1
      else if (backwards.has(word)) wrong += 1
    }
    if (right >= enoughRight && right > wrong) return false
  }
  return wrong >= fewestTurned && wrong >= share * right
}

/** The line in reverse. */
function reversed(text: string): string {
  const found = text.match(pieces) ?? []
  return found
    .map((piece) => mirrorImages[piece] ?? piece)
    .reverse()
    .join('')
}
