/** Which names a reader finds a paragraph under. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Lang} from '../../src/languages/index.ts'
import {judgeNames, type NameDecision} from '../../src/search/mentions/judge-names.ts'
import {indexNames} from '../../src/search/mentions/name-index.ts'
import type {Concept, Metadata} from '../../src/text/model.ts'
import type {RowSource} from '../../src/text/row-drafts.ts'

const concepts: readonly Concept[] = [
  {
    id: 'al-qaeda',
    kind: 'organisation',
    forms: {
      ar: {preferred: 'تنظيم القاعدة', variants: ['القاعدة']},
      en: {preferred: 'al-Qaeda'},
      fa: {preferred: 'القاعده'},
    },
    ambiguous: ['القاعدة'],
  },
  {
    id: 'the-west',
    kind: 'place',
    forms: {
      ar: {preferred: 'الغرب', variants: ['غربي']},
      en: {preferred: 'the West', variants: ['West', 'Western']},
      fa: {preferred: 'غرب', variants: ['جهان غرب']},
    },
    ambiguous: ['غربي', 'West', 'Western', 'غرب'],
    not: ['West Bank', 'شمال غرب', 'الضفة الغربية'],
  },
  {
    id: 'thomas-west',
    kind: 'person',
    forms: {
      ar: {preferred: 'توماس ويست', variants: ['ويست']},
      en: {preferred: 'Thomas West', variants: ['West']},
    },
    ambiguous: ['ويست', 'West'],
  },
  {
    id: 'pakistan',
    kind: 'place',
    forms: {
      ar: {preferred: 'باكستان', variants: ['باكستاني']},
      en: {preferred: 'Pakistan', variants: ['Pakistani']},
      fa: {preferred: 'پاکستان', variants: ['پاکستانی']},
    },
  },
  {
    id: 'taliban',
    kind: 'organisation',
    forms: {ar: {preferred: 'طالبان'}, en: {preferred: 'Taliban'}},
  },
  {
    id: 'ttp',
    kind: 'organisation',
    forms: {ar: {preferred: 'طالبان باكستان'}, en: {preferred: 'Pakistani Taliban', variants: ['TTP']}},
  },
  {
    id: 'pakistan-army',
    kind: 'organisation',
    forms: {
      ar: {preferred: 'الجيش الباكستاني'},
      en: {preferred: 'Pakistan Army'},
      fa: {preferred: 'ارتش پاکستان'},
    },
    contains: ['pakistan'],
  },
  {
    id: 'pakistan-armed-forces',
    kind: 'organisation',
    forms: {
      ar: {preferred: 'القوات المسلحة الباكستانية', variants: ['الجيش الباكستاني']},
      en: {preferred: 'Pakistan Armed Forces', variants: ['Pakistani military']},
      fa: {preferred: 'نیروهای مسلح پاکستان', variants: ['ارتش پاکستان']},
    },
    ambiguous: ['الجيش الباكستاني', 'ارتش پاکستان'],
    contains: ['pakistan'],
  },
  {
    id: 'doha',
    kind: 'place',
    forms: {ar: {preferred: 'الدوحة'}, en: {preferred: 'Doha'}},
  },
  {
    id: 'doha-agreement',
    kind: 'event',
    forms: {ar: {preferred: 'اتفاق الدوحة'}, en: {preferred: 'Doha Agreement'}},
    contains: ['doha'],
  },
  {
    id: 'isis',
    kind: 'organisation',
    forms: {ar: {preferred: 'داعش'}, en: {preferred: 'ISIS', variants: ['IS']}},
    ambiguous: ['IS'],
  },
  {
    id: 'us',
    kind: 'place',
    forms: {
      ar: {preferred: 'الولايات المتحدة', variants: ['أمريكي']},
      en: {preferred: 'United States', variants: ['US']},
    },
  },
  {
    id: 'landmine',
    kind: 'weapon',
    forms: {ar: {preferred: 'لغم', variants: ['ألغام']}, en: {preferred: 'landmine', variants: ['mine']}},
    ambiguous: ['mine'],
  },
  {
    id: 'x',
    kind: 'organisation',
    forms: {ar: {preferred: 'إكس', variants: ['موقع إكس']}, en: {preferred: 'X', variants: ['Twitter']}},
    ambiguous: ['إكس', 'X'],
    not: ['Malcolm X'],
  },
  {
    id: 'al-alam',
    kind: 'organisation',
    forms: {ar: {preferred: 'العالم', variants: ['قناة العالم']}, en: {preferred: 'Al-Alam'}},
    ambiguous: ['العالم'],
  },
  {
    id: 'hossam',
    kind: 'person',
    forms: {ar: {preferred: 'حسام الحداد'}, en: {preferred: 'Hossam al-Haddad'}},
  },
]
const index = indexNames(concepts)

type Texts = Readonly<Partial<Record<Lang, string>>>

/** An article whose rows are these, each in some languages. */
function article(rows: readonly Texts[], metadata: Metadata = {}): RowSource {
  const langs = [...new Set(rows.flatMap((row) => Object.keys(row) as Lang[]))]
  const [primary] = langs
  const editions = langs.map((lang) => ({
    slug: 'a',
    lang,
    origin: 'received' as const,
    primary: lang === primary,
    source: 's',
    metadata,
    segments: rows.flatMap((row, at) => {
      const text = row[lang]
      return text === undefined
        ? []
        : [{id: `p${at + 1}`, kind: 'paragraph' as const, text, lines: [[1, 1]] as const}]
    }),
  }))
  const alignments = langs.slice(1).map((target) => ({
    slug: 'a',
    source: primary as Lang,
    target,
    beads: rows.flatMap((row, at) => {
      const side = (lang: Lang) => (row[lang] === undefined ? [] : [`p${at + 1}`])
      const [source, own] = [side(primary as Lang), side(target)]
      return source.length + own.length === 0
        ? []
        : [{source, target: own, confidence: 1, status: 'auto' as const}]
    }),
  }))
  return {editions, alignments}
}

