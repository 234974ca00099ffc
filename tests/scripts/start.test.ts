/** What a publisher meets who starts or builds a collection in which something is wrong. */
import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {after, test} from 'node:test'
import {writeContent} from './content.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'muqabala-start-'))
after(() => rmSync(folder, {recursive: true, force: true}))
const content = path.join(folder, 'content')
const out = path.join(folder, 'dist')
const places = ['--content', content, '--out', out]

function write(name: string, text: string): void {
  mkdirSync(path.join(content, name, '..'), {recursive: true})
  writeFileSync(path.join(content, name), text)
}

/** `npm start`, until it serves: the start page's answer, what was said, and how it ended on SIGTERM. */
async function start() {
  const child = spawn(process.execPath, ['scripts/start.ts', ...places], {
    env: {...process.env, PORT: '0'},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  let said = ''
  const address = new Promise<string>((resolve) => {
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const found = /Muqabala is at (\S+)/.exec(said)?.[1]
        if (found !== undefined) resolve(found)
      })
    }
    ended.then(() => resolve(''))
  })
  const at = await address
  const page = at === '' ? '' : await (await fetch(`${at}en/on-rights/`)).text()
  child.kill('SIGTERM')
  const [code] = await ended
  return {said, page, code}
}

const build = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/build.ts', ...places, ...args], {encoding: 'utf8'})

test('one bad article stops neither start nor build, and a collection that cannot be built leaves the last good site', async () => {
  await writeContent(content, [])
  const text =
    'A Word on Human Rights\n\nAll human beings are born free and equal in dignity and rights. They are endowed with reason.'
  write('sources/on-rights/source.txt', `${text}\n`)
  write('sources/torn/source.txt', `${text}\0\x01\x02`)
  const first = await start()
  assert.match(first.said, /torn\/source\.txt:3 {2}error source-binary/)
  assert.match(first.page, /born free and equal/)
  assert.equal(first.code, 0)

  // A text that was good and is not any more: what it was last is on the site.
  write('sources/on-rights/source.txt', `${text}\0\x01\x02`)
  const strict = build('--strict')
  assert.equal(strict.status, 1)
  assert.match(strict.stderr, /on-rights cannot be ingested[\s\S]*Nothing was changed/)
  const {status, stderr} = build()
  assert.equal(status, 0, stderr)
  assert.match(stderr, /source-binary[\s\S]*on-rights cannot be ingested: it stays as it was/)
  assert.match(readFileSync(path.join(out, 'en/on-rights/index.html'), 'utf8'), /born free and equal/)

  write('terms/names.yaml', '- id: [\n')
  const last = await start()
  assert.match(last.said, /names\.yaml:\d+ {2}error content-invalid/)
  assert.match(last.said, /The site could not be built anew: the last good one is served\./)
  assert.match(last.page, /born free and equal/)
})
