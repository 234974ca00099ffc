/**
 * `npm run train -- language NEWS`: learn to tell Persian from Arabic → `src/languages/fa/sequences.json`.
 *
 * NEWS is JSON Lines with the fields `ar` and `fa`. The word list of `dictionary-fa` is added for the words that
 * news do not have. The texts are cut into pieces of one to four words, because headings are what is hard; some
 * are retyped as the other keyboard would, see `retype`. Logistic regression with AdaGrad and soft thresholding;
 * the sequences that matter most are kept.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import dictionary from 'dictionary-fa'
import {letterSequences} from '../../../src/languages/script/sequences.ts'

/** Sequences kept. */
const kept = 8000
/** Passes over the pieces. */
const passes = 6
/** Share of the word list that is taken, so that single words do not outweigh texts. */
const listShare = 0.03
const rate = 0.15
const threshold = 0.01

interface Piece {
  readonly persian: 0 | 1
  readonly features: readonly number[]
}

/** A small generator of numbers 0…1, so that training twice gives one file. */
function generator(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return state / 0x7fff_ffff
  }
}

/** The same text from another keyboard or hand. */
function retype(text: string, persian: 0 | 1, random: () => number): string {
  const at = random()
  if (persian === 1) {
    if (at < 0.12) return text.replaceAll('ی', 'ي').replaceAll('ک', 'ك')
    if (at < 0.2) return text.replaceAll('\u200C', '')
    return at < 0.24 ? text.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('\u200C', ' ') : text
  }
  if (at < 0.08) return text.replace(/ي(?=\s|$)/g, 'ى')
  if (at < 0.13) return text.replaceAll('ي', 'ی').replaceAll('ك', 'ک')
  return at < 0.2 ? text.replace(/[أإآ]/g, 'ا').replace(/ة(?=\s|$)/g, 'ه') : text
}

/** Texts and words with their language: 1 for Persian. */
function readTexts(news: string, random: () => number): [string, 0 | 1][] {
  const texts: [string, 0 | 1][] = []
  for (const line of readFileSync(news, 'utf8').split('\n').filter(Boolean)) {
    const {ar, fa} = JSON.parse(line) as {ar: string; fa: string}
    for (let again = 0; again < 3; again += 1) {
      texts.push(...cut(retype(ar, 0, random), random).map((piece) => [piece, 0] as [string, 0]))
      texts.push(...cut(retype(fa, 1, random), random).map((piece) => [piece, 1] as [string, 1]))
    }
  }
  const arabic = texts.flatMap(([text, persian]) => (persian === 0 ? text.split(/\s+/) : []))
  const list = new TextDecoder().decode(dictionary.dic)
  for (const line of list.split('\n').slice(1)) {
    const word = line.split(/[/\t]/)[0]!.trim()
    if (word === '' || random() >= listShare) continue
    // As many Arabic words beside them, so that a short text is not Persian for being short.
    texts.push([retype(word, 1, random), 1], [arabic[Math.floor(random() * arabic.length)]!, 0])
  }
  return texts
}

/** Pieces of one to four words. */
function cut(text: string, random: () => number): string[] {
  const words = text.split(/\s+/)
  const pieces: string[] = []
  for (let at = 0; at < words.length; ) {
    const size = 1 + Math.floor(random() * 4)
    pieces.push(words.slice(at, at + size).join(' '))
    at += size
  }
  return pieces
}

/** Learn and write. */
export async function run([news]: readonly string[]): Promise<void> {
  if (news === undefined) throw new Error('Give the path of the news corpus (JSON Lines with "ar" and "fa").')
  const random = generator()
  const texts = readTexts(news, random)
  const index = new Map<string, number>()
  const counts: number[] = []
  const pieces = texts.map(([text, persian]): Piece => {
    const features = letterSequences(text).map((sequence) => {
      const at = index.get(sequence) ?? index.size
      index.set(sequence, at)
      counts[at] = (counts[at] ?? 0) + 1
      return at
    })
    return {persian, features}
  })
  const weights = learn(pieces, index.size, random)
  const best = [...index]
    .map(([sequence, at]) => ({sequence, count: counts[at]!, weight: Math.round(weights[at]! * 20) / 20}))
    .filter(({count, weight}) => count >= 3 && weight !== 0)
    .toSorted((a, b) => Math.abs(b.weight) * Math.sqrt(b.count) - Math.abs(a.weight) * Math.sqrt(a.count))
    .slice(0, kept)
    .toSorted((a, b) => (a.sequence < b.sequence ? -1 : 1))
  const about =
    'Log odds of Persian over Arabic by letter sequence; made by "npm run train -- language NEWS" from the Arabic ' +
    'and Persian sides of NTREX-128 (CC BY-SA 4.0) and the word list of dictionary-fa (Apache-2.0).'
  const value = {about, weights: Object.fromEntries(best.map(({sequence, weight}) => [sequence, weight]))}
  writeFileSync('src/languages/fa/sequences.json', `${JSON.stringify(value)}\n`)
  console.log(`${texts.length} pieces, ${index.size} sequences, ${best.length} kept.`)
}

/** Weights by AdaGrad on the logistic loss, thresholded after each pass. */
function learn(pieces: readonly Piece[], size: number, random: () => number): Float64Array {
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-3)
  const order = [...pieces]
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random)
    for (const {features, persian} of order) {
      let odds = 0
      for (const feature of features) odds += weights[feature]!
      const error = 1 / (1 + Math.exp(-odds)) - persian
      if (Math.abs(error) < 1e-3) continue
      for (const feature of features) {
        squares[feature]! += error * error
        weights[feature]! -= (rate / Math.sqrt(squares[feature]!)) * error
      }
    }
    for (const [feature, weight] of weights.entries()) {
      weights[feature] = Math.sign(weight) * Math.max(0, Math.abs(weight) - threshold)
    }
  }
  return weights
}

function shuffle<Item>(items: Item[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [a, b] = [items[at]!, items[other]!]
    items[at] = b
    items[other] = a
  }
}
