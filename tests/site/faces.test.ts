/** The faces that pages are set in: what the committed files have, and how they are called. */
import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import test from 'node:test'
import subsetFont from 'subset-font'
import {buildOptions} from '../../scripts/build/options.ts'
import {readConcepts} from '../../scripts/content/terms.ts'
import {readCharacters, readNames, readTables} from '../../scripts/lab/sfnt.ts'
import {langs, languages} from '../../src/languages/index.ts'

const folder = new URL('../../src/site/fonts/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.woff2'))
  .map((file) => file.slice(0, -'.woff2'.length))
const sizeOf = (name: string) => readFileSync(new URL(`${name}.woff2`, folder)).length

/** Tables of a face, as it comes to a reader. */
async function tablesOf(name: string) {
  const file = readFileSync(new URL(`${name}.woff2`, folder))
  const all = [...Array.from({length: 0x2100}, (_, code) => String.fromCodePoint(code))].join('')
  return readTables(await subsetFont(file, all, {targetFormat: 'truetype'}))
}

test('no face goes by a name that its licence reserves, and each has its licence beside it', async () => {
  for (const name of names) {
    const all = readNames((await tablesOf(name)).get('name')!)
    const copyright = all.find(({id}) => id === 0)!.text
    const reserved = [...(copyright.split(/Reserved Font Name/)[1] ?? '').matchAll(/["'“‘]([^"'”’]+)["'”’]/g)]
    for (const [, word] of reserved)
      for (const {id, text} of all) assert.ok(id === 0 || !text.includes(word!), `${name}: ${text}`)
    const licence = new URL(`../../public/fonts/${name}.OFL.txt`, import.meta.url)
    assert.ok(existsSync(licence) && readFileSync(licence, 'utf8').startsWith(copyright), name)
  }
})

test('a text face has the letters of its language, and guillemets and joiners to go with them', async () => {
  for (const lang of langs) {
    const {face, script, letters} = languages[lang]
    const has = readCharacters((await tablesOf(face ?? script.toLowerCase())).get('cmap')!)
    const joiners = script === 'Arab' ? '\u200C\u200D' : ''
    const lacking = [...`${letters}«»().:!…–${joiners}`].filter((each) => !has.has(each.codePointAt(0)!))
    assert.deepEqual(lacking, [], lang)
  }
})

test('the italic has every sign of the names in Latin letters, as one or as a letter and its mark', async () => {
  const has = readCharacters((await tablesOf('latn-italic')).get('cmap')!)
  const stands = (text: string) => [...text].every((each) => has.has(each.codePointAt(0)!))
  const names = readConcepts(buildOptions([]).content).flatMap(({forms}) =>
    langs.flatMap((lang) => [...(forms[lang]?.latin ?? '')]),
  )
  const lacking = [...new Set(names)].filter((each) => !stands(each) && !stands(each.normalize('NFD')))
  assert.deepEqual(lacking, [])
})

test('the text faces of two languages are 60 kB at most, those of their titles 50', () => {
  const pairs = langs.flatMap((one) => langs.map((other) => [one, other] as const))
  for (const pair of pairs) {
    const faces = [
      ...new Set(pair.map((lang) => languages[lang].face ?? languages[lang].script.toLowerCase())),
    ]
    const titles = faces.map((face) => `${face}-display`).filter((face) => names.includes(face))
    assert.ok(faces.reduce((sum, face) => sum + sizeOf(face), 0) <= 60_000, pair.join(' '))
    assert.ok(titles.reduce((sum, face) => sum + sizeOf(face), 0) <= 50_000, pair.join(' '))
  }
})
