import assert from 'node:assert/strict'
import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {after, before, suite, test} from 'node:test'
import {type Lang, langs, languages} from '../../src/languages/index.ts'
import {languageName} from '../../src/store/language-name.ts'
import {interfaceLangs, readWords} from '../../src/store/words.ts'

suite('the words of the interface', () => {
  let folder: string
  const file = (lang: string) => path.join(folder, 'interface', `${lang}.json`)
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'muqabala-words-'))
    await cp('content/interface', path.join(folder, 'interface'), {recursive: true})
  })
  after(() => rm(folder, {recursive: true}))

  test('make interface languages of those languages that have them, in the order of languages', async () => {
    await writeFile(file('not-a-language'), '{}')
    assert.deepEqual(interfaceLangs(folder), interfaceLangs('content'))
    const [first, ...others] = interfaceLangs(folder)
    await rm(file(String(first)))
    assert.deepEqual(interfaceLangs(folder), others)
    assert.deepEqual(Object.keys(readWords(folder)), others)
  })

  test('stop a build where some are missing, and name the file', async () => {
    const [first = 'none'] = interfaceLangs(folder)
    await writeFile(file(first), '{"site": {}}')
    assert.throws(
      () => readWords(folder),
      new RegExp(`^Error: content/interface/${first}\\.json:1 {2}error words-invalid\n.*site\\.name`),
    )
    await writeFile(file(first), '{"site": ')
    assert.throws(() => readWords(folder), /words-invalid\n {2}The file cannot be read/)
  })

  test('are those of the program where a collection has no folder of its own', () => {
    assert.deepEqual(readWords(path.join(folder, 'interface')), readWords('content'))
  })

  test('must be there in one language at least', async () => {
    await mkdir(path.join(folder, 'empty', 'interface'), {recursive: true})
    assert.throws(() => readWords(path.join(folder, 'empty')), /no language/)
  })
})

test('a language that the words do not name has the name that Unicode gives it', () => {
  for (const [ui, words] of Object.entries(readWords('content')) as [Lang, {languages: object}][]) {
    for (const lang of langs) {
      const name = languageName(lang, ui, {languages: {}})
      assert.equal(name, languageName(lang, ui, {languages: {...words.languages}}))
      assert.equal(languageName(lang, ui, {languages: {[lang]: 'x'}}), 'x')
    }
    assert.equal(languageName(ui, ui, {languages: {}}), languages[ui].ownName)
  }
})

test('what is counted stands beside its number in a form for every plural of the language, and nowhere else', () => {
  for (const [ui, {counts, ...areas}] of Object.entries(readWords('content'))) {
    const {pluralCategories} = new Intl.PluralRules(ui).resolvedOptions()
    for (const [what, forms] of Object.entries(counts)) {
      assert.deepEqual(new Set(Object.keys(forms)), new Set(pluralCategories), `${ui}: ${what}`)
      assert.match(forms.other, /\{count\}/, `${ui}: ${what}`)
    }
    assert.doesNotMatch(JSON.stringify(areas), /\{count\}/, ui)
  }
})
