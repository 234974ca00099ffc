import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {langs, languages} from '../../src/languages/index.ts'
import {
  readingOptionsOf,
  searchSpelling,
  siteVocabularyOf,
  spellingsOf,
  wordsIn,
} from '../../src/search/analyse/index.ts'
import {gatherEvidence} from '../../src/search/index/vocabulary.ts'
import {found} from './made.ts'

/** Whether a query finds a text, the site holding that text and others. */
async function finds(
  query: string,
  text: string,
  others: readonly string[] = [],
  lang = langs[0]!,
): Promise<boolean> {
  const rows = await found(query, [{[lang]: text}], others)
  return rows[0]?.whole === true
}

/** A language whose texts have no clitics. */
const persian = langs.find(
  (lang) => languages[lang].script === 'Arab' && languages[lang].clitics === undefined,
)!

const spellings: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'letters typed for one another': [
    ['إيران', 'ايران'],
    ['آسيا', 'اسيا'],
    ['مسؤولية', 'مسئولية'],
    ['رؤية', 'روية'],
    ['سماء', 'سما'],
    ['موسى', 'موسي'],
    ['مدرسة', 'مدرسه'],
    ['کتابی', 'كتابي'],
    ['ہندوستان', 'هندوستان'],
    ['گفت', 'ګفت'],
    ['ٹرمپ', 'ترمپ'],
    ['خانهٔ', 'خانه'],
    ['خانۀ', 'خانه'],
    ['ڤيينا', 'فيينا'],
    ['داوود', 'داود'],
    ['مسئول', 'مسوول'],
  ],
  'marks, tatweel and presentation forms': [
    ['مُحَمَّد', 'محمد'],
    ['ســلام', 'سلام'],
    ['ﺳﻼﻡ', 'سلام'],
    ['هٰذا', 'هذا'],
    ['naïve', 'naive'],
    ['Łódź', 'lodz'],
  ],
  'digits of three scripts': [
    ['١٩٤٨', '1948'],
    ['۱۳۵۷', '1357'],
    ['٢٠', '۲۰'],
    ['1,370', '1370'],
    ['۱٬۳۷۰', '1370'],
    ['٤،٥٠٠', '4500'],
    ['3.5', '٣٫٥'],
    ['۳٫۵', '3.5'],
    ['1,370.25', '۱٬۳۷۰٫۲۵'],
  ],
  'zero-width non-joiner as joined, spaced or absent': [
    ['می‌روند', 'میروند'],
    ['می‌روند', 'می روند'],
    ['کتاب‌ها', 'کتابها'],
    ['کتاب ها', 'کتاب‌ها'],
    ['حزب‌الله', 'حزب الله'],
    ['خانه‌ای', 'خانه ای'],
    ['آمریکایی‌ها', 'آمریکا'],
  ],
  'articles and clitics': [
    ['جامعة', 'الجامعة'],
    ['وبالجامعة', 'جامعة'],
    ['للجامعات', 'جامعة'],
    ['لمصر', 'مصر'],
    ['فقررت', 'قررت'],
    ['كجزء', 'الجزء'],
    ['بشيء', 'الشيء'],
  ],
  endings: [
    ['شركة', 'شركات'],
    ['مهندس', 'المهندسون'],
    ['مصري', 'المصريين'],
    ['دولتين', 'دولة'],
    ['حكومته', 'حكومة'],
    ['دانشگاه', 'دانشگاه‌های'],
    ['بزرگ‌ترین', 'بزرگ'],
    ['کارمندان', 'کارمند'],
  ],
  'broken plurals': [
    ['سلاح', 'أسلحة'],
    ['مصلحة', 'مصالح'],
    ['قاعدة', 'قواعد'],
    ['وزير', 'وزراء'],
    ['عمل', 'أعمال'],
    ['مشروع', 'مشاريع'],
    ['رسالة', 'رسائل'],
    ['عضو', 'أعضاء'],
    ['صديق', 'الأصدقاء'],
    ['طبيب', 'أطباء'],
    ['جندي', 'جنود'],
    ['صاروخ', 'صواريخ'],
  ],
  English: [
    ['don’t', "don't"],
    ['Iraq’s', 'Iraq'],
    ['cities', 'city'],
    ['co-operation', 'cooperation'],
    ['U.K.', 'UK'],
    ['Iraqi', 'Iraq'],
    ['MOSCOW', 'Moscow'],
    ['child', 'children'],
    ['policeman', 'policemen'],
    ['write', 'wrote'],
    ['overcome', 'overcame'],
    ['running', 'ran'],
    ['making', 'made'],
    ['hope', 'hoping'],
    ['stopped', 'stop'],
    ['viruses', 'virus'],
    ['largest', 'large'],
  ],
  'English of two countries': [
    ['colour', 'color'],
    ['neighbourhood', 'neighborhoods'],
    ['centre', 'centers'],
    ['travelling', 'traveled'],
    ['analyse', 'analyzed'],
    ['organisation', 'organizations'],
    ['defence', 'defense'],
    ['programmes', 'program'],
    ['grey', 'gray'],
    ['catalogue', 'catalog'],
    ['paediatric', 'pediatric'],
  ],
  'persons of a verb': [
    ['يكتب', 'سيكتب'],
    ['يلعبون', 'يلعب'],
    ['می‌نویسد', 'می‌نویسند'],
    ['نمی‌نویسم', 'مینویسد'],
    ['نوشت', 'نوشتند'],
    ['نوشته', 'می‌نویسد'],
    ['نرفت', 'می‌روند'],
    ['چرخیدند', 'می‌چرخد'],
  ],
  'whose it is, and how many': [
    ['دوستانم', 'دوست'],
    ['دوستانم', 'دوستان'],
    ['معلمان', 'معلم'],
    ['طفلين', 'طفل'],
    ['مدينتان', 'مدينة'],
  ],
  'hamza on its carriers': [
    ['هیأت', 'هیئت'],
    ['مسئله', 'مسأله'],
    ['مسئله', 'مساله'],
    ['جرئت', 'جرأت'],
  ],
}

