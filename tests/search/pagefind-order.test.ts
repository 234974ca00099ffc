import assert from 'node:assert/strict'
import {test} from 'node:test'
import {gunzipSync} from 'node:zlib'
import {createIndex} from 'pagefind'
import {inFixedOrder} from '../../scripts/build/pagefind-order.ts'

/** An index with enough filters, and values of each, that a random order is never the same twice. */
async function index() {
  const {index: made} = await createIndex({forceLanguage: 'und'})
  assert.ok(made)
  for (let at = 0; at < 40; at += 1) {
    const filters = {
      lang: [['ar', 'en', 'fa'][at % 3]!],
      year: [String(1990 + at)],
      name: [`a${at}`, `b${at % 30}`],
    }
    await made.addCustomRecord({
      url: `/${at}`,
      content: `word${at} common`,
      language: 'und',
      meta: {},
      filters,
    })
  }
  const {files} = await made.getFiles()
  await made.deleteIndex()
  return files
}

test('the same records give the same index, byte for byte, with every filter value still in it', async () => {
  const [one, two] = [await index(), await index()]
  const tree = (files: Awaited<ReturnType<typeof index>>) =>
    inFixedOrder(files)
      .map(({path, content}) => [path, Buffer.from(content).toString('base64')])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  assert.deepEqual(tree(one), tree(two))
  const unpacked = (files: readonly {path: string; content: Uint8Array}[], ending: string) =>
    files
      .filter(({path}) => path.endsWith(ending))
      .map(({content}) => gunzipSync(content).toString('latin1').split('').sort().join(''))
      .sort()
  assert.deepEqual(unpacked(inFixedOrder(one), '.pf_filter'), unpacked(one, '.pf_filter'))
})

test('an index names the files that it has', async () => {
  const files = inFixedOrder(await index())
  const entry = files.find(({path}) => path === 'pagefind-entry.json')
  const {hash} = JSON.parse(Buffer.from(entry!.content).toString()).languages.und as {hash: string}
  const meta = files.find(({path}) => path === `pagefind.${hash}.pf_meta`)
  assert.ok(meta)
  const text = gunzipSync(meta.content).toString('latin1')
  for (const {path} of files.filter((each) => each.path.startsWith('filter/'))) {
    assert.ok(text.includes(path.slice('filter/'.length, -'.pf_filter'.length)), path)
  }
})
