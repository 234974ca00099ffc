/** A line in its new order as it is written, and what each order is judged by. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {CutKind} from '../../../src/languages/reordering.ts'
import {readingText, turnBrackets} from '../../../src/restore/reordering/compose.ts'
import {type FeatureName, featureNames, readingFeatures} from '../../../src/restore/reordering/features.ts'
import {unitsOfLine} from '../../../src/restore/reordering/line-units.ts'
import {rebuiltOf} from '../../../src/restore/reordering/rebuilt-words.ts'
import {openWordModel} from '../../../src/restore/reordering/word-model.ts'
import {isNear, persianModel, wordData} from './made.ts'

const words = persianModel({
  news: {9: 'از او کتاب سال گذشته رفت', 1: 'کمیاب'},
  joiners: 'می\u200Cرود کتاب\u200Cهای',
  pairs: {4: 'از او'},
})
const arabic = openWordModel('ar', wordData({}))

/** A line cut before these units, with the kinds of the cuts in reading order. */
function readingOf(line: string, starts: readonly number[], cuts: readonly CutKind[]) {
  const units = unitsOfLine(line, 'fa')
  const all = [0, ...starts]
  const pieces = all.map((start, at) => [start, all[at + 1] ?? units.length] as const).reverse()
  return {units, reading: {pieces, cuts, score: 0}}
}

/** How a line reads that is cut before these units; `~` for a zero-width non-joiner. */
function written(line: string, starts: readonly number[], cuts: readonly CutKind[], model = words): string {
  const {units, reading} = readingOf(line, starts, cuts)
  return readingText(units, reading, model).replaceAll('\u200C', '~')
}

test('pieces of separate words are written with one space between them, those of a word with none', () => {
  assert.equal(written('از او کتاب', [4], ['space']), 'کتاب از او')
  assert.equal(written('او  از', [2], ['seam']), 'از او')
  assert.equal(written('شته گذ', [3], ['ligature']), 'گذشته')
  assert.equal(written('شته گذ', [3], ['ligature'], arabic), 'گذشته')
  assert.equal(written('ته ش گذ', [2, 3], ['inside', 'ligature']), 'گذشته')
})

test('a word gets its joiner back where the language writes one: in known words, and at affixes of any word', () => {
  assert.equal(written('رود می', [3], ['joiner']), 'می~رود')
  assert.equal(written('ها گل', [2], ['joiner']), 'گل~ها')
  assert.equal(written('آید نمی', [3], ['joiner']), 'نمی~آید')
  assert.equal(written('کتابهای او', [7], ['space']), 'او کتاب~های', 'the whole line has lost its joiners')
  assert.equal(written('ها گل', [2], ['joiner'], arabic), 'گلها')
  const known = persianModel({news: {9: 'گلها'}})
  assert.equal(written('ها گل', [2], ['joiner'], known), 'گلها', 'a word that is spelt without one')
  assert.equal(written('ها و گل', [2, 3], ['space', 'space']), 'گل و ها')
  assert.equal(written('رود او می', [3, 5], ['space', 'space']), 'می او رود')
})

test('a joiner is put by the whole word, however many pieces it was in and whatever stands beside it', () => {
  assert.equal(written('ها ل گ', [2, 3], ['inside', 'joiner']), 'گل~ها')
  assert.equal(written('د رو می', [1, 3], ['joiner', 'inside']), 'می~رود')
  assert.equal(written('ها از او گل', [6], ['ligature']), 'گل~ها از او')
  assert.equal(written('رفت می از او', [5], ['space']), 'از او رفت می')
  assert.equal(written('آید او نمی گل', [3, 8], ['space', 'joiner']), 'گل او نمی~آید')
})

