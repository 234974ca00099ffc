/** A line as its smallest parts, and the signs in it that it was cut. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {
  isApart,
  quoteFaults,
  spacingOf,
  startsWithMark,
  uncutSigns,
} from '../../../src/restore/reordering/cut-signs.ts'
import {
  cutKind,
  endsSentence,
  isLigaturePlace,
  isStopAgainst,
  opensBracket,
  seamCostsOf,
  usualGap,
} from '../../../src/restore/reordering/cuts.ts'
import {startsWord, unitsOfLine} from '../../../src/restore/reordering/line-units.ts'
import {persianModel} from './made.ts'

const units = (line: string) => unitsOfLine(line, 'fa')
/** A line's units, each as `gap before text after`, with its own mark for what is none of them. */
const shown = (line: string) =>
  units(line).map(({gap, before, text, after}) => `${gap}[${before}]${text}[${after}]`)

test('punctuation stays with the letter before it, or with the one after it that it stands against', () => {
  assert.deepEqual(shown('از: او'), ['0[]ا[]', '0[]ز[:]', '1[]ا[]', '0[]و[]'])
  assert.deepEqual(shown('.از'), ['0[.]ا[]', '0[]ز[]'])
  assert.deepEqual(shown('ا  «ب»'), ['0[]ا[]', '2[«]ب[»]'])
  assert.deepEqual(shown('ا ، ب .'), ['0[]ا[]', '1[، ]ب[ .]'])
})

test('marks and joiners stay on their letter, and letters are in the spelling of the language', () => {
  assert.deepEqual(
    units('مُي\u200Cك').map(({text, letter}) => [text, letter]),
    [
      ['مُ', 'م'],
      ['ي\u200C', 'ی'],
      ['ك', 'ک'],
    ],
  )
})

test('numbers and Latin words move as wholes, several Latin words as one, with both brackets or none', () => {
  const foreign = (line: string) => units(line).flatMap(({letter, text}) => (letter === '#' ? [text] : []))
  assert.deepEqual(foreign('در New York Times و 20,000 و F-16s'), ['New York Times', '20,000', 'F-16s'])
  assert.deepEqual(foreign('از ( BBZ ) تا 20٪ و A. B.'), ['( BBZ )', '20٪', 'A. B.'])
  assert.deepEqual(foreign('(20 تا سی)'), ['20'])
  assert.deepEqual(foreign('20 30'), ['20', '30'], 'two numbers may belong to two places')
})

const anyLine = fc.string({unit: fc.constantFrom(...'ابتس  .،(«»)5aB\u200C\u064E'), maxLength: 24})

/** The characters of a text that are no white space, in some order. */
const charactersOf = (text: string) => [...text.replace(/\s/gu, '')].sort().join('')

test('whatever the line, nothing of it is lost', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const all = units(line)
      const kept = all.map(({before, text, after}) => before + text + after).join('')
      // Marks of a line without a letter have no unit that they could belong to.
      if (all.length > 0) assert.equal(charactersOf(kept), charactersOf(line))
      for (const {letter, gap} of all) assert.ok([...letter].length === 1 && gap >= 0)
      for (const at of all.keys()) if (all[at]!.gap > 0 || at === 0) assert.ok(startsWord(all, at))
    }),
    {numRuns: 200, seed: 1},
  )
})

test('a word begins after a space, at punctuation and beside a number, and nowhere else', () => {
  const starts = (line: string) => [...units(line).keys()].filter((at) => startsWord(units(line), at))
  assert.deepEqual(starts('از او'), [0, 2])
  assert.deepEqual(starts('از«او»ها'), [0, 2, 4])
  assert.deepEqual(starts('از20ها'), [0, 2, 3])
  assert.ok(startsWord(units('از'), 2), 'the end of a line')
})

test('a space too many is a sign of a cut, but not where most words have one', () => {
  assert.equal(usualGap(units('ا ب ت  ث')), 2)
  assert.equal(usualGap(units('ا ب ت ث  ج')), 1)
  assert.deepEqual([...seamCostsOf(units('ا ب ت ث  ج'))], [0, 0, 0, 0, 1.5])
  assert.deepEqual([...seamCostsOf(units('ا  ب  ت  ث'))], [0, 0, 0, 0])
  assert.deepEqual([...seamCostsOf(units('ا  ب  ت   ث'))], [0, 0, 0, 1.5])
})

test('a stop before its word is the surest sign of a cut, then a number or a word against what is before it', () => {
  assert.deepEqual([...seamCostsOf(units('ا .ب'))], [0, 5])
  assert.deepEqual([...seamCostsOf(units('.ا ب'))], [0, 0], 'a line begins anyway')
  assert.deepEqual([...seamCostsOf(units('ا20 ب'))], [0, 3, 0])
  assert.deepEqual([...seamCostsOf(units('20ا'))], [0, 3])
  assert.deepEqual([...seamCostsOf(units('ا.ب'))], [0, 3])
  assert.deepEqual([...seamCostsOf(units('ا.» ب'))], [0, 0])
  assert.deepEqual([...seamCostsOf(units('ا»20'))], [0, 0])
  assert.deepEqual([...seamCostsOf(units('اب'))], [0, 0])
  const against = (line: string) => isStopAgainst(units(line)[0]!, units(line)[1]!)
  assert.deepEqual(['ا .ب', 'ا.ب', 'ا. ب', 'ا «ب', 'ا ب', 'ا،»ب', 'ا ، ب'].map(against), [
    true,
    true,
    false,
    false,
    false,
    true,
    false,
  ])
})

test('a quotation or bracket before a word begins it, a stop before it does not', () => {
  assert.deepEqual(
    ['«ب', '(ب', '.ب', '.«ب', 'ب'].map((line) => opensBracket(units(line)[0]!)),
    [true, true, false, true, false],
  )
})

