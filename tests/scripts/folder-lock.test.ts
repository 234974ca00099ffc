import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {existsSync, lstatSync, readFileSync, readlinkSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {test} from 'node:test'
import {withContentLock} from '../../scripts/content/content-lock.ts'
import {ContentFault} from '../../scripts/content/fault.ts'
import {withFolderLock} from '../../scripts/files/folder-lock.ts'
import {ingest, newCollection} from './collection.ts'

/** A process that has ended. */
const ended = spawnSync(process.execPath, ['--version']).pid

const noWaiting = {patience: 0, onWait: () => assert.fail('Nobody was to be waited for.')}

function decide(root: string, ...words: readonly string[]): Promise<{code: number | null; said: string}> {
  const child = spawn(process.execPath, ['scripts/decide.ts', 'on-rights', ...words, '--content', root])
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({code, said})))
}

test('of decisions that are made at the same time none is lost', async () => {
  const root = newCollection()
  ingest(root)
  const lines = ['3', '5', '7', '11']
  const ends = await Promise.all(lines.map((line) => decide(root, 'role', line, 'paragraph')))
  for (const {code, said} of ends) assert.equal(code, 0, said)
  const yaml = readFileSync(join(root, 'sources/on-rights/edition.yaml'), 'utf8')
  for (const line of lines) assert.match(yaml, new RegExp(`"?${line}"?: paragraph`))
  assert.ok(!existsSync(join(root, '.writing')))
})

test('a command that finds another at work for too long says so by a code, and does nothing', () => {
  const root = newCollection()
  symlinkSync(String(process.ppid), join(root, '.writing'))
  assert.throws(
    () => withContentLock(root, () => assert.fail('It was done all the same.'), 0),
    (error) => {
      assert.ok(error instanceof ContentFault)
      assert.equal(error.problem.code, 'content-busy')
      assert.match(error.problem.message, new RegExp(`process ${process.ppid}.*take .*\\.writing away`))
      return true
    },
  )
  assert.equal(readlinkSync(join(root, '.writing')), String(process.ppid))
})

test('what a killed command left holds up nobody', () => {
  const root = newCollection()
  symlinkSync(String(ended), join(root, '.writing'))
  const held = withFolderLock(root, noWaiting, () => readlinkSync(join(root, '.writing')))
  assert.equal(held, String(process.pid))
  assert.ok(!existsSync(join(root, '.writing')))
})

test('a command that ends in the middle, or fails, leaves the folder free', () => {
  const root = newCollection()
  assert.throws(() =>
    withFolderLock(root, noWaiting, () => {
      throw new Error('It failed.')
    }),
  )
  const module = join(import.meta.dirname, '../../scripts/files/folder-lock.ts')
  const code = `import {withFolderLock} from ${JSON.stringify(module)}
    withFolderLock(${JSON.stringify(root)}, {patience: 0, onWait() {}}, () => process.exit(3))`
  assert.equal(spawnSync(process.execPath, ['--input-type=module', '-e', code]).status, 3)
  assert.throws(() => lstatSync(join(root, '.writing')), {code: 'ENOENT'})
})
