import assert from 'node:assert/strict'
import {suite, test} from 'node:test'
import {filesToRunAlone, gatherOutcomes, verdictOf} from '../../scripts/test/outcome.ts'

const outcomes = (all: Readonly<Record<string, readonly [passed: number, failed: number]>>) =>
  new Map(Object.entries(all).map(([file, [passed, failed]]) => [file, {passed, failed}]))

suite('test files that failed in a crowd', () => {
  test('run once more alone where a browser is in them, and no others', () => {
    const first = outcomes({
      'browser/a.test.ts': [3, 1],
      'browser/b.test.ts': [2, 0],
      'text/c.test.ts': [4, 1],
    })
    assert.deepEqual(filesToRunAlone(first), ['browser/a.test.ts'])
  })

  test('do not run again where so many failed that the crowd cannot be why', () => {
    const first = outcomes(
      Object.fromEntries(Array.from({length: 9}, (_, at) => [`browser/${at}.test.ts`, [0, 1]])),
    )
    assert.deepEqual(filesToRunAlone(first), [])
  })

  test('count as they did alone, and are named where they then passed', () => {
    const first = outcomes({
      'browser/a.test.ts': [3, 1],
      'browser/b.test.ts': [2, 2],
      'text/c.test.ts': [4, 1],
    })
    const alone = outcomes({'browser/a.test.ts': [4, 0], 'browser/b.test.ts': [3, 1]})
    assert.deepEqual(verdictOf(first, alone), {passed: 11, failed: 2, passedAlone: ['browser/a.test.ts']})
    assert.deepEqual(verdictOf(first), {passed: 9, failed: 4, passedAlone: []})
  })

  test('stay failed where nothing was heard of them alone', () => {
    const verdict = verdictOf(outcomes({'browser/a.test.ts': [3, 1]}), new Map())
    assert.deepEqual(verdict, {passed: 3, failed: 1, passedAlone: []})
  })

  test('have failed, too, where only what comes after their tests did', () => {
    const {hear, ended} = gatherOutcomes((file) => file.replace('/tests/', ''))
    const file = '/tests/browser/a.test.ts'
    hear('passed', {file, name: 'a test', details: {type: 'test'}})
    hear('passed', {file, name: 'left out', skip: true, details: {type: 'test'}})
    hear('failed', {file, name: 'a suite', details: {type: 'suite'}})
    assert.deepEqual([...ended()], [['browser/a.test.ts', {passed: 1, failed: 1}]])
  })
})
