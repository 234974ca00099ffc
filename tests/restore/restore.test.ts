import assert from 'node:assert/strict'
import {test} from 'node:test'
import {assertAccounted, textFrom, textSource} from '../../scripts/lab/bench/restore/accounts.ts'
import {restoreSource as restore} from '../../src/edition/pipeline.ts'
import {splitLine} from '../../src/text/lines.ts'
import type {Emendation, WorkLine} from '../../src/text/model.ts'
import {editLine, textOf} from '../../src/text/spans.ts'

const paragraph =
  'The committee considered a number of proposals for the gardens, and decided after a long debate that the avenue of limes is to be replanted in the autumn. Nobody objected.'
const other =
  'In the harbour the pilots spoke of tides and ferries, of the fog that had closed the port for three days, and of the price of coal in the winter to come.'

function restored(text: string, emendations: readonly Emendation[] = []) {
  return restore(textSource(text), emendations)
}

test('a headline that speaks of printing, sharing or comments stays above its article', () => {
  const headlines = [
    'Share prices fall',
    'Print is dead, long live print',
    'Back to the drawing board',
    'Copyright law changes in Iran',
    'Powered by hydrogen, the train arrives',
    'طباعة النقود لن تحل الأزمة',
    'شارك الرئيس في مؤتمر على فيسبوك',
    'تسجيل الدخول إلى النادي النووي',
    'البحث عن السلام في السودان',
    'چاپ پول مشکل را حل نمی‌کند',
    'بازگشت به مذاکرات هسته‌ای',
    'رای ۱۲۰ نماینده به طرح تازه',
  ]
  for (const headline of headlines) {
    const text = textFrom(restored(`${headline}\n\n${paragraph}\n\n${headline} 2\n\n${other}`).lines)
    assert.ok(text.startsWith(`${headline}\n`), headline)
  }
})

test('sentences that mention cookies, comments or following stay in the article', () => {
  const sentences = [
    'Advertisers follow readers by cookies, the regulator said, and few of them read the privacy policy first.',
    'He asked readers to follow the case on Facebook and to leave a comment under the article if they knew more.',
    'تتبع الشركات المستخدمين باستخدام ملفات تعريف الارتباط، وقد شارك في الدراسة ألف قارئ من ثلاث دول عربية.',
    'شرکت‌ها از کوکی‌ها برای ردیابی کاربران استفاده می‌کنند و نظر کاربران را نمی‌پرسند، به گفته این پژوهش تازه.',
  ]
  const text = [paragraph, ...sentences, other].join('\n\n')
  assert.equal(textFrom(restored(text).lines), text)
})

test('a line that may be boilerplate is kept and reported, with the line and what to do', () => {
  const {lines, problems} = restored(
    `A title of some words\n\n${paragraph}\n\nTwitter and Facebook\n\n${other}`,
  )
  assert.ok(textFrom(lines).includes('Twitter and Facebook'))
  assert.deepEqual(
    problems.map(({code, line, severity}) => ({code, line, severity})),
    [{code: 'doubtful-furniture', line: 5, severity: 'warning'}],
  )
})

test('a zero-width space or soft hyphen before a Persian ending is the non-joiner that was meant', () => {
  assert.equal(
    textFrom(restored('کتاب\u200Bهایشان و دوست\u00ADتان').lines),
    'کتاب\u200Cهایشان و دوست\u200Cتان',
  )
})

test('a word divided at the end of the one line that was cut is whole again', () => {
  const cut = paragraph.replace('replanted', 'replan-\nted')
  assert.equal(textFrom(restored(`${other}\n\n${cut}`).lines), `${other}\n\n${paragraph}`)
})

test('a menu above the title goes with the names in it that no list knows, and the title and its credits stay', () => {
  const menu = ['Skip to main content', 'Log in', 'News', 'Uplands', 'Sport', 'The Quiet Valley', 'Search']
  const front = [
    'Why the ferry stopped at noon',
    'A deck of some words on the ferry',
    'By Mary Shelley',
    'May 3, 2019',
  ]
  const text = [...menu, ...front, paragraph, other].join('\n')
  assert.equal(textFrom(restored(text).lines), [...front, paragraph, other].join('\n'))
})

test('a short title above a longer deck is no item of the menu above it', () => {
  const front = [
    'The price of patience',
    'What the mountain states have learned from waiting',
    'By Mary Shelley',
  ]
  const text = ['Skip to main content', 'Sign in', 'Subscribe', ...front, paragraph, other].join('\n')
  assert.equal(textFrom(restored(text).lines), [...front, paragraph, other].join('\n'))
})

