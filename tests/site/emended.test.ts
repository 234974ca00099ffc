import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import path from 'node:path'
import {test} from 'node:test'
import fc from 'fast-check'
import {projectRoot} from '../../scripts/build/options.ts'
import {langOfEntry} from '../../src/site/reading/apparatus.ts'
import {emendedStretches, numberEmendations} from '../../src/site/reading/emended.ts'
import {passageHtml} from '../../src/site/reading/passage.ts'
import {articleOf, readArticleFiles} from '../../src/store/article-files.ts'
import type {Edition, Ledger, LedgerEntry, Segment} from '../../src/text/model.ts'

const names = {found: 'as found', doubtful: 'as found (doubtful)'}

function segment(text: string, more: Partial<Segment> = {}): Segment {
  return {id: 'p1', kind: 'paragraph', text, lines: [[1, 9]], ...more}
}

function edition(...segments: Segment[]): Edition {
  const rest = {slug: 's', origin: 'received', primary: true, metadata: {}} as const
  return {...rest, lang: 'en', source: 's.txt', segments}
}

function kept(before: string, line: number): LedgerEntry {
  return {fate: 'kept', rule: 'compose', before, segment: 'p1', lines: [line, line]}
}

function emended(before: string, after: string, line: number, doubtful = false): LedgerEntry {
  const made = {fate: 'emended', rule: 'edition', before, after, segment: 'p1', lines: [line, line]} as const
  return doubtful ? {...made, doubtful} : made
}

function ledger(...entries: LedgerEntry[]): Ledger {
  return {file: 's.txt', sha256: '', characters: {kept: 0, metadata: 0, emended: 0, removed: 0}, entries}
}

function stretches(own: Segment, ...entries: LedgerEntry[]) {
  return emendedStretches({ledgers: [ledger(...entries)]}, edition(own)).get(own.id) ?? []
}

test('a mark stands behind the word that was mended, not inside it', () => {
  const [only, ...none] = stretches(
    segment('The cat sat.'),
    kept('The', 1),
    kept('c', 1),
    emended('o', 'a', 1),
    kept('t sat.', 1),
  )
  assert.deepEqual(none, [])
  assert.deepEqual(only, {end: 'The cat'.length, first: 1, count: 1, doubtful: false})
})

test('emended lines that follow one another have one mark, and a doubtful one its own', () => {
  const own = segment('one two three four five')
  const found = stretches(
    own,
    emended('eno', 'one', 1),
    emended('owt', 'two', 2),
    kept('three', 3),
    emended('ruof', 'four', 4),
    emended('evif', 'five', 5, true),
  )
  assert.deepEqual(
    found.map(({end, first, count, doubtful}) => [own.text.slice(0, end), first, count, doubtful]),
    [
      ['one two', 1, 2, false],
      ['one two three four', 3, 1, false],
      ['one two three four five', 4, 1, true],
    ],
  )
})

test('a mark does not part a run of another language', () => {
  const own = segment('من Global Research است', {runs: [{start: 3, end: 18, lang: 'en'}]})
  const [mark] = stretches(own, kept('من', 1), emended('labolG', 'Global', 1), kept('Research است', 1))
  assert.equal(own.text.slice(0, mark!.end), 'من Global Research')
})

test('two editions out of one file keep their marks apart, though their segments have the same id', () => {
  const [first, second] = [segment('one', {lines: [[1, 1]]}), segment('two', {lines: [[2, 2]]})]
  const ledgers = [ledger(kept('one', 1), emended('owt', 'two', 2))]
  assert.equal(emendedStretches({ledgers}, edition(first)).size, 0)
  assert.equal(emendedStretches({ledgers}, edition(second)).size, 1)
})

test('marks change no character of a text, wherever sentences and emendations begin and end', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'ب', '.', '5', '-', '(', ' '),
    minLength: 1,
    maxLength: 6,
  })
  const part = fc.record({after: word, mends: fc.boolean(), doubtful: fc.boolean()})
  fc.assert(
    fc.property(fc.array(part, {minLength: 1, maxLength: 8}), fc.nat(30), (parts, cut) => {
      const text = parts.map(({after}) => after).join('')
      const entries = parts.map(({after, mends, doubtful}) =>
        mends ? emended('x', after, 1, doubtful) : kept(after, 1),
      )
      const found = stretches(segment(text), ...entries)
      const at = Math.min(cut, text.length)
      const sentences = [
        {start: 0, end: at, names: ['p1.1']},
        {start: at, end: text.length, names: ['p1.2']},
      ]
      const html = passageHtml({text}, {sentences, anchors: true, emended: {stretches: found, names}})
      assert.equal(html.replace(/<[^>]*>/g, ''), text)
      // A stretch of white space alone has no word to stand behind.
      const marks = html.match(/<a class="e/g) ?? []
      assert.equal(marks.length, found.filter(({end}) => end > 0).length)
      const counted = found.reduce((sum, {count}) => sum + count, 0)
      assert.equal(counted, parts.filter(({mends}) => mends).length)
    }),
  )
})

test('every emendation of the collection has a mark, and its place is that of the mended reading', () => {
  const content = path.join(projectRoot, 'content')
  for (const slug of readdirSync(path.join(content, 'articles'))) {
    const article = articleOf(readArticleFiles(content, slug))
    const numbers = numberEmendations(article.ledgers)
    let counted = 0
    for (const edition of article.editions) {
      for (const [id, found] of emendedStretches(article, edition)) {
        const {text} = edition.segments.find((each) => each.id === id)!
        for (const {end, first, count} of found) {
          counted += count
          const [last] = [...numbers].find(([, number]) => number === first + count - 1)!
          const before = text.slice(0, end).replace(/\s/g, '')
          assert.ok(before.includes((last.after ?? '').replace(/\s/g, '')), `${slug} ${id}`)
        }
      }
    }
    assert.equal(counted, numbers.size, slug)
  }
})

test('the text as found says its language: of the edition it went into, else as its letters tell', () => {
  const persian = {...edition(segment('x', {lines: [[1, 2]]})), lang: 'fa'} as const
  const entry = {...kept('كتاب', 2)}
  assert.equal(langOfEntry(entry, [persian]), 'fa')
  assert.equal(langOfEntry({fate: 'removed', rule: 'r', before: 'شارك', lines: [5, 5]}, [persian]), 'ar')
  assert.equal(langOfEntry({fate: 'removed', rule: 'r', before: 'Share', lines: [5, 5]}, [persian]), 'en')
  assert.equal(langOfEntry({fate: 'removed', rule: 'r', before: '***', lines: [5, 5]}, [persian]), undefined)
})
