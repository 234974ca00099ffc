import assert from 'node:assert/strict'
import {test} from 'node:test'
import {answer} from '../../scripts/align.ts'

test('a case on a line is answered on a line, with its own id', () => {
  const line = JSON.stringify({
    id: 'x',
    source: {lang: 'ar', segments: ['نص']},
    target: {lang: 'en', segments: ['A text']},
  })
  const {id, beads} = JSON.parse(answer(line))
  assert.equal(id, 'x')
  assert.deepEqual([beads[0].source, beads[0].target], [[0], [0]])
})

test('a line that is no case is answered by an error in its place, with its id where it has one', () => {
  assert.equal(JSON.parse(answer('{"id": ')).error.code, 'not-json')
  const wrong = JSON.parse(answer('{"id": 7, "source": {"lang": "no tag!", "segments": []}}'))
  assert.equal(wrong.id, 7)
  assert.equal(wrong.error.code, 'not-a-case')
  assert.match(wrong.error.message, /source\.lang/)
})

/** The beads of one line. */
function beadsOf(source: object, target: object): {source: number[]; target: number[]; confidence: number}[] {
  return JSON.parse(answer(JSON.stringify({id: 1, source, target}))).beads
}

test('a language tag with a region or a script, or of three letters, is the language', () => {
  const segments = ['زار لافروف موسكو', 'كتاب جديد عن التاريخ']
  const english = {lang: 'en', segments: ['Lavrov visited Moscow', 'A new book on history']}
  const [plain, ...others] = ['ar', 'ar-EG', 'arb', 'ar_Arab_EG'].map((lang) =>
    beadsOf({lang, segments}, english),
  )
  for (const other of others) assert.deepEqual(other, plain)
})

test('a language that nothing is known of is aligned by lengths, numbers and names, and is less sure', () => {
  const german = [
    'Im Jahr 2018 besuchte Sergej Lawrow Islamabad, um über den Handel zu sprechen.',
    'Kurz danach.',
    'Der Handel wuchs auf 790 Millionen Dollar, sagte das Ministerium in Moskau.',
  ]
  const english = [
    'In 2018 Sergei Lavrov visited Islamabad to speak about trade.',
    'Trade grew to 790 million dollars, the ministry in Moscow said.',
  ]
  const beads = beadsOf({lang: 'de-AT', segments: german}, {lang: 'en', segments: english})
  assert.deepEqual(
    beads.map(({source, target}) => [source, target]),
    [
      [[0], [0]],
      [[1], []],
      [[2], [1]],
    ],
  )
})

test('words of a script without spaces are found', () => {
  const chinese = ['2018年，外长访问了伊斯兰堡。', '后来没有消息。', 'BBC 报道了 790 人。']
  const english = ['In 2018 the minister visited Islamabad.', 'The BBC reported 790 people.']
  const beads = beadsOf({lang: 'zh', segments: chinese}, {lang: 'en', segments: english})
  assert.ok(beads.some(({source, target}) => source.join() === '2' && target.join() === '1'))
})