test('headlines and names at the foot of a page go, the last sentence, the author and the source stay', () => {
  const own = ['The ferry goes on', paragraph, other, 'Nobody asked the river.', 'Source: The Harbour News']
  const foot = [
    'Share this article',
    'Most read',
    'Ten things to know about the tide',
    'Related topics',
    'Rivers',
    'Storm reaches the coast',
    'Privacy policy',
    '© 2019 All rights reserved',
  ]
  assert.equal(textFrom(restored([...own, ...foot].join('\n')).lines), own.join('\n'))
})

test('a thread of comments goes with its words, and a second text under it stays with its title', () => {
  const thread = [
    '2 comments',
    'Reply',
    'Zed',
    'Mar 01, 2021 10:02am',
    'Who will answer for this? Nobody.',
    'Reply',
  ]
  const second = ['عودة القوافل إلى الطريق', `${'هذه جملة عن الطريق القديم والقوافل. '.repeat(4).trim()}`]
  const text = ['The ferry goes on', paragraph, other, ...thread, 'Leave a comment', ...second].join('\n')
  assert.equal(
    textFrom(restored(text).lines),
    ['The ferry goes on', paragraph, other, ...second].join('\n').replace(`${other}\n`, `${other}\n\n`),
  )
})

test('a block between "list of items" and "end of list" goes whole, and the heading after it stays', () => {
  const block = ['Keep reading', 'list of 2 items', 'list 1 of 2', 'Camels fear the fence', 'end of list']
  const text = ['The ferry goes on', paragraph, ...block, 'A line on paper', other].join('\n')
  const kept = ['The ferry goes on', paragraph, 'A line on paper', other]
  assert.equal(textFrom(restored(text).lines).replaceAll(/\n+/gu, '\n'), kept.join('\n'))
})

const brief = `POLICY BRIEF, No. 14
For two decades the corridor was a line on maps and a paragraph in communiqués.
Since 2022 it has become a priority of governments that find the older routes
closed to them, and money has begun to follow the rhetoric.
1
POLICY BRIEF, No. 14
The gap between the two towns has outlived four presidents. Cargo is moved by
lorry along a coast road that floods in most winters, at a cost that railways
put high; the engineers who were interviewed for this brief spoke of six years.
2
POLICY BRIEF, No. 14
Conclusion
Rails are the visible part of a corridor. Trust in a tariff, and in the officer
who collects it, is the part that carries the freight.
3`

test('the heads and numbers of pages go where only the last page has no head after it', () => {
  const text = textFrom(restored(brief).lines)
  assert.doesNotMatch(text, /^\d$/m)
  assert.equal(text.match(/POLICY BRIEF/g)?.length, 1)
})

test('a year that ends a sentence on a line of its own is no page number', () => {
  const text = `The harbour was dredged and opened again to ships of all sizes in April\n2017.\n\n${other}`
  assert.match(restored(text).lines.map(textOf).join('\n'), /April\s2017\./)
})

test('a column of figures below a sentence without an end stays whole', () => {
  const column = ['3', '1', '2', '3', '1', '2', '3', '1', '2', '3']
  const sentence =
    'The committee considered a number of proposals for the gardens, and decided after a long debate that'
  const text = textFrom(restored([sentence, ...column].join('\n')).lines)
  assert.deepEqual(text.split('\n'), [sentence, ...column])
})

test('a heading below a full line that ends a sentence is not drawn into its paragraph', () => {
  assert.match(textFrom(restored(brief).lines), /spoke of six years\.\n+Conclusion\n+Rails are/)
})

test('a removal says which lines it repeats', () => {
  const {removals} = restored(`A title of some words\n\n${paragraph}\n\n${other}\n\n${paragraph}\n\n${other}`)
  assert.deepEqual(
    removals.map(({rule, reason}) => ({rule, reason})),
    [{rule: 'repeated-body', reason: 'repeats lines 3–5'}],
  )
})

test('a paragraph that is taken up again in other words is kept and reported', () => {
  const again = paragraph.replace('Nobody objected', 'Nobody spoke against it')
  const {lines, problems} = restored(
    `${other} ${other.replace('harbour', 'town')}\n\n${paragraph}\n\n${other.replaceAll('e', 'o')}\n\n${again}`,
  )
  assert.ok(textFrom(lines).includes(again))
  assert.deepEqual(
    problems.map(({code}) => code),
    ['doubtful-repeat'],
  )
})