const judge = (rows: readonly Texts[], decisions: readonly NameDecision[] = []) =>
  judgeNames(article(rows), index, decisions)

/** Concepts by row: `p1 al-qaeda`. */
function listed(rows: readonly Texts[], decisions: readonly NameDecision[] = []): string[] {
  return [
    ...new Set(judge(rows, decisions).names.mentions.map(({segment, concept}) => `${segment} ${concept}`)),
  ]
}

test('a paragraph about a base is not listed under al-Qaeda, one about its leader is', () => {
  const rows = [
    {
      ar: 'غادرت القوات من دون إخطار قائد القاعدة.',
      en: 'The forces left without telling the commander of the base.',
    },
    {ar: 'قتل زعيم القاعدة في كابول.', en: 'The leader of al-Qaeda was killed in Kabul.'},
    {ar: 'تستضيف قاعدة عسكرية.', en: 'It hosts a military base.'},
  ]
  assert.deepEqual(listed(rows), ['p2 al-qaeda'])
})

test('what is no more than the same word elsewhere is not put before the publisher', () => {
  const {candidates} = judge([
    {ar: 'في كل أنحاء العالم، حسب هذه القاعدة.', en: 'All over the world, by this norm.'},
  ])
  assert.deepEqual(candidates, [])
})

test('an article written onto a name belongs to it', () => {
  assert.deepEqual(listed([{fa: 'قاعده این است.'}]), [])
  assert.deepEqual(listed([{fa: 'القاعده این است.'}]), ['p1 al-qaeda'])
})

test('an envoy called West is not the West, and the north-west is neither', () => {
  const rows = [
    {en: 'Thomas West met him.', ar: 'التقى توماس ويست به.'},
    {en: 'West wrote that the West was wrong.', ar: 'كتب ويست أن الغرب أخطأ.'},
    {en: 'An attack in northwestern Pakistan.', ar: 'هجوم في شمال غرب باكستان.'},
    {en: 'A town in the West Bank.', ar: 'بلدة في الضفة الغربية.'},
  ]
  assert.deepEqual(listed(rows), ['p1 thomas-west', 'p2 thomas-west', 'p2 the-west', 'p3 pakistan'])
})

test('somebody else of the same surname is not listed under a person of the glossary', () => {
  assert.deepEqual(listed([{en: 'Kanye West sang.', ar: 'غنى كاني ويست.'}]), [])
  assert.deepEqual(listed([{en: 'West sang.'}]), [])
  assert.deepEqual(listed([{en: 'Thomas West spoke.'}, {en: 'West left.'}]), [
    'p1 thomas-west',
    'p2 thomas-west',
  ])
})

test('a name that the other text does not have is a candidate until somebody decides', () => {
  const rows = [{en: 'Pakistan agreed.', ar: 'وافقت البلاد.'}]
  const {names, candidates} = judge(rows)
  assert.deepEqual(names.mentions, [])
  assert.deepEqual(
    candidates.map(({row, lang, concept}) => `${row} ${lang} ${concept}`),
    ['p1 en pakistan'],
  )
  assert.deepEqual(listed(rows, [{row: 'p1', concept: 'pakistan', counts: true}]), ['p1 pakistan'])
  assert.deepEqual(judge(rows, [{row: 'p1', concept: 'pakistan', counts: false}]).candidates, [])
})

test('a decision about a name that the row does not have is told', () => {
  const decision = {row: 'p1', concept: 'doha', counts: true}
  assert.deepEqual(judge([{en: 'Pakistan agreed.'}], [decision]).idle, [decision])
})

test('what the texts agree upon is not a name where a person says so', () => {
  const rows = [{en: 'Pakistan agreed.', ar: 'وافقت باكستان.'}]
  assert.deepEqual(listed(rows), ['p1 pakistan'])
  assert.deepEqual(listed(rows, [{row: 'p1', concept: 'pakistan', counts: false}]), [])
})

test('a name is borne out by its own name on the other side, not by any other that stands there', () => {
  assert.deepEqual(listed([{en: 'Pakistan agreed.', ar: 'وافقت طالبان.'}]), [])
})