test('a sentence ends with a line whose last mark is a stop, or whose stop has moved to its start', () => {
  const ends = (line: string) => endsSentence(units(line).at(-1)!, units(line)[0]!)
  assert.deepEqual(['از او.', 'از او.»', '.از او', 'از او؟', 'از او', 'از او»', '«از او'].map(ends), [
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

test('words are cut before and after letters that fonts draw in one stroke', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6].map((at) => isLigaturePlace('کتسابخ', at)),
    [false, true, false, true, false, false],
  )
  assert.ok(!isLigaturePlace('', 0))
})

test('a cut inside a word is of the kind that its letters tell: an affix first, then a ligature, then an alef', () => {
  const words = persianModel({joiners: 'چپ\u200Cچپ', news: {9: 'چپ'}})
  const kind = (open: string, next: string) => cutKind(open, next, words)
  assert.equal(kind('کتاب', 'ها'), 'joiner')
  assert.equal(kind('می', 'رود'), 'joiner')
  assert.equal(kind('چپ', 'چپ'), 'joiner', 'where a known word has one')
  assert.equal(kind('چپچ', 'پ'), 'inside')
  assert.equal(kind('کت', 'هاب'), 'ligature')
  assert.equal(kind('کسا', 'ب'), 'ligature')
  assert.equal(kind('کتا', 'ب'), 'alef')
  assert.equal(kind('کت', 'اب'), 'alef')
  assert.equal(kind('کت', 'باب'), 'alef')
  assert.equal(kind('کت', 'ببا'), 'inside')
})

test('the words on both sides of a cut stand apart unless the cut is inside a word', () => {
  assert.deepEqual((['space', 'seam', 'foreign'] as const).map(isApart), [true, true, true])
  assert.deepEqual((['joiner', 'ligature', 'alef', 'inside', undefined] as const).map(isApart), [
    false,
    false,
    false,
    false,
    false,
  ])
})

test('signs of a cut are counted where a reading has none, and no more where it cuts', () => {
  const words = persianModel({joiners: 'می\u200Cرود', news: {9: 'از'}})
  const left = (line: string, ...starts: number[]) => {
    const all = units(line)
    const ends = [...starts, all.length]
    const pieces = [0, ...starts].map((start, at) => [start, ends[at]!] as const).reverse()
    return uncutSigns(all, words)({pieces, cuts: [], score: 0})
  }
  assert.deepEqual(left('از از از از  او'), [1, 0, 0, 0, 0], 'a wide gap')
  assert.deepEqual(left('از از از از  او', 8), [0, 0, 0, 0, 0])
  assert.deepEqual(left('از  از  او'), [0, 0, 0, 0, 0], 'a gap as wide as the others')
  assert.deepEqual(left('از20 او'), [0, 1, 1, 0, 0], 'a number against a word, and its other border')
  assert.deepEqual(left('از20 او', 2), [0, 0, 1, 0, 0])
  assert.deepEqual(left('از20 او', 2, 3), [0, 0, 0, 0, 0])
  assert.deepEqual(left('از .او'), [0, 0, 0, 1, 0], 'a stop at the wrong end')
  assert.deepEqual(left('او میرود'), [0, 0, 0, 0, 1], 'a lost joiner')
  assert.deepEqual(left('او می\u200Cرود'), [0, 0, 0, 0, 0], 'a joiner that is there')
  assert.deepEqual(left('او میرود', 4), [0, 0, 0, 0, 0])
})

test('spaces between pieces are too few or too many, by those that the pieces bring along', () => {
  const spacing = (line: string, start: number, cut: 'space' | 'ligature') => {
    const all = units(line)
    return spacingOf(
      {
        pieces: [
          [start, all.length],
          [0, start],
        ],
        cuts: [cut],
        score: 0,
      },
      all,
    )
  }
  // Two pieces in reverse order: the space that stood at their border was that of no word.
  assert.deepEqual(spacing('از او', 2, 'space'), [0, 0])
  assert.deepEqual(spacing('از   او', 2, 'space'), [0, 2])
  assert.deepEqual(spacing('ازاو', 2, 'ligature'), [0, 0])
  const three = units('ازاوما')
  const reading = {
    pieces: [
      [4, 6],
      [2, 4],
      [0, 2],
    ] as const,
    score: 0,
  }
  assert.deepEqual(spacingOf({...reading, cuts: ['space', 'space']}, three), [2, 0])
  assert.deepEqual(spacingOf({...reading, cuts: ['ligature', 'space']}, three), [1, 0])
  assert.deepEqual(spacingOf({...reading, cuts: ['space', 'space']}, units('از اوما')), [1, 0])
  const stopped = {...reading, cuts: ['space', 'space'] as const}
  assert.deepEqual(spacingOf(stopped, units('از،اوما')), [1, 0], 'a mark between them does for a space')
  const number = {
    pieces: [
      [3, 5],
      [2, 3],
      [0, 2],
    ] as const,
    cuts: ['foreign', 'foreign'] as const,
    score: 0,
  }
  assert.deepEqual(spacingOf(number, units('از20او')), [0, 0], 'a number stands against anything')
})

test('quotation marks that open twice or close twice are faults', () => {
  assert.deepEqual(
    ['«از» او', '«از «او', 'از» او»', '“از” او', '“از“', '"از" او', 'گفت "از', '«از» «او»', 'از'].map(
      quoteFaults,
    ),
    [0, 1, 1, 0, 1, 0, 0, 0, 0],
  )
})

test('a line that begins with what ends something begins wrongly', () => {
  assert.deepEqual(
    ['. از', ' ، از', '» از', '- از', 'از.', '«از', ''].map(startsWithMark),
    [1, 1, 1, 1, 0, 0, 0],
  )
})
