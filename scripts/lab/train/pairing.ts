/**
 * `npm run train -- pairing NEWS.jsonl CLDR_MODULES CHROMIUM_LOCALES [CACHE]`: learn how likely two texts are
 * translations of one another by what their alignment says. Prints the weights of `src/align/pairing-odds.ts`.
 *
 * Every document's texts are looked at with a lexicon that was learnt without it.
 */
import {type PairCandidate, pairCandidates} from '../../../src/align/pairing.ts'
import {inputsOf} from '../../../src/align/pairing-odds.ts'
import {isPair, type SetText, textsOf} from '../bench/pairing-sets.ts'
import {readNews} from './align-corpus.ts'
import {corporaOf, foldKnowledge, folds, foldsOf} from './align-folds.ts'

/** A candidate's inputs, and whether it is a pair. */
interface Example {
  readonly inputs: readonly number[]
  readonly right: boolean
}

/** A set of texts of the news, with its candidates, each found by what the other folds teach. */
export interface PairingFolds {
  readonly texts: readonly SetText[]
  readonly candidates: readonly PairCandidate[]
  readonly folds: number
  foldOf(text: SetText): number
  examples(among: (fold: number) => boolean): readonly Example[]
}

/** Seed of the set that is learnt from. */
const seed = 5

/** Make the set and look at its candidates. */
export function pairingFolds(file: string, corpora: readonly string[]): PairingFolds {
  const news = readNews(file)
  const fold = foldsOf(news)
  const documents = [...Map.groupBy(news, ({document = ''}) => document)].map(([document, lines]) => ({
    document,
    lines: lines.map((line) => line.texts),
  }))
  const texts = textsOf(documents, seed)
  const foldOf = (text: SetText) => fold.get(text.document) ?? 0
  const knowledge = foldKnowledge(corporaOf([file, ...corpora]), fold)
  const candidates = Array.from({length: folds}, (_, k) => {
    const [document = ''] = [...fold].find(([, each]) => each === k) ?? []
    const side = (lang: string) => ({lang, segments: []})
    return pairCandidates(texts, ([first, second]) =>
      knowledge({
        id: '',
        document,
        level: '',
        difficulty: '',
        source: side(first),
        target: side(second),
        gold: [],
      }),
    ).filter(({first}) => foldOf(texts[first]!) === k)
  }).flat()
  const examples = (among: (fold: number) => boolean) =>
    candidates
      .filter(({first}) => among(foldOf(texts[first]!)))
      .map(({first, second, numbers}) => ({
        inputs: inputsOf(numbers),
        right: isPair(texts[first]!, texts[second]!),
      }))
  return {texts, candidates, folds, foldOf, examples}
}

/** Steps and size of the descent, and how strongly large weights are held back. */
const [steps, size, ridge] = [20_000, 0.5, 0.3]

/** Weights of a logistic regression, by gradient descent over inputs of one spread. */
export function weightsOf(examples: readonly Example[]): number[] {
  const scales = examples[0]!.inputs.map((_, at) => {
    const column = examples.map(({inputs}) => inputs[at]!)
    const mean = at === 0 ? 0 : sum(column) / column.length
    const spread = Math.sqrt(sum(column.map((each) => (each - mean) ** 2)) / column.length)
    return {mean, spread}
  })
  const scaled = examples.map(({inputs, right}) => ({
    inputs: inputs.map((input, at) => (input - scales[at]!.mean) / scales[at]!.spread),
    right,
  }))
  const weights = scales.map(() => 0)
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight))
    for (const {inputs, right} of scaled) {
      const score = sum(inputs.map((input, at) => input * weights[at]!))
      const error = Number(right) - 1 / (1 + Math.exp(-score))
      inputs.forEach((input, at) => {
        gradient[at]! += error * input
      })
    }
    weights.forEach((_, at) => {
      weights[at]! += (size * gradient[at]!) / examples.length
    })
  }
  const plain = weights.map((weight, at) => weight / scales[at]!.spread)
  const shift = sum(plain.map((weight, at) => weight * scales[at]!.mean))
  return plain.map((weight, at) => (at === 0 ? weight - shift : weight))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** See the head of this file. */
export async function run([news = '', ...corpora]: readonly string[]): Promise<void> {
  const {examples} = pairingFolds(news, corpora)
  const weights = weightsOf(examples(() => true))
  console.log(weights.map((weight) => weight.toFixed(2)).join(', '))
}