test('a teaser that was cut off goes, and the paragraph it was cut from stays', () => {
  const {lines, removals} = restored(
    `A title of some words\n\n${paragraph.slice(0, 90)}…\n\n${paragraph}\n\n${other}`,
  )
  assert.equal(textFrom(lines), `A title of some words\n\n${paragraph}\n\n${other}`)
  assert.deepEqual(
    removals.map(({rule, reason}) => ({rule, reason})),
    [{rule: 'repeated-body', reason: 'is the beginning of line 5, cut off'}],
  )
})

test('an emendation reads as the person wrote it, and no rule reworks it', () => {
  const emendation = {line: 1, found: 'Leave a Reply', mended: 'Leave  a reply ، he wrote', reason: 'test'}
  const {lines, removals, problems} = restored('Leave a Reply\nShare this', [emendation])
  assert.deepEqual(lines[0]?.spans, [
    {text: emendation.mended, line: 1, start: 0, end: 13, rules: ['edition']},
  ])
  assert.deepEqual([removals.map(({rule}) => rule), problems], [['page-furniture'], []])
})

test('an emendation to nothing is a removal, for which no rule gives a reason', () => {
  const {lines, removals} = restored('One two three', [
    {line: 1, found: ' two', mended: '', reason: 'a slip'},
  ])
  assert.equal(textFrom(lines), 'One three')
  assert.deepEqual(
    removals.map(({rule, reason}) => ({rule, reason})),
    [{rule: 'edition', reason: ''}],
  )
})

test('an emendation with a line feed starts a new line of the text', () => {
  const source = textSource('Title by Author')
  const result = restore(source, [
    {line: 1, found: 'Title by Author', mended: 'Title\nby Author', reason: 'run together'},
  ])
  assertAccounted(source, result)
  assert.equal(textFrom(result.lines), 'Title\nby Author')
})

test('an emendation that does not fit its line any more is an error, and changes nothing', () => {
  const misplaced = [
    {line: 1, found: 'four', mended: '4', reason: 'x'},
    {line: 1, found: 'e', mended: '3', reason: 'occurs twice'},
    {line: 9, found: 'One', mended: '1', reason: 'x'},
  ]
  const {lines, problems} = restored('One three', misplaced)
  assert.equal(textFrom(lines), 'One three')
  assert.deepEqual(
    problems.map(({code, severity, line}) => [code, severity, line]),
    [
      ['emendation-misplaced', 'error', 1],
      ['emendation-misplaced', 'error', 1],
      ['emendation-misplaced', 'error', 9],
    ],
  )
})

test('an edit across spans keeps every letter at its place', () => {
  const span = (text: string, start: number) => ({text, line: 1, start, end: start + text.length, rules: []})
  const line = {spans: [span('كت', 0), span('اب', 3)], gap: 'none'} as const
  const even = editLine(line, [{start: 0, end: 4, text: 'کتاب'}], 'letters')
  assert.deepEqual(
    even.line.spans.map(({text, start, rules}) => [text, start, rules.length]),
    [
      ['کت', 0, 1],
      ['اب', 3, 0],
    ],
  )
  assert.deepEqual(even.removed, [])
  const shorter = editLine(line, [{start: 1, end: 3, text: 'x'}], 'rule')
  assert.equal(shorter.line.spans.map(({text}) => text).join(''), 'كxب')
  assert.deepEqual(
    shorter.removed.map(({text}) => text),
    ['ا'],
  )
  assert.equal(splitLine({...line, spans: [{...span('ab', 0), rules: ['x']}]}, 1, 'none'), undefined)
})

test('an edit across spans cuts no character in two', () => {
  const part = (text: string, start: number) => ({
    text,
    line: 1,
    start,
    end: start + text.length,
    rules: ['a'],
  })
  const line: WorkLine = {spans: [part('abc', 0), part('d', 3)], gap: 'none'}
  const {spans} = editLine(line, [{start: 0, end: 4, text: 'da\u{10000}'}], 'order').line
  assert.deepEqual(
    spans.map(({text}) => text),
    ['da', '\u{10000}'],
  )
})

test('links for editing behind a heading go, however many, and what is restored stays as it is', () => {
  const text = `Early years${'[edit]'.repeat(12)}`
  assert.equal(textFrom(restored(`${text}\n\n${paragraph}`).lines).split('\n')[0], 'Early years')
})
