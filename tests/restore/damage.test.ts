/** Each kind of damage by itself: code pages, copies, teasers, brackets drawn backwards, lines broken at a measure. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {undoCodePage, withEdits, wrongReading} from '../../src/restore/codepage.ts'
import {findCopies, findTeasers, isAlike} from '../../src/restore/copies.ts'
import {keyOf} from '../../src/restore/keys.ts'
import {mirrorImages} from '../../src/restore/mirror-images.ts'
import {quoteFaults, startsWithMark} from '../../src/restore/reordering/cut-signs.ts'
import {goesOn, isWrapped, wrappingOf} from '../../src/restore/wrapping.ts'
import type {WorkLine} from '../../src/text/model.ts'

/** A text whose UTF-8 was read as a one-byte code page. */
function misread(text: string, page: string): string {
  return new TextDecoder(page).decode(new TextEncoder().encode(text))
}

const arabic = 'يولد جميع الناس أحراراً ومتساوين في الكرامة والحقوق'
const persian = 'تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند'

test('a text that went through a wrong code page comes back as it was, and so do the quotations in it', () => {
  for (const text of [arabic, persian, `${persian} – «${arabic}»`]) {
    for (const page of ['windows-1252', 'windows-1256']) {
      const broken = misread(text, page)
      assert.match(broken, wrongReading)
      assert.equal(withEdits(broken, undoCodePage(broken)), text, page)
    }
  }
  // The last byte of a nought is a no-break space by itself, which goes with the white space of its line.
  const year = misread('في سنة ٢٠٢٠', 'windows-1252').trimEnd()
  assert.equal(withEdits(year, undoCodePage(year)), 'في سنة ٢٠٢٠')
  const twice = misread(misread(arabic, 'windows-1252'), 'windows-1252')
  assert.equal(withEdits(twice, undoCodePage(twice)), arabic)
})

test('of any Arabic words misread by the western page every letter comes back', () => {
  const letter = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةپچژگکی')
  const words = fc.array(fc.string({unit: letter, minLength: 2, maxLength: 8}), {minLength: 1, maxLength: 8})
  fc.assert(
    fc.property(words, (all) => {
      const text = all.join(' ')
      const broken = misread(text, 'windows-1252')
      assert.equal(withEdits(broken, undoCodePage(broken)), text)
    }),
  )
})

test('a text that nothing misread is left as it is', () => {
  for (const text of [
    arabic,
    persian,
    'All human beings are born free.',
    'Ça va, Zoë? – Œuvre de l’âge.',
    '٢٠١٨',
    '',
  ])
    assert.deepEqual(undoCodePage(text), [], text)
})

test('edits are made where they stand, the rest of the line as it was', () => {
  const edits = [
    {start: 0, end: 1, text: 'A'},
    {start: 3, end: 3, text: '!'},
    {start: 4, end: 6, text: ''},
  ]
  assert.equal(withEdits('abcdefg', edits), 'Abc!dg')
  assert.equal(withEdits('abc', []), 'abc')
})

const sentence = (number: number) =>
  `This is sentence number ${number} of a text that somebody has pasted into a file, and it is long enough to be told by its letters.`

test('a text that was pasted twice is found as one copy, with the place of what it repeats', () => {
  const once = [0, 1, 2, 3].map(sentence)
  const [copy, ...others] = findCopies([...once, ...once])
  assert.equal(others.length, 0)
  const {start, end, first, last, exact, cut} = copy!
  assert.deepEqual(
    {start, end, first, last, exact, cut},
    {start: 4, end: 8, first: 0, last: 3, exact: true, cut: false},
  )
})

test('a copy is found however it is spaced, pointed and broken, and one that differs by a word is not exact', () => {
  const once = [0, 1, 2, 3].map(sentence)
  const respaced = once.map((text) => text.toUpperCase().replaceAll(' ', '  ').replace(',', ' —'))
  assert.deepEqual(
    findCopies([...once, ...respaced]).map(({start, end, exact}) => [start, end, exact]),
    [[4, 8, true]],
  )
  const changed = once.with(2, sentence(2).replace('somebody', 'nobody'))
  assert.deepEqual(
    findCopies([...once, ...changed]).map(({start, end, exact}) => [start, end, exact]),
    [[4, 8, false]],
  )
})

const refrain = 'It is a rather short refrain of a song, as refrains are.'

test('neither a refrain nor what two paragraphs have in common is a copy', () => {
  assert.deepEqual(findCopies([refrain, sentence(1), refrain, 'Another verse of it.', refrain]), [])
  assert.deepEqual(findCopies([0, 1, 2, 3, 4, 5].map(sentence)), [])
  assert.deepEqual(findCopies([]), [])
})

