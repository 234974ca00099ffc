/**
 * What each member of a list has to have beside its row, where the compiler does not ask for it; and that what loops over a
 * list takes a member more. Lists whose members pages show have dummies in `browser/dummies.ts`.
 */
import assert from 'node:assert/strict'
import {globSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {test} from 'node:test'
import {projectRoot} from '../../scripts/build/options.ts'
import {
  decisionForms,
  readDecision,
  readReview,
  textWithDecision,
} from '../../scripts/content/decision-edits.ts'
import {readJudgement} from '../../scripts/content/judgement.ts'
import {fitAll, named, prepareAll} from '../../scripts/lab/train/align-fit.ts'
import type {Variant} from '../../scripts/lab/train/align-variants.ts'
import type {Feature} from '../../src/align/features/feature.ts'
import {fullGrid} from '../../src/align/grid.ts'
import {knowledgeOf} from '../../src/align/infer.ts'
import {features} from '../../src/align/model.ts'
import {readFully} from '../../src/align/pair.ts'
import {folder, foldRows} from '../../src/languages/script/fold.ts'
import {articleFilters} from '../../src/search/article-filters.ts'
import {facets} from '../../src/site/reading/facet-listings.ts'
import {readWords} from '../../src/store/words.ts'
import {circles} from '../../src/text/circles.ts'
import {problemKinds} from '../../src/text/problem-kinds.ts'
import {problem} from '../../src/text/problems.ts'

const words = Object.values(readWords(path.join(projectRoot, 'content')))

test('every circle has its word and its meaning in each interface language, and all but the usual one its drawing', () => {
  const style = readFileSync(path.join(projectRoot, 'src/site/styles/late/article.css'), 'utf8')
  const drawn = new Set([...style.matchAll(/\.circle[^,{]*/g)].flatMap(([rule]) => rule.match(/\w+/g) ?? []))
  for (const circle of circles) {
    assert.ok(circle === 'auto' || drawn.has(circle), circle)
    for (const {reading} of words) assert.ok(reading[circle] && reading[`${circle}Means`], circle)
  }
})

test('every facet of listings and every filter of the search has its word in each interface language', () => {
  for (const own of words) {
    const labels = [...facets.values()].map(({label}) => label(own))
    assert.equal(new Set(labels).size, facets.size)
    for (const filter of articleFilters) assert.ok(own.search[filter], filter)
  }
})

test('every decision that is told of is one that edition.yaml may hold', () => {
  const meant: Readonly<Record<string, string>> = {
    LINE: '3',
    LINES: '3,5',
    PAIR: 'en-ar',
    ROLE: 'title',
    LANG: 'en',
    ROW: 'p3',
    CONCEPT: 'lahore',
    SEGMENT: 'p3',
    KIND: 'number',
  }
  for (const [form, meaning] of decisionForms) {
    assert.ok(meaning, form)
    const [name = '', ...places] = form.split(' ')
    const given = [name, ...places.map((place) => meant[place] ?? place.split('|')[0] ?? '')]
    if (readReview(given) !== undefined) continue
    const edit = readDecision(given, 'source.txt')
    assert.ok(edit, form)
    assert.deepEqual(readJudgement(textWithDecision('', edit), 'edition.yaml').problems, [], form)
  }
  assert.equal(new Set(decisionForms.map(([form]) => form.split(' ')[0])).size, decisionForms.length)
})

test('every problem of the catalogue is found somewhere, and its advice is a sentence that is printed with it', () => {
  const program = globSync('{src,scripts}/**/*.ts', {cwd: projectRoot})
    .filter((name) => name !== path.join('src', 'text', 'problem-kinds.ts'))
    .map((name) => readFileSync(path.join(projectRoot, name), 'utf8'))
    .join('\n')
  for (const code of Object.keys(problemKinds) as (keyof typeof problemKinds)[]) {
    assert.ok(program.includes(`'${code}'`), `${code} is found by nothing`)
    const {message, severity} = problem(code, 'source.txt', 1, 'Found.')
    assert.match(message, /^Found\. [A-Z].*\.$/s, code)
    assert.equal(severity, problemKinds[code].severity)
  }
})

test('every row of the table of spellings is one where its group may differ, and nowhere else', () => {
  for (const [group, from, to] of foldRows) {
    const fold = folder([group])
    for (const letter of from) assert.equal(fold(letter), to, group)
    const others = [...new Set(foldRows.map(([other]) => other))].filter((other) => other !== group)
    assert.equal(folder(others)(from), from, group)
  }
})

/** Evidence against the segment in which a mark stands. */
const dummy: Feature = {
  names: ['dummy'],
  prepare:
    ({source}) =>
    (place, out, at) => {
      const own = source.segments.slice(place.source, place.sourceEnd)
      if (place.target < place.targetEnd && own.some(({text}) => text.includes('§'))) out[at] = 1
    },
}

test('a feature that is added to the aligner is learnt by its name', (t) => {
  t.mock.method(console, 'error', () => {})
  const told = ['The rain began at noon.', 'Nobody saw the river rise.', 'A bridge fell.', 'The town slept.']
  const given: Variant = {
    id: 'a',
    document: 'a',
    level: 'segment',
    difficulty: 'easy',
    source: {lang: 'en', segments: told.map((each, index) => (index === 2 ? `§ ${each}` : each))},
    target: {lang: 'en', segments: told.filter((_, index) => index !== 2)},
    gold: [
      {source: [0], target: [0]},
      {source: [1], target: [1]},
      {source: [2], target: []},
      {source: [3], target: [2]},
    ],
  }
  const grid = fullGrid(4, 3)
  const list = [...features, dummy]
  const ready = prepareAll([given], list, ({source, target}) => ({
    grid,
    pair: readFully(source, target, grid, knowledgeOf('en', 'en', {})),
  }))
  assert.equal(ready.length, 1)
  const {dummy: weight = 0} = named(list, fitAll('dummy', ready, new Map()).full)
  assert.ok(weight < 0, String(weight))
})
