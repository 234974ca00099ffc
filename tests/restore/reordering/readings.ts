/** The readings of a line and their scores by definition, without tables and without search: to compare with. */
import type {CutKind} from '../../../src/languages/reordering.ts'
import {isApart} from '../../../src/restore/reordering/cut-signs.ts'
import {
  cutKind,
  endsSentence,
  isLigaturePlace,
  opensBracket,
  seamCostsOf,
} from '../../../src/restore/reordering/cuts.ts'
import {type LineUnit, startsWord} from '../../../src/restore/reordering/line-units.ts'
import type {LineReading, Surroundings} from '../../../src/restore/reordering/search.ts'
import type {WordModel} from '../../../src/restore/reordering/word-model.ts'

type Words = Readonly<{text: string; closed: boolean}>[]

/** The words of a stretch, each with whether a mark ends it. */
function wordsOf(units: readonly LineUnit[], start: number, end: number): Words {
  const words: Words = []
  for (let at = start; at < end; at += 1) {
    const closed = units[at]!.after !== '' || units[at]!.letter === '#'
    const open = words.at(-1)
    if (at === start || startsWord(units, at) || open === undefined)
      words.push({text: units[at]!.letter, closed})
    else words[words.length - 1] = {text: open.text + units[at]!.letter, closed}
  }
  return words
}

/** What it costs that a line with cuts has none before a unit. */
function costUncut(units: readonly LineUnit[], at: number, words: WordModel): number {
  const {uncut} = words.language.costs
  if (units[at]!.letter === '#' || units[at - 1]!.letter === '#') return uncut.foreign
  if (startsWord(units, at)) return 0
  let [start, end] = [at, at + 1]
  while (!startsWord(units, start)) start -= 1
  while (end < units.length && !startsWord(units, end)) end += 1
  const letters = units.map(({letter}) => letter).join('')
  if (words.joiners(letters.slice(start, end)).includes(at - start)) return uncut.joiner
  return isLigaturePlace(letters, at) ? uncut.ligature : 0
}

/** A reading's score by its definition: the words that it makes, one after another, less the costs of its cuts. */
export function scoreOf(
  units: readonly LineUnit[],
  {pieces, cuts}: Pick<LineReading, 'pieces' | 'cuts'>,
  words: WordModel,
  beside: Surroundings,
): number {
  const seams = seamCostsOf(units)
  const {costs} = words.language
  let [score, read] = [0, [] as {text: string; mark: boolean}[]]
  let open = false
  for (const [index, [start, end]] of pieces.entries()) {
    const kind = cuts[index - 1]
    if (kind !== undefined) score -= costs.cut[kind]
    for (let at = start + 1; at < end; at += 1)
      score -= seams[at]! + (pieces.length > 1 ? costUncut(units, at, words) : 0)
    for (const [number, {text, closed}] of wordsOf(units, start, end).entries()) {
      const wordBeside = read.at(-1)?.text ?? ''
      const joins = number === 0 && kind !== undefined && !isApart(kind)
      if (joins) read.push({...read.pop()!, text: wordBeside + text})
      else read.push({text, mark: false})
      open = !closed
    }
    // Marks after a word end a clause, wherever they stand in the piece.
    let number = read.length
    for (let at = end - 1; at >= start; at -= 1) {
      const ends = at === end - 1 || startsWord(units, at + 1)
      if (ends) number -= 1
      if (ends && units[at]!.after !== '') read[number] = {...read[number]!, mark: true}
    }
  }
  let before = words.word(beside.before)
  for (const {text, mark} of read) {
    const word = words.word(text)
    score += words.pair(before, word)
    before = mark ? words.word('.') : word
  }
  const [first, last] = [pieces[0]!, pieces.at(-1)!]
  const [head] = wordsOf(units, first[0], first[1])
  const isWhole = wordsOf(units, first[0], first[1]).length > 1 || units[first[1] - 1]!.after !== ''
  if (isWhole && head!.text !== '#' && head!.text.length <= beside.room) score -= 2
  if (endsSentence(units[last[1] - 1]!, units[last[0]]!)) score += costs.stopAtEnd
  if (open && beside.after !== '') {
    const after = words.word(beside.after)
    score += words.pair(before, after) - after.log
  }
  return score
}

/** All orders in which a line can be read with cuts. */
export function* allReadings(units: readonly LineUnit[], words: WordModel, common: number) {
  const letters = units.map(({letter}) => letter).join('')
  const seams = seamCostsOf(units)
  const mayCut = (at: number) => {
    if (startsWord(units, at)) return true
    let [start, end] = [at, at]
    while (!startsWord(units, start)) start -= 1
    while (end < units.length && !startsWord(units, end)) end += 1
    const word = letters.slice(start, end)
    return isLigaturePlace(letters, at) || !words.spells(word) || words.word(word).count < common
  }
  const places = units.map((_, at) => at).filter((at) => at > 0 && mayCut(at))
  for (let set = 1; set < 2 ** places.length; set += 1) {
    const starts = [0, ...places.filter((_, bit) => (set >> bit) % 2 === 1)]
    const pieces = starts.map((start, at) => [start, starts[at + 1] ?? units.length] as const).reverse()
    let ways: {cuts: CutKind[]; open: string}[] = [{cuts: [], open: ''}]
    for (const [index, [start, end]] of pieces.entries()) {
      const own = wordsOf(units, start, end)
      const last = own.at(-1)!
      const head = own[0]!.text
      ways = ways.flatMap(({cuts, open}) => {
        const tail = (joined: string) => (last.closed ? '' : own.length > 1 ? last.text : joined + head)
        if (index === 0) return [{cuts, open: tail('')}]
        const [at, stop] = pieces[index - 1]!
        const foreign = units[start]!.letter === '#' || units[stop - 1]!.letter === '#'
        const apart: CutKind = foreign ? 'foreign' : seams[at]! > 0 ? 'seam' : 'space'
        const both = [{cuts: [...cuts, apart], open: tail('')}]
        if (open !== '' && head !== '#' && !opensBracket(units[start]!))
          both.push({cuts: [...cuts, cutKind(open, head, words)], open: tail(open)})
        return both
      })
    }
    for (const {cuts} of ways) yield {pieces, cuts}
  }
}
