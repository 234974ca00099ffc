import assert from 'node:assert/strict'
import {test} from 'node:test'
import {noJudgement} from '../../src/edition/judgement.ts'
import {ingest, parseFile} from '../../src/edition/pipeline.ts'

const texts = {
  en: [
    'The ministry opens two stations',
    'The ministry of energy said that the production of electricity from the sun rose by a third this year, and that two new stations would enter service before next summer.',
    'The minister said that nobody had expected it, and that the work would go on until the end of the next year.',
  ],
  ar: [
    'الوزارة تفتح محطتين جديدتين',
    'أعلنت وزارة الطاقة أن إنتاج الكهرباء من الشمس زاد هذا العام بنسبة الثلث، وأن محطتين جديدتين ستدخلان الخدمة قبل الصيف المقبل.',
    'وقال الوزير إن أحدا لم يكن يتوقع ذلك، وإن العمل سيستمر حتى نهاية العام المقبل.',
  ],
  fa: [
    'وزارتخانه دو نیروگاه تازه باز می‌کند',
    'وزارت نیرو اعلام کرد که تولید برق خورشیدی امسال یک‌سوم بیشتر شده است و دو نیروگاه تازه پیش از تابستان آینده به کار می‌افتند.',
    'وزیر گفت که هیچ‌کس انتظار آن را نداشت و کار تا پایان سال آینده ادامه خواهد یافت.',
  ],
}

/** Characters that no reader sees and no search should: marks of order, of direction, of variants, of division. */
const unseen = [
  ...[0xfeff, 0xad, 0x200b, 0x2060, 0x2064, 0x34f, 0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d],
  ...[0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206f, 0xfe00, 0xfe0f, 0x180b, 0xe0100, 0xe0001],
  ...[0xe0041, 0x1d173, 0xfff9, 0x7f, 0x9f, 0xfffe, 0xfdd0],
].map((code) => String.fromCodePoint(code))

/** The texts of what is made of a source, and its errors. */
function parsed(text: string): {texts: string[]; errors: string[]; ledger: string} {
  const {parse, problems} = parseFile({
    file: 'a/source.txt',
    bytes: new TextEncoder().encode(text),
    sha256: '',
  })
  assert.ok(parse)
  const made = ingest('a', [parse], {judgement: noJudgement, previous: [], concepts: []})
  const all = [...problems, ...made.problems]
  return {
    texts: made.article.editions.flatMap(({segments}) => segments.map((segment) => segment.text)),
    errors: all.filter(({severity}) => severity === 'error').map(({message}) => message),
    ledger: made.article.ledgers.flatMap(({entries}) => entries.map(({before}) => before)).join(''),
  }
}

test('a character that nobody sees changes nothing that is read, wherever it stands, and has its fate', () => {
  for (const [title, first, last] of Object.values(texts) as [string, string, string][]) {
    for (const mark of unseen) {
      const places = {
        'on a line of its own': [title, mark, first, last],
        'three on a line': [title, ` ${mark}${mark} ${mark}`, first, last],
        'at the start of a line': [title, mark + first, last],
        'at the end of a line': [title, first + mark, last],
        'inside a word': [title, first.slice(0, 12) + mark + first.slice(12), last],
        'between words': [title, first.replaceAll(' ', `${mark} `), last],
        'about the title': [mark + title + mark, first, last],
        'after every letter': [title, [...first].join(mark), last],
        'at the end': [title, first, last, mark],
      }
      for (const [place, lines] of Object.entries(places)) {
        const text = lines.join('\n\n')
        const {texts: found, errors, ledger} = parsed(text)
        const about = `U+${mark.codePointAt(0)?.toString(16)} ${place}`
        assert.deepEqual(errors, [], about)
        assert.deepEqual(found, [title, first, last], about)
        assert.equal(ledger.split(mark).length, text.replace(/^\uFEFF/, '').split(mark).length, about)
      }
    }
  }
})

test('a byte order mark beside what a person emended has its fate too', () => {
  const [title, first, last] = texts.en as [string, string, string]
  const bytes = new TextEncoder().encode([title, `\uFEFF${first}\uFEFF`, last].join('\n\n'))
  const emendations = [{line: 3, found: 'third', mended: 'quarter', reason: 'misread'}]
  const {parse} = parseFile({file: 'a/source.txt', bytes, sha256: ''}, {emendations})
  const {problems, article} = ingest('a', [parse!], {judgement: noJudgement, previous: [], concepts: []})
  assert.ok(!problems.some(({code}) => code === 'coverage'))
  assert.equal(article.editions[0]?.segments[1]?.text, first.replace('third', 'quarter'))
})

test('what shapes a word or a picture stays: joiners, non-joiners, selectors and tags behind pictures', () => {
  const [title, first, last] = texts.en as [string, string, string]
  for (const shaped of [
    '☺\uFE0F',
    '👩🏽\u200D🚀',
    '❤\uFE0F\u200D🔥',
    '🏴\u{E0067}\u{E0062}\u{E007F}',
    '1\uFE0F\u20E3',
    'نامه\u200Cای',
    'ه\u200D ',
  ])
    assert.ok(
      parsed([title, first, `${last} ${shaped}.`].join('\n\n'))
        .texts.at(-1)
        ?.includes(shaped),
      shaped,
    )
})
