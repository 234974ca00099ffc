import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import type {Lang} from '../../src/languages/index.ts'
import {readBareNames, readCredit} from '../../src/structure/credits/index.ts'

/** The lines of a file of cases, each with the language under whose heading it stands. */
function casesIn(file: string): {readonly text: string; readonly lang: Lang}[] {
  let lang = 'en' as Lang
  return readFileSync(`tests/fixtures/credits/${file}`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) lang = line.slice(3) as Lang
      return line === '' || line.startsWith('#') ? [] : [{text: line, lang}]
    })
}

/** The date and the authors that a line states. */
function stated(text: string, lang: Lang) {
  const fields = (readCredit(text, lang) ?? readBareNames(text, lang))?.fields ?? []
  const values = (name: string) => fields.filter((field) => field.name === name).map(({value}) => value)
  return {date: values('date')[0] ?? '-', authors: values('authors').toSorted().join('; ') || '-'}
}

test('the line of a page that says when and by whom a text was written is read, with what stands around it', () => {
  for (const {text, lang} of casesIn('lines.txt')) {
    const [line = '', date, authors] = text.split(' ⇒ ')
    assert.deepEqual(stated(line, lang), {date, authors}, line)
  }
})

test('sentences, captions, menus and offices name people and days without saying who wrote the text, or when', () => {
  for (const {text, lang} of casesIn('none.txt'))
    assert.deepEqual(stated(text, lang), {date: '-', authors: '-'}, text)
})
