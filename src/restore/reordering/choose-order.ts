/**
 * Chooses for each line of a text the order in which it was written, by how well it reads in each.
 *
 * What one line leaves open the others decide: how many lines of the text are in an order is estimated together with
 * which ones are (expectation and maximization). So a single line is turned only where it reads very much better, and
 * a short line of a text that is in another order goes with it.
 */
import {type Lang, langs} from '../../languages/index.ts'
import {lineOdds, plainOdds, readsAtLeast} from '../legibility/line-odds.ts'
import {arabicLetters, modelledLang} from './model-spelling.ts'
import {type Order, orders, readInOrder} from './orders.ts'
import {isModelled, wordModelOf} from './word-models.ts'

/**
 * Lines that count as written in each order before any is looked at: a text is in order, unless an extractor marked
 * its runs.
 */
const beforehand: Readonly<Record<Order, number>> = {
  read: 1,
  marked: 3,
  letters: 0.01,
  words: 0.01,
  items: 0.01,
  runs: 0.01,
}

/** How often the share of each order is estimated anew. */
const rounds = 6
/** Letters under which a line says nothing of its order: it goes with the others. */
const fewestLetters = 12
/** Lines that are read in every order in any text, and log odds a letter under which any other line is too. */
const [sampleSize, wellRead] = [8, 0.45]
/** Characters of a line that are judged; a paragraph is in the order of its beginning. */
const judgedLength = 160
/** Share of the sample in another order from which all lines are read in every order. */
const suspectShare = 0.02

/** Orders in which letters stand as they are read, so that a healthy line may gain by them by chance. */
const turned: readonly Order[] = ['words', 'runs']
/** Log odds that the lines of a text must gain together by such an order. */
const gainOfTurned = 12

