/** A quick estimate whether a line is in pieces. */
import {modelWordsOf} from './model-spelling.ts'
import type {WordModel} from './word-model.ts'

/** Signs of a cut: stops at the wrong end of a word, wide gaps, numbers and Latin words directly against letters. */
const seamSigns =
  /\S {2,}\S|^[.،؛:!؟?,]|\s[.،؛:!؟?,](?=\p{L})|[.،؛:!؟?,]\p{L}|[\p{N}\p{Script=Latin}]\p{Script=Arabic}|\p{Script=Arabic}[\p{N}\p{Script=Latin}]/gu

/** Weights of a logistic regression, fitted to broken and sound lines of news. */
const weights = {
  none: -2,
  unknown: 1.75,
  short: 1,
  seam: 2.5,
  first: 2.5,
  last: 0.9,
  mean: -0.14,
  length: -0.1,
} as const

/** Log odds that the line is in pieces, before its readings are searched. */
export function suspicion(text: string, words: WordModel): number {
  const tokens = modelWordsOf(text, words.lang)
  let [unknown, short, sum, before] = [0, 0, 0, words.word('')]
  for (const token of tokens) {
    const word = words.word(token)
    sum -= words.pair(before, word)
    if (word.log < -10 && !words.knows(token)) unknown += 1
    if (token.length <= 3 && word.log < -8) short += 1
    before = word
  }
  const fragment = (token: string | undefined) =>
    token !== undefined && token !== '.' && token.length <= 4 && words.word(token).log < -7.5 ? 1 : 0
  const last = tokens.at(-1) === '.' ? tokens.at(-2) : tokens.at(-1)
  return (
    weights.none +
    weights.unknown * unknown +
    weights.short * short +
    weights.seam * (text.match(seamSigns)?.length ?? 0) +
    weights.first * fragment(tokens[0]) +
    weights.last * fragment(last) +
    (weights.mean * sum) / Math.max(1, tokens.length) +
    weights.length * tokens.length
  )
}