for (const [name, pairs] of Object.entries(spellings)) {
  test(`a reader finds a word in another spelling: ${name}`, async () => {
    for (const [one, other] of pairs) {
      const seen = [one, other].map((form) => `${form} ${form}`)
      assert.ok(await finds(one, `قال ${other} said`, seen), `${one} finds ${other}`)
      assert.ok(await finds(other, `قال ${one} said`, seen), `${other} finds ${one}`)
    }
  })
}

test('a reader finds a word that the text glued to another', async () => {
  for (const [word, text] of [
    ['الصين', 'روسيا،الصين'],
    ['Kabul', 'Kabul–Moscow'],
    ['عراق', 'ایران/عراق'],
    ['begin', 'end.Begin'],
  ] as const) {
    assert.ok(await finds(word, text), text)
  }
})

test('words that only look alike are not found for one another', async () => {
  const pairs = [
    ['كرة', 'فكرة'],
    ['جنة', 'لجنة'],
    ['حر', 'بحر'],
    ['سلم', 'إسلام'],
    ['طالب', 'طالبان'],
    ['رأي', 'برای'],
    ['ملك', 'مالك'],
    ['زن', 'وزن'],
    ['شور', 'کشور'],
    ['part', 'party'],
    ['organ', 'organisation'],
    ['us', 'bus'],
    ['police', 'policy'],
    ['new', 'news'],
    ['import', 'important'],
    ['universe', 'university'],
    ['general', 'generous'],
    ['hop', 'hoped'],
    ['four', 'for'],
    ['hour', 'hor'],
    ['wise', 'wize'],
    ['even', 'evening'],
    ['tax', 'taxi'],
    ['نام', 'نامه'],
    ['رفت', 'رفاه'],
    ['بار', 'باران'],
    ['لبن', 'لبنان'],
    ['شرق', 'شروق'],
    ['كاتب', 'مكتب'],
    ['سوري', 'سورة'],
    ['35', '3.5'],
    ['45', '4,500'],
  ] as const
  for (const [one, other] of pairs) {
    assert.ok(!(await finds(one, `${other} هنا`, [one, 'طالبان الطالب'])), `${one} does not find ${other}`)
    assert.ok(!(await finds(other, `${one} هنا`, [other])), `${other} does not find ${one}`)
  }
})

test('a Persian ending that is bound or set apart is cut off the word that it belongs to', async () => {
  for (const text of ['خانه‌ای بزرگ', 'خانه ای بزرگ', 'خانه‌های بزرگ'])
    assert.ok(!(await finds('خان', text, ['عمران خان'], persian)), text)
  assert.ok(await finds('خانه', 'خانه‌ای بزرگ', ['عمران خان'], persian))
  assert.ok(!(await finds('شورای', 'در كشورهاي منطقه', ['شورای شور'], persian)))
})

test('a clitic is cut off where the language of a word may have one: in Arabic, and quoted in English', () => {
  const vocabulary = siteVocabularyOf(gatherEvidence(['كابول']))
  const cut = langs.filter((lang) =>
    spellingsOf({text: 'وكابول'}, readingOptionsOf(lang, vocabulary)).some(({stems}) =>
      stems.includes('كابول'),
    ),
  )
  assert.deepEqual(cut, ['ar', 'en'])
})

test('a date is three numbers, and a price is one', async () => {
  assert.ok(await finds('30', '2018/09/30'))
  assert.ok(await finds('9', '30.9.2018'))
  assert.ok(await finds('11', 'for $11 only'))
  assert.ok(!(await finds('3', 'for $3.5 only')))
})

test('US is not us', async () => {
  assert.ok(await finds('US', 'the U.S. army'))
  assert.ok(await finds('U.S.', 'a US army'))
  assert.ok(!(await finds('US', 'they told us')))
})

test('every word says where it stands in the text as written', () => {
  const text = 'قال: «مُحمّد می‌شود» U.S.-led، روسيا/باكستان.'
  assert.deepEqual(
    wordsIn(text).map(({start, end}) => text.slice(start, end)),
    ['قال', 'مُحمّد', 'می', 'شود', 'U.S.', 'led', 'روسيا', 'باكستان'],
  )
})

const anyText = fc.array(
  fc.constantFrom(..."abAB\u0627\u0644\u0648\u0643\u06CC\u200C\u0640\u064E\u0661 .-،/'’\n\u00A0é"),
  {maxLength: 40},
)

test('whatever the text, offsets lie in it, in order', async () => {
  fc.assert(
    fc.property(
      anyText.map((letters) => letters.join('')),
      (text) => {
        let last = 0
        for (const {start, end, text: own} of wordsIn(text)) {
          assert.ok(last <= start && start < end && end <= text.length)
          assert.equal(text.slice(start, end), own)
          last = end
        }
      },
    ),
  )
})

test('folding twice changes nothing', async () => {
  fc.assert(
    fc.property(
      anyText,
      (letters) => searchSpelling(searchSpelling(letters.join(''))) === searchSpelling(letters.join('')),
    ),
  )
})

test('a word with nothing known about it keeps its letters', () => {
  assert.deepEqual(spellingsOf({text: 'وقت'}, {}), [{word: 'وقت', stems: []}])
})