test('a teaser is known by the paragraph that it begins, wherever that stands', () => {
  const teaser = `${sentence(1).slice(0, 70)}…`
  assert.deepEqual([...findTeasers([teaser, sentence(0), sentence(1)])], [[0, 2]])
  assert.deepEqual([...findTeasers([sentence(1), `${sentence(1).slice(0, 70)}...`])], [[1, 0]])
  assert.deepEqual([...findTeasers([`${sentence(1).slice(0, 30)}…`, sentence(1)])], [], 'too short to tell')
  assert.deepEqual(
    [...findTeasers([sentence(1).slice(0, 70), sentence(1)])],
    [],
    'nothing says that it goes on',
  )
})

test('two lines are alike that share nine words of ten, in any order, and short ones never are', () => {
  const words = sentence(1).split(' ')
  assert.ok(isAlike(sentence(1), sentence(2)))
  assert.ok(isAlike(sentence(1), words.toReversed().join(' ')))
  assert.ok(!isAlike(sentence(1), words.map((word, at) => (at % 5 === 0 ? `${word}x` : word)).join(' ')))
  assert.ok(!isAlike(words.join(' '), Array(words.length).fill(words[0]).join(' ')))
  assert.ok(!isAlike('One two three.', 'One two three.'))
  fc.assert(
    fc.property(fc.shuffledSubarray(words), fc.shuffledSubarray(words), (one, other) => {
      const [a, b] = [one.join(' '), other.join(' ')]
      // The measure of lengths is the first line's, so that only lines of like lengths are asked both ways.
      if (one.length === other.length) assert.equal(isAlike(a, b), isAlike(b, a))
    }),
  )
})

test('texts have one key that differ by spaces, points, capitals and keyboards, and no others', () => {
  assert.equal(keyOf('A  «Word», again!'), keyOf('a word again'))
  assert.equal(keyOf('کتابی'), keyOf('كتابي'))
  assert.notEqual(keyOf('a word'), keyOf('a sword'))
  assert.equal(keyOf(' —!? '), '')
})

test('a bracket drawn from the other end is the one that it is drawn for', () => {
  for (const [one, other] of Object.entries(mirrorImages)) {
    assert.notEqual(one, other)
    assert.equal(mirrorImages[other], one)
  }
})

test('quotation marks that open or close twice are faults of a reading, and so is a stop at its beginning', () => {
  assert.equal(quoteFaults('He said «no» and "yes" and “perhaps”.'), 0)
  assert.equal(quoteFaults('He said «no« and left.'), 1)
  assert.equal(quoteFaults('»no» she said »'), 2)
  assert.equal(quoteFaults('"no" she "said'), 0)
  assert.deepEqual(['. Then', '، ثم', ' – so', 'Then.'].map(startsWithMark), [1, 1, 1, 0])
})

/** Lines of a text, none of them changed; blank lines are the gaps after them. */
function linesOf(text: string): WorkLine[] {
  const lines: WorkLine[] = []
  let gap: WorkLine['gap'] = 'none'
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') gap = 'blank'
    else {
      const span = {text: line, line: index + 1, start: 0, end: line.length, rules: []}
      lines.push({spans: [span], gap: lines.length === 0 ? 'none' : gap})
      gap = 'none'
    }
  }
  return lines
}

/** A paragraph broken where the next word would not fit. */
function wrapped(text: string, width: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!
    if (last === '') lines[lines.length - 1] = word
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

const paragraphs = [0, 3, 6].map((from) => [0, 1, 2].map((more) => sentence(from + more)).join(' '))
const none = new Map<number, number>()

test('a text filled to a measure is known by it, and its lines go on until a paragraph ends', () => {
  for (const width of [50, 62, 76]) {
    const lines = linesOf(paragraphs.map((text) => wrapped(text, width)).join('\n\n'))
    const setting = wrappingOf(lines, none)!
    assert.ok(setting.exact, String(width))
    assert.equal(setting.width, Math.max(...lines.map(({spans: [span]}) => span!.text.length)))
    const joined = lines.slice(1).map((line, at) => goesOn(lines[at]!, line, setting))
    assert.deepEqual(
      joined,
      lines.slice(1).map(({gap}) => gap !== 'blank'),
    )
  }
})

test('a text whose lines are its paragraphs is not wrapped, however alike their lengths', () => {
  assert.ok(!isWrapped(linesOf(paragraphs.join('\n\n')), none))
  assert.ok(!isWrapped(linesOf([0, 1, 2, 3, 4, 5].map(sentence).join('\n')), none))
  assert.ok(!isWrapped([], none))
})

test('an item of a list begins a line of its own, and an address that nothing leads to stands alone', () => {
  const lines = linesOf(paragraphs.map((text) => wrapped(text, 62)).join('\n\n'))
  const setting = wrappingOf(lines, none)!
  const [end] = linesOf('A line that ends the paragraph that it stands in, as it should.')
  const item = linesOf('– An item of the list is a sentence.')[0]!
  const address = linesOf('https://example.org/a/page')[0]!
  assert.ok(!goesOn(end!, item, setting))
  const [open] = linesOf('A line that leads to no address and is filled to its measure so')
  assert.ok(goesOn(open!, linesOf('that the next word of it did not fit.')[0]!, setting))
  assert.ok(!goesOn(open!, address, setting))
})