test('a decision about the text of one language leaves that of the other as it is judged', () => {
  const rows = [{en: 'Pakistan agreed.', ar: 'وافقت باكستان.'}]
  const {names} = judge(rows, [{row: 'p1', concept: 'pakistan', lang: 'en', counts: false}])
  assert.deepEqual(
    names.mentions.map(({lang}) => lang),
    ['ar'],
  )
})

test('an uncertain form in a row of one language is a candidate where the article names the same elsewhere', () => {
  const {names, candidates} = judge([
    {fa: 'القاعده این است.', ar: 'تنظيم القاعدة هنا.'},
    {ar: 'هذه القاعدة.'},
  ])
  assert.ok(names.mentions.every(({segment}) => segment === 'p1'))
  assert.deepEqual(
    candidates.map(({row, concept}) => `${row} ${concept}`),
    ['p2 al-qaeda'],
  )
  assert.deepEqual(judge([{ar: 'هذه القاعدة.'}]).candidates, [])
})

test('a paragraph about the Pakistani Taliban is not one about the Taliban', () => {
  assert.deepEqual(listed([{en: 'The Pakistani Taliban attacked.', ar: 'هاجمت طالبان باكستان.'}]), ['p1 ttp'])
})

test('a name inside a longer one counts where the glossary says that it is meant with it', () => {
  const rows = [
    {en: 'The Pakistan Army marched.', ar: 'سار الجيش الباكستاني.'},
    {en: 'Under the Doha Agreement.', ar: 'بموجب اتفاق الدوحة.'},
  ]
  assert.deepEqual(listed(rows), ['p1 pakistan-army', 'p1 pakistan', 'p2 doha-agreement', 'p2 doha'])
})

test('of two things that a form may name, it names the one that most of the other texts name', () => {
  const rows = [
    {ar: 'الجيش الباكستاني يشتري', en: 'The Pakistani military buys', fa: 'ارتش پاکستان می‌خرد'},
    {ar: 'الجيش الباكستاني يشتري', en: 'The Pakistan Army buys', fa: 'ارتش پاکستان می‌خرد'},
  ]
  const named = ['pakistan-army', 'pakistan-armed-forces']
  const listing = judge(rows).names.mentions.filter(({concept}) => named.includes(concept))
  assert.deepEqual(
    listing.map(({segment, lang, concept}) => `${segment} ${lang} ${concept}`),
    [
      ...['ar', 'en', 'fa'].map((lang) => `p1 ${lang} pakistan-armed-forces`),
      ...['ar', 'en', 'fa'].map((lang) => `p2 ${lang} pakistan-army`),
    ],
  )
})

test('a name inside a form of two concepts is one mention', () => {
  const {names} = judge([{ar: 'الجيش الباكستاني', en: 'The Pakistan Army'}])
  assert.deepEqual(
    names.mentions.map(({lang, concept}) => `${lang} ${concept}`),
    ['ar pakistan-army', 'ar pakistan', 'en pakistan-army', 'en pakistan'],
  )
})

test('adjectives, plurals, particles and marks on vowels do not hide a name', () => {
  assert.deepEqual(listed([{ar: 'المسؤولون الباكستانيون', en: 'Pakistani officials'}]), ['p1 pakistan'])
  assert.deepEqual(listed([{ar: 'وللولايات المتحدة وبِباكستَان'}]), ['p1 us', 'p1 pakistan'])
  assert.deepEqual(listed([{ar: 'أزالوا الألغام', en: 'They cleared mines'}]), ['p1 landmine'])
  assert.deepEqual(listed([{fa: 'پاكستاني‌ها'}]), ['p1 pakistan'])
})

test('small words are not names: us, is, mine, x', () => {
  const texts = [
    'They told us.',
    'This IS it.',
    'The gold mine is mine.',
    'Solve for X.',
    'The west of Iran.',
  ]
  assert.deepEqual(listed(texts.map((en) => ({en}))), [])
})

test('a headline in capitals tells no name by its capitals', () => {
  assert.deepEqual(listed([{en: 'TELL US MORE'}]), [])
  assert.deepEqual(listed([{en: 'TELL US ALL', ar: 'الولايات المتحدة'}]), ['p1 us'])
})

test('the social network X is told by what the other text calls it', () => {
  assert.deepEqual(listed([{en: 'She wrote on X.', ar: 'كتبت على موقع إكس.'}]), ['p1 x'])
  assert.deepEqual(listed([{en: 'A film about Malcolm X.', ar: 'فيلم عن مالكوم إكس.'}]), [])
})

test('a name does not reach over the end of a sentence', () => {
  assert.deepEqual(listed([{en: 'They fled to Pakistan. Army units followed.'}]), ['p1 pakistan'])
})

test('author, publisher and section are names by their place, however common the word', () => {
  const metadata = {publisher: {ar: 'العالم'}, authors: [{ar: 'حسام الحداد'}]}
  const {names} = judgeNames(article([{ar: 'العالم يتغير.'}], metadata), index)
  assert.deepEqual(names.about, ['hossam', 'al-alam'])
  assert.deepEqual(names.mentions, [])
})
