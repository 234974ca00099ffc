import assert from 'node:assert/strict'
import {test} from 'node:test'
import {fragment} from '../../src/site/client/fragment.ts'
import {readSettings, writeSettings} from '../../src/site/client/settings-store.ts'

/** A browser's store and address, as far as these modules ask. */
function browserWith(kept: string | null, hash = ''): Map<string, string> {
  const store = new Map(kept === null ? [] : [['muqabala', kept]])
  Object.assign(globalThis, {
    location: {hash},
    localStorage: {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => void store.set(key, value),
    },
  })
  return store
}

test('a store that holds no settings reads as one that is empty', () => {
  for (const kept of [
    null,
    '',
    '{',
    'null',
    '5',
    '"x"',
    '[]',
    '[1]',
    'true',
    '{"__proto__":{"theme":"x"}}',
  ]) {
    browserWith(kept)
    assert.deepEqual(readSettings(), {}, String(kept))
  }
})

test('of settings that were written by someone else only what a setting can be is taken', () => {
  browserWith(
    '{"theme":"dark","swapped":5,"style":{"arab-size":2},"places":[],"mode":{},"keys":"off","last":5,"toString":"x","other":1}',
  )
  assert.deepEqual(readSettings(), {theme: 'dark', keys: 'off'})
})

test('what is kept comes back, and what was broken is gone with the next that is kept', () => {
  const store = browserWith('{"swapped":5,"theme":"dark"}')
  const last = {slug: 'a', row: 'p1', number: 1, total: 3, titles: {en: 'A'}}
  writeSettings({swapped: ['ar-en'], places: {a: 'p1'}, style: {'arab-size': '2rem'}, last})
  const all = {theme: 'dark', swapped: ['ar-en'], places: {a: 'p1'}, style: {'arab-size': '2rem'}, last}
  assert.deepEqual(readSettings(), all)
  assert.deepEqual(JSON.parse(store.get('muqabala') ?? ''), all)
})

test('a fragment is read where it is a text that was encoded, and stands as it is where not', () => {
  for (const [hash, read] of [
    ['#p7.2', 'p7.2'],
    ['#%D9%86', 'ن'],
    ['#%', '%'],
    ['#%E0%A4%A', '%E0%A4%A'],
    ['', ''],
  ] as const) {
    browserWith(null, hash)
    assert.equal(fragment(), read)
  }
})
