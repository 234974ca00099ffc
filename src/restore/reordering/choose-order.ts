/**
 * Chooses for each line of a text the order in which it was written, by how well it reads in each.
 *
 * What one line leaves open the others decide (`order-shares.ts`). So a single line is turned only where it reads very
 * much better, and a short line of a text that is in another order goes with it.
 */
import {type Lang, langs} from '../../languages/index.ts'
import {lineOdds, plainOdds, readsAtLeast} from '../legibility/line-odds.ts'
import {arabicLetters, modelledLang} from './model-spelling.ts'
import {isElsewhere, likeliestOrder, type Readings, sharesOf, withoutChance} from './order-shares.ts'
import {type Order, orders, readInOrder} from './orders.ts'
import {isModelled, wordModelOf} from './word-models.ts'

/** Letters under which a line says nothing of its order: it goes with the others. */
const fewestLetters = 12
/** Lines that are read in every order in any text, and log odds a letter under which any other line is too. */
const [sampleSize, wellRead] = [8, 0.45]
/** Characters of a line that are judged; a paragraph is in the order of its beginning. */
const judgedLength = 160

/** What it is worth that a line of turned words ends with a stop of its script as it is read, and not as it stands. */
const stopAtEnd = 3
const stop = /[\p{Script=Arabic}\p{M}\p{N}][.!؟?][»”")\]]*\s*$/u

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
  const chosen = new Map(known.keys().map((index, at) => [index, likeliestOrder(open[at]!, shares)]))
  return texts.map((text, index) => readInOrder(text, chosen.get(index) ?? 'read', worthIn(spoken)))
}

/** Lines evenly from the whole text. */
function sampleOf(lines: readonly number[]): readonly number[] {
  const step = Math.max(1, lines.length / sampleSize)
  return Array.from({length: Math.min(sampleSize, lines.length)}, (_, at) => lines[Math.floor(at * step)]!)
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
