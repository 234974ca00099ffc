import assert from 'node:assert/strict'
import {suite, test} from 'node:test'
import fc from 'fast-check'
import {nestParts, type Stretch} from '../../src/text/inline.ts'

interface Part extends Stretch {
  readonly name: string
}

/** A part of the text with what is inside it. */
interface Branch extends Stretch {
  readonly part: Part
  readonly inside: readonly (Branch | Stretch)[]
}

const length = 20
const maker = {
  text: (start: number, end: number): readonly (Branch | Stretch)[] => [{start, end}],
  element: (part: Part, inside: readonly (Branch | Stretch)[], piece: Stretch) => [{...piece, part, inside}],
}
const whole = {start: 0, end: length}
const layerOf = (name: string) =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(length)), {maxLength: 6})
    .map((places) =>
      places.map(
        ([a, b], index): Part => ({name: `${name}${index}`, start: Math.min(a, b), end: Math.max(a, b)}),
      ),
    )

type Path = {readonly at: number; readonly names: readonly string[]}

/** Every character of the text, in order, with the parts around it, the outermost first. */
function paths(nodes: readonly (Branch | Stretch)[], names: readonly string[] = []): Path[] {
  return nodes.flatMap((node) =>
    'part' in node
      ? paths(node.inside, [...names, node.part.name])
      : Array.from({length: node.end - node.start}, (_, index) => ({at: node.start + index, names})),
  )
}

function branches(nodes: readonly (Branch | Stretch)[]): Branch[] {
  return nodes.flatMap((node) => ('part' in node ? [node, ...branches(node.inside)] : []))
}

/** Parts as text: `<b>` around what is bold. */
function written(text: string, layers: readonly (readonly Part[])[]): string {
  return nestParts<Part, string>(
    layers,
    {
      text: (start, end) => [text.slice(start, end)],
      element: ({name}, inside) => [`<${name}>`, ...inside, `</${name}>`],
      point: ({name}) => [`<${name}/>`],
    },
    {start: 0, end: text.length},
  ).join('')
}

suite('parts of a text that overlap', () => {
  test('become a tree that has each character once, inside exactly the parts that it is in', () => {
    fc.assert(
      fc.property(layerOf('a'), layerOf('b'), (outer, inner) => {
        const found = paths(nestParts([outer, inner], maker, whole))
        assert.deepEqual(
          found.map(({at}) => at),
          Array.from({length}, (_, at) => at),
        )
        for (const {at, names} of found) {
          const around = [...outer, ...inner].filter(({start, end}) => start <= at && at < end)
          assert.deepEqual(names.toSorted(), around.map(({name}) => name).toSorted())
          const layers = names.map(([first]) => first)
          assert.deepEqual(layers, layers.toSorted(), 'an earlier layer is outside')
        }
      }),
    )
  })

  test('are cut only where they cross, or where a part of an earlier layer begins or ends', () => {
    fc.assert(
      fc.property(layerOf('a'), layerOf('b'), (outer, inner) => {
        const cuts = (part: Part, around: readonly Part[]) =>
          around.filter((each) => [each.start, each.end].some((edge) => part.start < edge && edge < part.end))
        const tree = branches(nestParts([outer, inner], maker, whole))
        for (const part of [...outer, ...inner].filter(({start, end}) => start < end)) {
          const pieces = tree.filter((each) => each.part === part)
          const crossing = (outer.includes(part) ? outer : inner).filter(
            (each) =>
              each !== part && each.start < part.start && part.start < each.end && each.end < part.end,
          )
          const reasons = [...crossing, ...(inner.includes(part) ? cuts(part, outer) : [])]
          assert.equal(pieces[0]?.start, part.start)
          assert.equal(pieces.at(-1)?.end, part.end)
          if (reasons.length === 0) assert.equal(pieces.length, 1)
        }
      }),
    )
  })

  test('stand in one another by their lengths, then by their order', () => {
    const text = 'one two three'
    const [strong, link, run] = [
      {name: 'strong', start: 0, end: 7},
      {name: 'link', start: 4, end: 13},
      {name: 'run', start: 4, end: 7},
    ]
    assert.equal(
      written(text, [[link, run, strong]]),
      '<strong>one <link><run>two</run></link></strong><link> three</link>',
    )
    const same = [
      {name: 'em', start: 0, end: 3},
      {name: 'b', start: 0, end: 3},
    ]
    assert.equal(written('one', [same]), '<em><b>one</b></em>')
    assert.equal(written('one', [same.toReversed()]), '<b><em>one</em></b>')
  })

  test('never cut a sentence', () => {
    const sentences = [
      {name: 's', start: 0, end: 4},
      {name: 's', start: 5, end: 9},
    ]
    const quotation = [{name: 'q', start: 2, end: 7}]
    assert.equal(written('One. Two.', [sentences, quotation]), '<s>On<q>e.</q></s><q> </q><s><q>Tw</q>o.</s>')
  })

  test('that have no length stand behind the text before them, or at its beginning', () => {
    const parts = [{name: 'b', start: 0, end: 3}]
    const points = [
      {name: 'x', start: 3, end: 3},
      {name: 'y', start: 0, end: 0},
    ]
    assert.equal(written('one two', [parts, points]), '<b><y/>one<x/></b> two')
  })

  test('that have no length are left out by a format that says nothing of them', () => {
    assert.deepEqual(nestParts([[{name: 'x', start: 3, end: 3}]], maker, whole), [whole])
  })
})
