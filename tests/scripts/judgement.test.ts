import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readJudgement} from '../../scripts/content/judgement.ts'

/** The problems of a file, as line and message. */
function faultsOf(text: string): string[] {
  const {judgement, problems} = readJudgement(text, 'a/edition.yaml')
  if (problems.length > 0) assert.deepEqual(judgement.decisions, {}, 'nothing of it is used')
  assert.ok(problems.every(({code, file}) => code === 'judgement-invalid' && file === 'a/edition.yaml'))
  return problems.map(({line, message}) => `${line} ${message}`)
}

test('aliases in an edition file are refused in one sentence with a line, and never taken for an empty file', () => {
  const many = `a: &a [${'x, '.repeat(9)}x]\nb: &b [${'*a, '.repeat(9)}*a]\nc: &c [${'*b, '.repeat(9)}*b]\nfiles: *c\n`
  for (const text of ['files:\n  a.txt: &one {lang: ar}\n  b.txt: *one\n', many]) {
    const [fault = '', ...more] = faultsOf(text)
    assert.match(fault, /^[23] An alias/)
    assert.deepEqual(more, [])
  }
})

test('an edition file that is nested without end is refused in one sentence', () => {
  const deep = [
    `files: ${'['.repeat(50)}${']'.repeat(50)}`,
    '['.repeat(20_000),
    `files: ${'{a: '.repeat(700)}1${'}'.repeat(700)}`,
    `${'- '.repeat(5000)}x`,
    Array.from({length: 300}, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  ]
  for (const text of deep) {
    const faults = faultsOf(text)
    assert.equal(faults.length, 1)
    assert.match(faults[0]!, /too deep|more than 20 deep/)
  }
})

test('a key that stands twice is refused with the line of the second, also where one is a number', () => {
  assert.match(faultsOf('files:\n  a.txt: {lang: ar}\n  a.txt: {lang: en}\n')[0] ?? '', /^3 /)
  const roles = 'files:\n  a.txt:\n    roles:\n      1: title\n      "1": paragraph\n'
  assert.match(faultsOf(roles)[0] ?? '', /^5 /)
  assert.match(faultsOf('files:\n  __proto__: {lang: ar}\n')[0] ?? '', /^2 .*__proto__/)
})

test('of very many faults the first are told, and how many more there are', () => {
  const lines = Array.from({length: 90}, (_, at) => `      - {line: ${at + 1}, found: x}`)
  const faults = faultsOf(['files:', '  a.txt:', '    emendations:', ...lines].join('\n'))
  assert.equal(faults.length, 21)
  assert.match(faults.at(-1)!, /There are \d+ more/)
})

test('a reading that no file can hold is refused', () => {
  const text = 'files:\n  a.txt:\n    emendations:\n      - {line: 1, found: x, mended: "a\\0b", reason: y}\n'
  assert.match(faultsOf(text)[0] ?? '', /^4 .*U\+0000/)
})

test('half of a character is no reading: neither what is found nor what it becomes can be cut through one', () => {
  for (const [found, mended] of [
    ['"\\uDC69"', 'b'],
    ['a', '"\\uD83D"'],
  ]) {
    const text = `files:\n  a.txt:\n    emendations:\n      - {line: 1, found: ${found}, mended: ${mended}}\n`
    assert.match(faultsOf(text)[0] ?? '', /^4 .*whole characters/)
  }
})
