/**
 * `npm run bench -- pairing [NEWS.jsonl [CASES.jsonl [CLDR_MODULES CHROMIUM_LOCALES [CACHE]]]]`.
 *
 * Which of many texts are translations of which: precision and recall of pairs, and how far their probability can be
 * trusted (ECE over ten bins), by pair of languages. News is made into one set of all documents and into many of a few
 * texts; CASES.jsonl are other kinds of text. With the corpora of the lexicon every document is paired with a lexicon
 * and odds that were learnt without it; without them the committed ones are used, which have seen given news. Without
 * a file the set is made of the Universal Declaration of Human Rights.
 */
import {knowledgeOf} from '../../../src/align/infer.ts'
import {
  likelyPairs,
  type PairCandidate,
  type PossiblePair,
  pairCandidates,
} from '../../../src/align/pairing.ts'
import {oddsOf} from '../../../src/align/pairing-odds.ts'
import {pairingFolds, weightsOf} from '../train/pairing.ts'
import {readCases} from './align-cases.ts'
import {evenDeclarationDocuments} from './align-udhr.ts'
import {genreSets, isPair, type SetText, textsOf} from './pairing-sets.ts'

/** What was told of the pairs of some sets. */
class Tally {
  texts = 0
  private wanted = 0
  private readonly found: {probability: number; right: boolean}[] = []

  /** Count the pairs of one set that are of two languages and, where given, of one genre. */
  add(texts: readonly SetText[], pairs: readonly PossiblePair[], among: (text: SetText) => boolean): void {
    const counts = (a: SetText, b: SetText) =>
      among(a) && among(b) && a.lang !== b.lang && !a.copied && !b.copied
    this.texts += texts.filter(among).length
    texts.forEach((a, at) => {
      for (const b of texts.slice(at + 1)) if (counts(a, b) && isPair(a, b)) this.wanted++
    })
    for (const {first, second, probability} of pairs) {
      const [a, b] = [texts[first]!, texts[second]!]
      if (counts(a, b)) this.found.push({probability, right: isPair(a, b)})
    }
  }

  /** The row of the table. */
  get row() {
    const at = (least: number) => this.found.filter(({probability}) => probability >= least)
    const right = (list: readonly {right: boolean}[]) => list.filter((each) => each.right).length
    const bins = Array.from({length: 10}, () => 0)
    for (const {probability, right} of this.found)
      bins[Math.min(9, Math.floor(probability * 10))]! += probability - Number(right)
    const ece = bins.reduce((sum, bin) => sum + Math.abs(bin), 0) / this.found.length
    return {
      texts: this.texts,
      pairs: this.wanted,
      'precision at .95': round(right(at(0.95)) / at(0.95).length),
      'recall at .95': round(right(at(0.95)) / this.wanted),
      'precision at .5': round(right(at(0.5)) / at(0.5).length),
      'recall at .5': round(right(at(0.5)) / this.wanted),
      told: this.found.length,
      ece: round(ece),
    }
  }
}

/** A set of texts with the pairs that were told. */
interface Told {
  readonly texts: readonly SetText[]
  readonly pairs: readonly PossiblePair[]
}

const languagePairs = [
  ['ar', 'en'],
  ['en', 'fa'],
  ['ar', 'fa'],
] as const

function table(
  title: string,
  sets: readonly Told[],
  rows: Readonly<Record<string, (text: SetText) => boolean>>,
): void {
  const all = Object.entries(rows).map(([name, among]) => {
    const tally = new Tally()
    for (const {texts, pairs} of sets) tally.add(texts, pairs, among)
    return [name, tally.row] as const
  })
  console.log(`\n${title}`)
  console.table(Object.fromEntries(all))
}

const byLanguages = {
  all: () => true,
  'whole texts': ({whole}: SetText) => whole,
  ...Object.fromEntries(
    languagePairs.map((pair) => [
      pair.join('-'),
      ({lang}: SetText) => (pair as readonly string[]).includes(lang),
    ]),
  ),
}

/** Texts in a set of few. */
const few = 8

/** Pairs of sets of a few texts each, those of neighbouring documents together. */
function inFew(texts: readonly SetText[], candidates: readonly PairCandidate[], odds: OddsAt): Told[] {
  return Array.from({length: Math.ceil(texts.length / few)}, (_, k) => {
    const own = texts.slice(k * few, (k + 1) * few)
    const inside = candidates
      .filter(({first, second}) => [first, second].every((at) => Math.floor(at / few) === k))
      .map((each) => ({...each, first: each.first - k * few, second: each.second - k * few}))
    return {texts: own, pairs: likelyPairs(own, inside, ({numbers, first}) => odds(numbers, own[first]!))}
  })
}

type OddsAt = (numbers: PairCandidate['numbers'], text: SetText) => number

/** See the head of this file. */
export async function run(args: readonly string[]): Promise<void> {
  const [news, cases, ...corpora] = args
  const start = process.cpuUsage()
  const held = news !== undefined && corpora.length > 1 ? pairingFolds(news, corpora) : undefined
  const texts = held?.texts ?? textsOf(evenDeclarationDocuments(), 1)
  const candidates = held?.candidates ?? plainCandidates(texts)
  const foldWeights =
    held && Array.from({length: held.folds}, (_, k) => weightsOf(held.examples((fold) => fold !== k)))
  const odds: OddsAt = (numbers, text) => oddsOf(numbers, foldWeights?.[held?.foldOf(text) ?? 0])
  const whole = likelyPairs(texts, candidates, ({numbers, first}) => odds(numbers, texts[first]!))
  table('All texts in one set', [{texts, pairs: whole}], byLanguages)
  table(`In sets of ${few}`, inFew(texts, candidates, odds), byLanguages)
  if (cases !== undefined) {
    const sets = [...genreSets(readCases(cases)).values()].map((set) => ({
      texts: set,
      pairs: likelyPairs(set, plainCandidates(set), ({numbers}) => oddsOf(numbers)),
    }))
    const genres = [...new Set(sets.flatMap((set) => set.texts.map(({genre = ''}) => genre)))]
    table('Other kinds of text', sets, {
      all: () => true,
      ...Object.fromEntries(genres.map((each) => [each, ({genre}: SetText) => genre === each])),
    })
  }
  const {user, system} = process.cpuUsage(start)
  console.log(`\n${Math.round((user + system) / 1e5) / 10} s of processor time.`)
}

function plainCandidates(texts: readonly SetText[]): readonly PairCandidate[] {
  return pairCandidates(texts, ([first, second]) => knowledgeOf(first, second, {}))
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
