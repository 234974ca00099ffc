/** The same with real disks and real signals: one of each, since `interrupted.test.ts` goes through every moment. */
import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  watch,
  writeSync,
} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {type TestContext, test} from 'node:test'
import {arabic, english, ingest, newCollection, newFolder, snapshot, write} from './collection.ts'

/** The small article, published, and then changed. */
const changed = newCollection()
ingest(changed)
write(
  changed,
  'sources/on-rights/source.txt',
  `${[...arabic.slice(0, 3), ...english.slice(0, 3)].join('\n\n')}\n`,
)
const before = snapshot(changed)
const done = join(newFolder(), 'content')
cpSync(changed, done, {recursive: true})
ingest(done)

/** A disk of 128 KB that holds a copy of the changed article; undefined, the test being left out, where none can be had. */
function smallDisk(t: TestContext): string | undefined {
  const folder = newFolder()
  const {status} = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', folder])
  if (status !== 0) {
    t.skip('This system lets no test mount a small disk.')
    return undefined
  }
  t.after(() => spawnSync('umount', [folder]))
  const root = join(folder, 'content')
  cpSync(changed, root, {recursive: true})
  return root
}

/** Fill a disk to its last byte. */
function fill(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (;;) writeSync(file, Buffer.alloc(512))
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC')
  } finally {
    closeSync(file)
  }
}

test('on a full disk nothing is changed; with room again, all is', (t) => {
  const root = smallDisk(t)
  if (root === undefined) return
  fill(join(root, '../filler'))
  const {codes, messages} = ingest(root)
  assert.deepEqual(codes, ['content-unwritable'])
  assert.match(messages[0]!, /ENOSPC.*All are as they were.*Make room/)
  assert.deepEqual(snapshot(root), before)
  rmSync(join(root, '../filler'))
  assert.deepEqual(ingest(root).codes, [])
  assert.deepEqual(snapshot(root), snapshot(done))
})

test('in a folder that may only be read nothing is changed, and that is said', (t) => {
  let root: string | undefined
  if (process.getuid?.() === 0) {
    root = smallDisk(t)
    if (root === undefined) return
    assert.equal(spawnSync('mount', ['-o', 'remount,ro', join(root, '..')]).status, 0)
  } else {
    root = join(newFolder(), 'content')
    cpSync(changed, root, {recursive: true})
    chmodSync(root, 0o555)
  }
  const {codes, messages} = ingest(root)
  assert.deepEqual(codes, ['content-unwritable'])
  assert.match(messages[0]!, /EROFS|EACCES/)
  assert.deepEqual(snapshot(root), before)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} while an ingest writes leaves whole files, and the next one comes to the same bytes`, async () => {
    const root = join(newFolder(), 'content')
    mkdirSync(root)
    cpSync(changed, root, {recursive: true})
    const args = ['scripts/ingest.ts', '--no-cache', '--content', root]
    const child = spawn(process.execPath, args, {stdio: 'ignore'})
    // The first thing that stirs in the folder is the folder of the changes.
    const watcher = watch(root, () => child.kill(signal))
    await once(child, 'exit')
    watcher.close()
    const after = snapshot(done)
    for (const [path, text] of Object.entries(snapshot(root)))
      assert.ok(path.startsWith('.changing-') || text === before[path] || text === after[path], path)
    ingest(root)
    assert.deepEqual(snapshot(root), after)
    assert.equal(existsSync(join(root, `.changing-${child.pid}`)), false)
  })
}
