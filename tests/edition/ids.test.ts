import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {nameSegments, type SegmentWithoutId} from '../../src/edition/ids.ts'
import type {Segment} from '../../src/text/model.ts'

function paragraph(text: string): SegmentWithoutId {
  return {kind: 'paragraph', text, lines: [[1, 1]]}
}

/** Segments with the ids they get after a previous edition. */
function name(texts: readonly string[], previous: readonly Segment[] = []): Segment[] {
  const segments = texts.map(paragraph)
  const named = nameSegments(segments, previous)
  return segments.map((segment, index) => ({...segment, ...named[index]!}))
}

const poem = [
  'the moon rose over the quiet harbour',
  'two boats were waiting for the tide to turn',
  'nobody on the shore said a single word',
  'and morning found the harbour empty again',
]

test('a first edition is numbered in reading order, by kind', () => {
  const kinds = ['title', 'deck', 'heading', 'paragraph', 'caption', 'note', 'paragraph'] as const
  const ids = nameSegments(
    kinds.map((kind) => ({...paragraph(kind), kind})),
    [],
  ).map(({id}) => id)
  assert.deepEqual(ids, ['t', 'd', 'p1', 'p2', 'c1', 'n1', 'p3'])
})

test('an edited paragraph keeps its id', () => {
  const edited = [poem[0]!, 'two small boats were waiting for the tide to turn at last', poem[2]!, poem[3]!]
  assert.deepEqual(
    name(edited, name(poem)).map(({id}) => id),
    ['p1', 'p2', 'p3', 'p4'],
  )
})

test('a new paragraph gets a number that was never used', () => {
  const grown = [poem[0]!, 'a stranger walked along the pier with a lamp', ...poem.slice(1)]
  assert.deepEqual(
    name(grown, name(poem)).map(({id}) => id),
    ['p1', 'p5', 'p2', 'p3', 'p4'],
  )
})

test('a paragraph that went lives on as an alias, and its number is not given again', () => {
  const shorter = name(poem.slice(0, 3), name(poem))
  assert.deepEqual(
    shorter.map(({id, aliases}) => [id, aliases]),
    [
      ['p1', undefined],
      ['p2', undefined],
      ['p3', ['p4']],
    ],
  )
  const again = name([...poem.slice(0, 3), 'something else entirely was written here'], shorter)
  assert.deepEqual(
    again.map(({id}) => id),
    ['p1', 'p2', 'p3', 'p5'],
  )
})

test('two paragraphs made one answer to both ids', () => {
  const merged = name([poem[0]!, `${poem[1]!} ${poem[2]!}`, poem[3]!], name(poem))
  assert.deepEqual(
    merged.map(({id, aliases}) => [id, aliases]),
    [
      ['p1', undefined],
      ['p2', ['p3']],
      ['p4', undefined],
    ],
  )
})

test('after any edits every id is unique, and every id ever given still leads somewhere', () => {
  const text = fc.array(fc.constantFrom(...poem, 'a', 'b c', 'd e f g'), {minLength: 1, maxLength: 7})
  fc.assert(
    fc.property(fc.array(text, {minLength: 2, maxLength: 5}), (versions) => {
      let edition: Segment[] = []
      const ever = new Set<string>()
      for (const texts of versions) {
        edition = name(texts, edition)
        const answered = edition.flatMap(({id, aliases}) => [id, ...(aliases ?? [])])
        assert.equal(new Set(answered).size, answered.length)
        for (const id of ever) assert.ok(answered.includes(id), `${id} is lost`)
        for (const id of answered) ever.add(id)
      }
    }),
    {numRuns: 500},
  )
})

/** Texts whose readings are counted, so that work can be told without a clock. */
function counted(texts: readonly string[]) {
  const reads = {count: 0}
  const segments = texts.map((text, index) => ({
    id: `p${index + 1}`,
    kind: 'paragraph' as const,
    lines: [[1, 1] as const],
    get text() {
      reads.count += 1
      return text
    },
  }))
  return {segments, reads}
}

test('naming a long text asks for each of its paragraphs a few times, however much was edited', () => {
  const texts = Array.from({length: 4000}, (_, index) => `A paragraph of its own, number ${index}.`)
  const edited = texts.map((text, index) => (index % 7 === 3 ? `Something else entirely ${index}` : text))
  const turned = [...texts].reverse()
  for (const now of [texts, edited, turned, texts.slice(2000), texts.map(() => 'x')]) {
    const [before, after] = [counted(texts), counted(now)]
    const named = nameSegments(after.segments, before.segments)
    assert.equal(named.length, now.length)
    assert.equal(new Set(named.map(({id}) => id)).size, now.length)
    assert.ok(before.reads.count + after.reads.count <= 20 * texts.length, `${before.reads.count}`)
  }
})

test('where a long text was edited everywhere, what is the same keeps its id and what is new gets one never used', () => {
  const texts = Array.from(
    {length: 1500},
    (_, index) => `Paragraph ${index} with words ${index * 7} of its own.`,
  )
  const now = texts.flatMap((text, index) => (index % 2 === 0 ? [text] : [`Wholly new ${index}`]))
  const named = nameSegments(counted(now).segments, counted(texts).segments)
  for (const [index, {id}] of named.entries()) {
    if (index % 2 === 0) assert.equal(id, `p${index + 1}`)
  }
})

test('the number of an alias is never given again', () => {
  const before = [
    {id: 'p1', kind: 'paragraph' as const, text: 'One of them stays.', lines: [], aliases: ['p9']},
  ]
  const named = nameSegments([paragraph('One of them stays.'), paragraph('Wholly other.')], before)
  assert.deepEqual(
    named.map(({id}) => id),
    ['p1', 'p10'],
  )
})

test('a number that an edition beside it has is not given to a new paragraph', () => {
  const others = [{id: 'p7', kind: 'paragraph' as const, text: 'Beside it.', lines: [], aliases: ['p8']}]
  assert.deepEqual(nameSegments([paragraph('Wholly new.')], [], others), [{id: 'p9'}])
})