test('a stop at the start of a piece goes to its end, once, and marks stand against their words', () => {
  assert.equal(written('.از او', [2], ['space']), 'او از.')
  assert.equal(written('.از. او', [2], ['space']), 'او از.')
  assert.equal(written('!؟از او', [2], ['space']), 'او از!')
  assert.equal(written('،از او', [2], ['space']), 'او از،')
  assert.equal(
    written('، از او', [2], ['space']),
    'او، از',
    'a comma with a space after it stands where it stood',
  )
  assert.equal(written('او . از', [2], ['space']), 'از. او')
  assert.equal(written('او «از» کتاب', [4], ['space']), 'کتاب او «از»')
})

test('brackets are turned all together, and only where each shows its back', () => {
  assert.equal(turnBrackets('گفت ]و رفت[ و'), 'گفت [و رفت] و')
  assert.equal(turnBrackets('»او«'), '«او»')
  assert.equal(turnBrackets('»او« (از)'), '»او« (از)', 'one is right')
  assert.equal(turnBrackets('( او )'), '( او )', 'these show no direction')
  assert.equal(turnBrackets('از)او(از'), 'از)او(از')
  assert.equal(turnBrackets('از (20) از'), 'از (20) از')
  assert.equal(turnBrackets(')20( از'), '(20) از')
})

test('a word put together from pieces is compared with what its pieces are worth', () => {
  const rebuilt = (line: string, starts: readonly number[], cuts: readonly CutKind[]) => {
    const {units, reading} = readingOf(line, starts, cuts)
    return rebuiltOf(reading, units, words)
  }
  const log = (text: string) => words.word(text).log
  const [gain, unknown, rare] = rebuilt('شته گذ', [3], ['ligature'])
  assert.ok(isNear(gain!, log('گذشته') - log('شته') - log('گذ')))
  assert.deepEqual([unknown, rare], [0, 0])
  assert.deepEqual(rebuilt('از او', [2], ['space']), [0, 0, 0], 'whole words in another order')
  assert.deepEqual(rebuilt('از گچ او', [2, 4], ['space', 'space']), [0, 0, 0])
  const two = rebuilt('شته او از گذ', [7], ['ligature'])
  assert.ok(isNear(two[0]!, gain!), 'the words beside it do not count')
  assert.deepEqual(rebuilt('چپ چپ', [2], ['inside']).slice(1), [1, 0], 'a word that nobody knows')
  const large = persianModel({news: {1: 'کمیاب', 99999: 'از'}})
  const reading = readingOf('یاب کم', [3], ['inside'])
  assert.deepEqual(rebuiltOf(reading.reading, reading.units, large).slice(1), [0, 1], 'a word that is rare')
})

/** Some features of a reading. */
function featuresOf(
  line: string,
  starts: readonly number[],
  cuts: readonly CutKind[],
  beside = {before: '', after: '', room: 0, fill: 1},
): Record<FeatureName, number> {
  const {units, reading} = readingOf(line, starts, cuts)
  const ground = {text: line, units, score: -20, beside, damage: 0.5, words}
  const values = readingFeatures(ground)({...reading, score: -12}, readingText(units, reading, words))
  assert.equal(values.length, featureNames.length)
  return Object.fromEntries(featureNames.map((name, at) => [name, values[at]])) as Record<FeatureName, number>
}

test('a reading is judged by its gain, its cuts by kind, and its pieces', () => {
  const own = featuresOf('شته او از گذ', [3, 7], ['ligature', 'space'])
  assert.deepEqual([own.changed, own.score, own.damage], [1, 8, 0.5])
  assert.deepEqual(
    [own.ligature, own.space, own.joiner, own.alef, own.inside, own.seam, own.foreign],
    [1, 1, 0, 0, 0, 0, 0],
  )
  assert.deepEqual([own.pieces, own.two, own.short, own.untorn], [3, 0, 1, 0])
  const two = featuresOf('از او', [2], ['space'])
  assert.deepEqual([two.pieces, two.two, two.untorn, two.short, two.alone], [2, 1, 1, 2, 1])
  assert.equal(featuresOf('از او', [2], ['space'], {before: '', after: 'او', room: 0, fill: 1}).alone, 0)
})

