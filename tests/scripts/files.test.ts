import assert from 'node:assert/strict'
import fs, {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import process from 'node:process'
import {after, test} from 'node:test'
import {writeAtomically} from '../../scripts/files/atomic-write.ts'
import {changeFiles, type FileChange, finishInterruptedRuns} from '../../scripts/files/change-files.ts'
import {faultKinds, skipFlushing, withFault} from './faults.ts'

skipFlushing()

const made: string[] = []
after(() => {
  for (const folder of made) rmSync(folder, {recursive: true, force: true})
})

function newFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'written-'))
  made.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** Every file below a folder with its text, by its path in it. */
function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .sort()
    .filter((name) => lstatSync(join(folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** A process id that no process has: of a killed writer. */
const nobody = 2 ** 22 + 1

test('a file that is written meets its end of the old or the new bytes, whatever fails and wherever', () => {
  const whole = newFolder({a: 'old'})
  const {calls} = withFault(-1, 'kill', () => writeAtomically(join(whole, 'a'), 'new bytes'))
  assert.ok(calls >= 3)
  for (const kind of faultKinds) {
    for (let at = 0; at < calls; at += 1) {
      const folder = newFolder({a: 'old'})
      const {error} = withFault(at, kind, () => writeAtomically(join(folder, 'a'), 'new bytes'))
      assert.ok(error, `${kind} at ${at} is told`)
      assert.equal(readFileSync(join(folder, 'a'), 'utf8'), 'old')
      if (kind !== 'kill' && kind !== 'torn') assert.deepEqual(readdirSync(folder), ['a'])
      writeAtomically(join(folder, 'a'), 'new bytes')
      assert.equal(readFileSync(join(folder, 'a'), 'utf8'), 'new bytes')
    }
  }
})

/** What is flushed to the disk, with what it holds then, and what is renamed while something runs, in order. */
function stepsOf(folder: string, run: () => void): string[] {
  const steps: string[] = []
  const {openSync, fsyncSync, renameSync} = fs
  const opened = new Map<number, string>()
  const nameOf = (path: unknown) =>
    relative(folder, String(path)).replaceAll(String(process.pid), 'PID') || 'the folder'
  fs.openSync = (path, ...rest) => {
    const file = openSync(path, ...rest)
    opened.set(file, String(path))
    return file
  }
  fs.fsyncSync = (file) => {
    const path = opened.get(file)!
    const held = lstatSync(path).isFile() ? `: ${readFileSync(path, 'utf8')}` : ''
    steps.push(`flush ${nameOf(path)}${held}`)
  }
  fs.renameSync = (from, to) => {
    steps.push(`rename ${nameOf(from)} to ${nameOf(to)}`)
    renameSync(from, to)
  }
  syncBuiltinESMExports()
  try {
    run()
  } finally {
    Object.assign(fs, {openSync, fsyncSync, renameSync})
    syncBuiltinESMExports()
  }
  return steps
}

test('the bytes of a file are on the disk before it takes its place, and its place is a file beside until then', () => {
  const folder = newFolder({a: 'old'})
  assert.deepEqual(
    stepsOf(folder, () => writeAtomically(join(folder, 'a'), 'new')),
    ['flush .a.PID.new: new', 'rename .a.PID.new to a', 'flush the folder'],
  )
})

test('files that change together are on the disk before they are decided, and that is before one takes its place', () => {
  const folder = newFolder({'x/a': 'old a', 'y/b': 'old b', 'y/c': 'old c'})
  const own = [{path: 'x/a', content: 'new a'}, {path: 'y/b'}]
  assert.deepEqual(
    stepsOf(folder, () => changeFiles(folder, own)),
    [
      'flush .changing-PID/0.new: new a',
      'flush .changing-PID/list: [{"path":"x/a","write":true,"old":true},{"path":"y/b","write":false,"old":true}]',
      'flush .changing-PID',
      'rename .changing-PID/list to .changing-PID/changes.json',
      'flush .changing-PID',
      'rename .changing-PID/0.new to x/a',
      'flush x',
      'flush y',
    ],
  )
})

test('what a killed process left beside a file goes when the file is written again', () => {
  const folder = newFolder({a: 'old', [`.a.${nobody}.new`]: 'ne', '.a.new': 'mine', '.a.b.new': 'mine'})
  writeAtomically(join(folder, 'a'), 'new')
  assert.deepEqual(snapshot(folder), {a: 'new', '.a.new': 'mine', '.a.b.new': 'mine'})
})

test('where a file is a link, what it leads to is written', () => {
  const folder = newFolder({'there/a': 'old'})
  symlinkSync(join(folder, 'there/a'), join(folder, 'a'))
  writeAtomically(join(folder, 'a'), 'new')
  changeFiles(folder, [{path: 'a', content: 'newer'}])
  assert.ok(lstatSync(join(folder, 'a')).isSymbolicLink())
  assert.equal(readFileSync(join(folder, 'there/a'), 'utf8'), 'newer')
})

const before = {'x/a': 'old a', 'x/b': 'old b', 'y/c': 'old c'}
const changed = {'w/d': 'new d', 'x/a': 'new a', 'x/b': 'new b'}
const changes: readonly FileChange[] = [
  {path: 'x/a', content: 'new a'},
  {path: 'w/d', content: 'new d'},
  {path: 'y/c'},
  {path: 'x/b', content: 'new b'},
]

/** Calls that change the disk when all goes well. */
function callsOfChanges(): number {
  const folder = newFolder(before)
  return withFault(-1, 'kill', () => changeFiles(folder, changes)).calls
}

const callsOfAll = callsOfChanges()

test('files that change together are all new or all old after any error, and nothing is left beside them', () => {
  for (const kind of ['ENOSPC', 'EACCES'] as const) {
    for (let at = 0; at < callsOfAll; at += 1) {
      const folder = newFolder(before)
      const {error} = withFault(at, kind, () => changeFiles(folder, changes))
      // What fails after the last of them is in its place is only the clearing away.
      const expected = error === undefined ? changed : before
      finishInterruptedRuns(folder, true)
      assert.deepEqual(snapshot(folder), expected, `${kind} at ${at}`)
      if (error !== undefined) assert.deepEqual(readdirSync(folder).sort(), ['x', 'y'])
      changeFiles(folder, changes)
      assert.deepEqual(snapshot(folder), changed)
      assert.deepEqual(readdirSync(folder).sort(), ['w', 'x'], 'no empty folder is left')
    }
  }
})

test('after a kill at any moment each file is whole, and the next run makes all of them new or all old', () => {
  const states = new Set<string>()
  for (const kind of ['kill', 'torn'] as const) {
    for (let at = 0; at < callsOfAll; at += 1) {
      const folder = newFolder(before)
      withFault(at, kind, () => changeFiles(folder, changes))
      for (const [name, text] of Object.entries(snapshot(folder))) {
        if (/^\w\//.test(name)) assert.ok(text === `old ${name.at(-1)}` || text === `new ${name.at(-1)}`)
      }
      const said = finishInterruptedRuns(folder, true)
      states.add(said.map(({state}) => state).join())
      const now = snapshot(folder)
      assert.deepEqual(now, 'w/d' in now ? changed : before, `${kind} at ${at}`)
      assert.deepEqual(finishInterruptedRuns(folder, true), [])
      changeFiles(folder, changes)
      assert.deepEqual(snapshot(folder), changed)
    }
  }
  assert.deepEqual([...states].sort(), ['', 'cleared', 'completed'])
})

test('completing what was interrupted may be interrupted, too', () => {
  for (let at = 0; at < callsOfAll; at += 1) {
    for (let again = 0; again < callsOfAll; again += 1) {
      const folder = newFolder(before)
      // A disk that fails and a kill while the old files go back, or a kill alone.
      withFault(at, again % 2 === 0 ? 'EACCES' : 'kill', () => changeFiles(folder, changes))
      withFault(again, 'kill', () => finishInterruptedRuns(folder, true))
      finishInterruptedRuns(folder, true)
      const now = snapshot(folder)
      assert.deepEqual(now, 'w/d' in now ? changed : before, `killed at ${at}, then at ${again}`)
    }
  }
})

test('what another process is changing at this moment is left to it', () => {
  const folder = newFolder({'.changing-1/0.new': 'new'})
  assert.deepEqual(finishInterruptedRuns(folder, true), [])
  assert.ok(existsSync(join(folder, '.changing-1/0.new')))
})

test('a check says what was interrupted and leaves it', () => {
  const folder = newFolder(before)
  withFault(callsOfAll - 2, 'kill', () => changeFiles(folder, changes))
  const found = snapshot(folder)
  const [said] = finishInterruptedRuns(folder, false)
  assert.deepEqual(
    said?.paths,
    changes.map(({path}) => path),
  )
  assert.deepEqual(snapshot(folder), found)
})
