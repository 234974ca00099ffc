import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readLines} from '../../../src/restore/reordering/choose-order.ts'
import {readMarkedRuns} from '../../../src/restore/reordering/marked-runs.ts'
import {type Order, readInOrder} from '../../../src/restore/reordering/orders.ts'

/** A text that reads as it should. */
const healthy = [
  'افتتح وزير الزراعة أمس مركزا جديدا لتجفيف التمور في الواحة',
  'قال الوزير إن المركز سيعمل على مدار السنة، وإنه سيخدم أهل الواحة خلال الموسم الأول.',
  'وأضاف أن الأسعار لن ترتفع قبل نهاية العام، وأن الدولة ستشتري الفائض من الإنتاج بسعر عادل.',
]

/** The text as an extractor writes it that knows nothing of directions: twice turned, a line is what it was. */
const asSeen = (order: Order) => healthy.map((line) => readInOrder(line, order) ?? line)

/** `‹` begins a run from right to left, `{` one from left to right, `›` and `}` end them. */
const marks: Readonly<Record<string, string>> = {'‹': '\u202B', '{': '\u202A', '›': '\u202C', '}': '\u202C'}
const marked = (text: string) => text.replace(/[‹›{}]/gu, (sign) => marks[sign]!)

function assertRead(lines: readonly string[], read: readonly string[]) {
  assert.deepEqual(
    readLines(lines).map((line, index) => line ?? lines[index]),
    read,
  )
}

test('a text whose words stand in reverse order is read from its other end', () => {
  assertRead(asSeen('words'), healthy)
})

test('a text whose letters stand in reverse order is read from its other end', () => {
  assertRead(asSeen('letters'), healthy)
})

test('letters as seen among which runs of ordinary letters were turned are read from their other end', () => {
  const found = [
    'ﺔﺣاﻮﻟا ﻲﻓ رﻮﻤﺘﻟا ﻒﻴﻔﺠﺘﻟ اﺪﻳﺪﺟ اﺰﻛﺮﻣ ﺲﻣأ ﺔﻋراﺰﻟا ﺮﻳوز ﺢﺘﺘﻓا',
    '.ولﺄﻟا ﻢﺳﻮﻤﻟل اﺎﻠﺧ ﺔﺣاﻮﻟا ﻞﻫم أﺪﺨﻴﺳ ﻪﻧوإ ،ﺔﻨﺴﻟار اﺪﻣ ﻰﻠﻋ ﻞﻤﻌﻴﺳ ﺰﻛﺮﻤﻟإن ا ﺮﻳزﻮﻟل اﺎﻗ',
    '.دلﺎﻋ ﺮﻌﺴﺑ جﺎﺘﻧﺈﻟا ﻦﻣ ﺾﺋﺎﻔﻟي اﺮﺘﺸﺘﺳ ﺔﻟوﺪﻟم، وأن اﺎﻌﻟا ﺔﻳﺎﻬﻧ ﻞﺒﻗ ﻊﻔﺗﺮﺗ ﻦﻟ رﺎﻌﺳﺄﻟف أن اﺎﺿوأ',
  ]
  assert.deepEqual(
    readLines(found).map((line) => line?.normalize('NFKC')),
    healthy,
  )
})

test('runs that stand as they are seen, between foreign words, numbers and brackets, are read from the other end', () => {
  const lines = [
    'وقال الوزير إن مشروع Oasis سيبدأ عام 2018 في الواحة كلها',
    'وأضاف أن اسم المشروع (وهو اسم قديم) لن يتغير قبل عام 2020.',
    'وتعمل شركة Desert Line مع شركة Delta على بناء المركز الجديد.',
    'قال الوزير: «سيعمل المركز» على مدار السنة في مدينة Siwa.',
  ]
  const asSeen = [
    'في الواحة كلها 2018 سيبدأ عام Oasis وقال الوزير إن مشروع',
    '. 2020 وأضاف أن اسم المشروع (وهو اسم قديم) لن يتغير قبل عام',
    '.على بناء المركز الجديد Delta مع شركة Desert Line وتعمل شركة',
    '.Siwa على مدار السنة في مدينة «سيعمل المركز» :قال الوزير',
  ]
  assertRead(asSeen, lines)
  assertRead(lines, lines)
})

test('digits that were drawn one by one keep their order where runs are turned', () => {
  assert.equal(
    readInOrder('جمعية ويلز سلطة تغيير اسمها 2 0 1 7 يمنح قانون حكومة ويلز لعام', 'runs'),
    'يمنح قانون حكومة ويلز لعام 2 0 1 7 جمعية ويلز سلطة تغيير اسمها',
  )
})

test('a text in order stays as it is, and so does a list of names', () => {
  assertRead(healthy, healthy)
  const names = ['محمد علي', 'سعاد حسني', 'فاتن حمامة', 'عمر الشريف', 'نجيب محفوظ']
  assertRead(names, names)
})

test('one line that reads well in reverse order of words stays in a text that is in order', () => {
  const lines = [...healthy, readInOrder(healthy[0]!, 'words')!]
  assertRead(lines, lines)
})

test('a sentence beside its translation stays where it is, whatever sign stands at the end of the line', () => {
  const line = `They lit lamps on the bank and sang until the morning. | ${healthy[1]} |`
  assertRead([line, line, line], [line, line, line])
})

test('one line in reverse order of letters is read though the others are in order', () => {
  assertRead([...healthy, readInOrder(healthy[1]!, 'letters')!], [...healthy, healthy[1]!])
})

test('words that are marked one by one stand from left to right, and so do the parts of a ligature', () => {
  assert.equal(readMarkedRuns(marked('.‹أول›‹ل›‹ا› ‹الموسم› 1998 ‹عام› ‹في›')), 'في عام 1998 الموسم الأول.')
})

test('a single mark of direction that an author typed says nothing', () => {
  for (const text of ['قال ‹الوزير› إن', '‹قال الوزير إن', 'the word ‹كتاب› is'])
    assert.equal(readMarkedRuns(marked(text)), marked(text))
})