/** What it is worth that a line of turned words ends with a stop of its script as it is read, and not as it stands. */
const stopAtEnd = 3
const stop = /[\p{Script=Arabic}\p{M}\p{N}][.!؟?][»”")\]]*\s*$/u

/** Log odds of a line's readings against the line as found, for each order that changes it. */
type Readings = Readonly<Partial<Record<Order, number>>>

/**
 * What is known of a line from when it was judged before, since the rules run over the same lines several times; and the
 * languages of the text then: they are others where its letters were mended meanwhile.
 */
export interface Judged {
  spoken?: string
  readings?: Readings
  isDoubtful?: boolean
}

/**
 * The lines as they are read; undefined for a line that is written in that order already. `judged` holds what is known
 * of each line.
 */
export function readLines(
  texts: readonly string[],
  judged: readonly Judged[] = texts.map(() => ({})),
): readonly (string | undefined)[] {
  const plain = texts.map((text) => text.normalize('NFKC'))
  const spoken = langsOf(plain)
  if (spoken.length === 0) return texts.map(() => undefined)
  const known = new Map<number, Readings>()
  const judgedAs = (index: number): Judged => {
    const line = judged[index]!
    if (line.spoken === spoken.join()) return line
    delete line.readings
    delete line.isDoubtful
    line.spoken = spoken.join()
    return line
  }
  const read = (index: number) => {
    const line = judgedAs(index)
    line.readings ??= readingsOf(texts[index]!, spoken)
    known.set(index, line.readings)
  }
  const asks = (index: number) => {
    const line = judgedAs(index)
    line.isDoubtful ??= isDoubtful(texts[index]!, plain[index]!, spoken)
    return line.isDoubtful
  }
  const own = plain.flatMap((text, index) => (modelledLang(text) === undefined ? [] : [index]))
  for (const index of sampleOf(own)) read(index)
  const isSuspect = isElsewhere(sharesOf(withoutChance([...known.values()])))
  for (const index of texts.keys()) if (!known.has(index) && (isSuspect || asks(index))) read(index)
  const healthy = own.filter((index) => !known.has(index)).length
  const open = withoutChance([...known.values()])
  const shares = sharesOf(open, healthy)
  const chosen = new Map(known.keys().map((index, at) => [index, likeliest(open[at]!, shares)]))
  return texts.map((text, index) => readInOrder(text, chosen.get(index) ?? 'read', worthIn(spoken)))
}

/** The readings without those that the lines of a text may gain by by chance. */
function withoutChance(lines: readonly Readings[]): readonly Readings[] {
  const byChance = turned.filter((order) => isByChance(lines.flatMap((line) => line[order] ?? [])))
  if (byChance.length === 0) return lines
  return lines.map((line) => {
    const others: Partial<Record<Order, number>> = {...line}
    for (const order of byChance) delete others[order]
    return others
  })
}

/** Whether lines gain too little all together, or most of them nothing: an extractor turns all that it can. */
function isByChance(gains: readonly number[]): boolean {
  const sum = gains.reduce((all, gain) => all + gain, 0)
  return sum < gainOfTurned || gains.filter((gain) => gain > 0).length <= gains.length / 2
}

/** Lines evenly from the whole text. */
function sampleOf(lines: readonly number[]): readonly number[] {
  const step = Math.max(1, lines.length / sampleSize)
  return Array.from({length: Math.min(sampleSize, lines.length)}, (_, at) => lines[Math.floor(at * step)]!)
}

/** Whether more than a few lines are in another order. */
function isElsewhere({read, ...others}: Shares): boolean {
  const other = Object.values(others).reduce((sum, share) => sum + share, 0)
  const before =
    beforehand.marked + beforehand.letters + beforehand.words + beforehand.items + beforehand.runs
  return other - before > suspectShare * (read + other)
}

/** Whether a line by itself asks for another order: it has marked runs or shapes of letters, or does not read well. */
function isDoubtful(text: string, plain: string, spoken: readonly Lang[]): boolean {
  if (/[\u202A-\u202E]/u.test(text) || plain !== text) return true
  const start = startOf(plain)
  return (
    lettersIn(start) >= fewestLetters &&
    !spoken.some((lang) => readsAtLeast(start, wordModelOf(lang), wellRead))
  )
}

/** Number of Arabic letters in a text. */
function lettersIn(text: string): number {
  return text.match(arabicLetters)?.length ?? 0
}

/** The beginning of a long line, whole words of it. */
function startOf(text: string): string {
  if (text.length <= judgedLength) return text
  const end = text.lastIndexOf(' ', judgedLength)
  return text.slice(0, end > 0 ? end : judgedLength)
}

/** Share of a text's characters from which a language is one of those in which its lines are read. */
const spokenShare = 0.1

/** The languages of a text's lines of Arabic script, among those with a word model, that of most lines first. */
function langsOf(texts: readonly string[]): readonly Lang[] {
  const counts = new Map<Lang, number>()
  for (const text of texts) {
    const lang = modelledLang(text)
    if (lang !== undefined && isModelled(lang)) counts.set(lang, (counts.get(lang) ?? 0) + text.length)
  }
  const all = counts.values().reduce((sum, count) => sum + count, 0)
  const spoken = langs.filter((lang) => (counts.get(lang) ?? 0) > spokenShare * all)
  return spoken.sort((a, b) => counts.get(b)! - counts.get(a)!)
}

/** How much better a line reads in every order. */
function readingsOf(text: string, spoken: readonly Lang[]): Readings {
  const readings: Partial<Record<Order, number>> = {}
  const start = startOf(text)
  const isJudged = lettersIn(start.normalize('NFKC')) >= fewestLetters
  const gainOf = gainFrom(start, spoken)
  for (const order of orders) {
    const reading = readInOrder(start, order, worthIn(spoken))
    if (reading === undefined && (start === text || readInOrder(text, order) === undefined)) continue
    // The end of a line of turned words is the beginning as it stands.
    const stops = order === 'words' ? Number(stop.test(reading ?? '')) - Number(stop.test(text)) : 0
    readings[order] = isJudged ? gainOf(reading ?? start) + stopAtEnd * stops : 0
  }
  return readings
}

/** A function that tells how well a reading reads. */
function worthIn(spoken: readonly Lang[]): (reading: string) => number {
  return (reading) => bestOdds(reading, spoken, plainOdds)
}

/** Log odds by which a reading is so much worse that no other look at its words changes it. */
const muchWorse = 6

/** A function that tells how much better another reading of a line reads, in the language in which each reads best. */
function gainFrom(found: string, spoken: readonly Lang[]): (reading: string) => number {
  const plain = bestOdds(found, spoken, plainOdds)
  let full: number | undefined
  return (reading) => {
    const gain = bestOdds(reading, spoken, plainOdds) - plain
    if (gain < -muchWorse) return gain
    full ??= bestOdds(found, spoken, lineOdds)
    return bestOdds(reading, spoken, lineOdds) - full
  }
}

/** How well a text reads in the language in which it reads best. */
function bestOdds(text: string, spoken: readonly Lang[], oddsOf: typeof plainOdds): number {
  const plain = text.normalize('NFKC')
  return Math.max(...spoken.map((lang) => oddsOf(plain, wordModelOf(lang)).odds))
}

type Shares = Readonly<Record<Order, number>>

/** How many lines of a text are in each order; `healthy` more than those given are in order. */
function sharesOf(lines: readonly Readings[], healthy = 0): Shares {
  let shares: Shares = beforehand
  for (let round = 0; round < rounds; round += 1) {
    const counts: Record<Order, number> = {...beforehand, read: beforehand.read + healthy}
    for (const line of lines) {
      const open = orders.filter((order) => order === 'read' || line[order] !== undefined)
      if (open.length === 1) continue
      const scores = open.map((order) => scoreOf(line, order, shares))
      const top = Math.max(...scores)
      const sum = scores.reduce((all, score) => all + Math.exp(score - top), 0)
      for (const [index, order] of open.entries()) {
        const likely = Math.exp(scores[index]! - top) / sum
        const same = sameOrders(line, order)
        const all = same.reduce((shared, each) => shared + shares[each], 0)
        for (const each of same) counts[each] += (likely * shares[each]) / all
      }
    }
    shares = counts
  }
  return shares
}

/** Log of how likely a line was written in an order, but for a constant. */
function scoreOf(line: Readings, order: Order, shares: Shares): number {
  return (line[order] ?? 0) + Math.log(sameOrders(line, order).reduce((sum, each) => sum + shares[each], 0))
}

/**
 * The orders in which a line would read as in this one: without ordinary letters both orders of letters are the same, and
 * a line of one run reads as it stands.
 */
function sameOrders(line: Readings, order: Order): readonly Order[] {
  if (order === 'letters' && line.items === undefined) return ['letters', 'items']
  return order === 'read' && line.runs === undefined ? ['read', 'runs'] : [order]
}

/** The order in which a line was likeliest written. */
function likeliest(line: Readings, shares: Shares): Order {
  let [best, most] = ['read' as Order, scoreOf(line, 'read', shares)]
  for (const order of orders) {
    if (line[order] === undefined) continue
    const score = scoreOf(line, order, shares)
    if (score > most) [best, most] = [order, score]
  }
  return best
}