test('a reading is judged by what it makes of unknown words, of single letters and of neighbours', () => {
  const mended = featuresOf('شته گذ', [3], ['ligature'])
  assert.deepEqual([mended.unknown, mended.number, mended.letters], [-2, -1, 0])
  assert.ok(mended.words > 0)
  assert.ok(featuresOf('او از', [2], ['space']).neighbours > 0, 'texts have the two in this order')
  assert.ok(featuresOf('از او', [2], ['space']).neighbours < 0)
  assert.equal(featuresOf('ا ز', [1], ['inside']).letters, -2)
  assert.equal(featuresOf('و ز', [1], ['space']).letters, 0, 'a letter that is a word')
  assert.equal(featuresOf('ها کتاب', [2], ['inside']).affixed, 1)
})

test('a reading is judged by where the line as found was cut', () => {
  const places = (line: string, ...starts: number[]) => {
    const own = featuresOf(
      line,
      starts,
      starts.map(() => 'space'),
    )
    return [own.atSpace, own.atMark, own.atGap, own.inWord, own.atForeign]
  }
  assert.deepEqual(places('از او', 2), [1, 0, 0, 0, 0])
  assert.deepEqual(places('از. او', 2), [1, 0, 0, 0, 0])
  assert.deepEqual(places('از «او', 2), [0, 1, 0, 0, 0])
  assert.deepEqual(places('از  او', 2), [0, 0, 1, 0, 0])
  assert.deepEqual(places('ازاو', 2), [0, 0, 0, 1, 0])
  assert.deepEqual(places('از 20 او', 2, 3), [0, 0, 0, 0, 2])
})

test('a line that comes to end with a stop reads better, above all a short one that ends its paragraph', () => {
  const ends = (line: string, fill: number) => {
    const own = featuresOf(line, [2], ['space'], {before: '', after: '', room: 0, fill})
    return [own.stop, own.stopShort, own.stopFull].map((value) => value + 0)
  }
  assert.deepEqual(ends('.از او', 0.5), [1, 1, 0])
  assert.deepEqual(ends('.از او', 0.8), [1, 0, 0])
  assert.deepEqual(ends('.از او', 0.9), [1, 0, 1])
  assert.deepEqual(ends('از او.', 0.9), [-1, 0, -1])
})

test('a word that would have fitted in the line before does not begin a line', () => {
  const fits = (line: string, room: number) => {
    const own = featuresOf(line, [line.indexOf(' ')], ['space'], {before: '', after: '', room, fill: 1})
    return [own.misfit, own.misfitFar]
  }
  assert.deepEqual(fits('از کتاب', 3), [-1, 0])
  assert.deepEqual(fits('کتاب از', 3), [1, 0])
  assert.deepEqual(fits('کتاب از', 9), [0, 1])
  assert.deepEqual(fits('از کتاب', 9), [0, -1])
  assert.deepEqual(fits('از کتاب', 2), [-1, 0], 'it fitted exactly')
  assert.deepEqual(fits('کتاب از', 1), [0, 0])
})

test('a reading is judged by joiners, ligatures and marks of the line as found', () => {
  assert.equal(featuresOf('از او', [2], ['space']).joiners, 0)
  assert.equal(featuresOf('گل\u200Cها او', [4], ['space']).joiners, 1)
  assert.equal(featuresOf('شته گذ', [3], ['ligature']).ligatures, 2)
  // سال has a place before its lam, where no cut is.
  assert.equal(featuresOf('شته سال گذ', [3, 6], ['ligature', 'space']).ligatures, 1)
  assert.equal(featuresOf('.از او', [2], ['space']).startMark, -1)
  assert.equal(featuresOf('«از «او', [2], ['space']).quotes, 0)
  assert.equal(featuresOf('«از «او کتاب» سال»', [2, 8], ['space', 'space']).quotes, -2)
})
