import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import path from 'node:path'
import {test} from 'node:test'
import fc from 'fast-check'
import {projectRoot} from '../../scripts/build/options.ts'
import {langOfEntry, readingOf, tellLedgers} from '../../src/site/reading/apparatus.ts'
import {emendedStretches} from '../../src/site/reading/emended-stretches.ts'
import {passageHtml} from '../../src/site/reading/passage-html.ts'
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

function kept(before: string, line: number, at?: readonly [number, number]): LedgerEntry {
  return {
    fate: 'kept',
    rule: 'compose',
    before,
    segment: 'p1',
    lines: [line, line],
    ...(at === undefined ? {} : {at}),
  }
}

/** A piece that reads otherwise, at its place in the text. */
function changed(
  fate: 'moved' | 'altered',
  [before, after]: readonly [string, string],
  line: number,
  start: number,
  doubtful = false,
): LedgerEntry {
  const at = [start, start + after.length] as const
  const made = {fate, rule: 'edition', before, after, segment: 'p1', at, lines: [line, line]} as const
  return doubtful ? {...made, doubtful} : made
}

function ledger(...entries: LedgerEntry[]): Ledger {
  const characters = {kept: 0, moved: 0, respaced: 0, altered: 0, removed: 0, metadata: 0}
  return {file: 's.txt', sha256: '', characters, spaces: [], entries}
}

function stretches(own: Segment, ...entries: LedgerEntry[]) {
  return emendedStretches({ledgers: [ledger(...entries)]}, edition(own)).get(own.id) ?? []
}

test('a mark stands behind the word that was altered, not inside it, and reaches over that word alone', () => {
  const own = segment('The cat sat.')
  const found = stretches(
    own,
    kept('The ', 1, [0, 4]),
    changed('altered', ['cot', 'cat'], 1, 4),
    kept(' sat.', 1, [7, 12]),
  )
  assert.deepEqual(found, [{start: 4, end: 7, first: 1, count: 1, doubtful: false}])
})

test('where pieces of a line moved the mark reaches over the line', () => {
  const own = segment('Then the rain came.')
  const found = stretches(own, changed('moved', ['.', '.'], 1, 18), kept('Then the rain came', 1, [0, 18]))
  assert.deepEqual(found, [{start: 0, end: 19, first: 1, count: 1, doubtful: false}])
})

test('changed lines that follow one another have one mark, and a doubtful one its own', () => {
  const own = segment('one two three four five')
  const found = stretches(
    own,
    changed('altered', ['eno', 'one'], 1, 0),
    changed('altered', ['owt', 'two'], 2, 4),
    kept('three', 3),
    changed('altered', ['ruof', 'four'], 4, 14),
    changed('altered', ['evif', 'five'], 5, 19, true),
  )
  assert.deepEqual(
    found.map(({start, end, first, count, doubtful}) => [own.text.slice(start, end), first, count, doubtful]),
    [
      ['one two', 1, 2, false],
      ['four', 3, 1, false],
      ['five', 4, 1, true],
    ],
  )
})

test('a mark does not part a run of another language', () => {
  const own = segment('من Global Research است', {runs: [{start: 3, end: 18, lang: 'en'}]})
  const [mark] = stretches(own, changed('altered', ['labolG', 'Global'], 1, 3))
  assert.equal(own.text.slice(0, mark!.end), 'من Global Research')
})

test('two editions out of one file keep their marks apart, though their segments have the same id', () => {
  const [first, second] = [segment('one', {lines: [[1, 1]]}), segment('two', {lines: [[2, 2]]})]
  const ledgers = [ledger(kept('one', 1), changed('altered', ['owt', 'two'], 2, 0))]
  assert.equal(emendedStretches({ledgers}, edition(first)).size, 0)
  assert.equal(emendedStretches({ledgers}, edition(second)).size, 1)
})

test('marks change no character of a text, wherever sentences and changes begin and end', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'ب', '.', '5', '-', '(', ' '),
    minLength: 1,
    maxLength: 6,
  })
  const part = fc.record({after: word, mends: fc.boolean(), doubtful: fc.boolean()})
  fc.assert(
    fc.property(fc.array(part, {minLength: 1, maxLength: 8}), fc.nat(30), (parts, cut) => {
      const text = parts.map(({after}) => after).join('')
      let start = 0
      const entries = parts.map(({after, mends, doubtful}) => {
        const from = start
        start += after.length
        return mends ? changed('altered', ['x', after], 1, from, doubtful) : kept(after, 1, [from, start])
      })
      const found = stretches(segment(text), ...entries)
      const at = Math.min(cut, text.length)
      const sentences = [
        {start: 0, end: at, names: ['p1.1']},
        {start: at, end: text.length, names: ['p1.2']},
      ]
      const html = passageHtml({text}, {sentences, anchors: true, emended: {stretches: found, names}})
      assert.equal(html.replace(/<[^>]*>/g, ''), text)
      const marks = html.match(/<a class="e/g) ?? []
      assert.equal(marks.length, found.length)
      assert.equal(
        found.length > 0,
        parts.some(({mends}) => mends),
      )
    }),
  )
})

test('every line of the collection that reads otherwise has a mark, and reads on the page of the source as in the text', () => {
  const content = path.join(projectRoot, 'content')
  for (const slug of readdirSync(path.join(content, 'articles'))) {
    const article = articleOf(readArticleFiles(content, slug))
    const lines = [...tellLedgers(article.ledgers)].flatMap(([ledger, told]) =>
      told.flatMap(({changed}) => (changed === undefined ? [] : [{changed, ledger}])),
    )
    const marked = article.editions.flatMap((edition) =>
      [...emendedStretches(article, edition).values()].flat(),
    )
    const numbers = marked.flatMap(({first, count}) => Array.from({length: count}, (_, step) => first + step))
    assert.deepEqual(
      [...new Set(numbers)].sort((a, b) => a - b),
      lines.map(({changed}) => changed.number),
      slug,
    )
    for (const {changed, ledger} of lines) {
      const editions = article.editions.filter(({source}) => source === ledger.file)
      const reading = readingOf(changed, editions)
        .map(({text}) => text)
        .join('')
      assert.ok(
        editions.some(({segments}) => segments.some(({text}) => text.includes(reading))),
        `${slug} ${changed.line}`,
      )
    }
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
