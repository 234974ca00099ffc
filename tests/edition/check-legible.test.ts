import assert from 'node:assert/strict'
import {test} from 'node:test'
import {parseFile} from '../../src/edition/pipeline.ts'

/** The codes of the problems of a text, and whether an edition was made of it. */
function read(text: string): {readonly codes: readonly string[]; readonly isRead: boolean} {
  const {parse, problems} = parseFile({file: 'source.txt', sha256: '', bytes: new TextEncoder().encode(text)})
  return {codes: problems.map(({code}) => code), isRead: parse !== undefined}
}

test('text in the codes of a font is refused', () => {
  const {codes, isRead} = read(`Download as pdf or txt
You are on page 1of 26

¦ “ Ã|ÀÀ¯|Ë|Œe ZË ¶»ZŸ :ʸY ½Zˀm ÉZÅÄ¿Z‡ €]Y€] { ¾Ë¿ ÉZÅÄ¿Z‡

ʸY ½Zˀm ÉZÅÄ¿Z‡ Zv¿Y ,¾Ë¿ ÉZÅÄ¿Z‡ Âƛ Á cZŸÔ—Y Á cZ—Z^eY [Ô¬¿Y Y | ]
ÉY€/«€] ÉY€/] ɀ/eÂÀf» ÉZÅY‚]Y Z] ZÅÄ¿Z‡ Y ½Y€Ì³Ã€Æ] Á ½Z^—Zz» Á d§ d‡{ Y`)
  assert.ok(codes.includes('text-illegible'))
  assert.ok(!isRead)
})

test('two columns that were read across are reported', () => {
  const {codes} = read(`عودة القطارات إلى الجنوب

عادت القطارات إلى الجنوب بعد انقطاع        وقال سائق القطار إن الركاب صفقوا
دام سبع سنوات، ووصل القطار الأول إلى        حين عبر القطار الجسر الكبير، وإن بعضهم
المحطة القديمة عند الفجر وسط فرح الناس.     بكى حين رأى البيوت من النافذة.`)
  assert.ok(codes.includes('columns-doubtful'))
})

test('numbers whose digits were turned are reported, and a telephone number is not', () => {
  const turned =
    'المركز الجديد يخدم 0021 مزارع بينهم 003 امرأة، ولن ترتفع الأسعار قبل نهاية العام 4202 كما قال الوزير.'
  assert.ok(read(turned).codes.includes('numbers-doubtful'))
  assert.ok(
    !read('يمكن الاتصال بالمكتب على الرقم 0123456 أو 0987654 طوال اليوم كما قالت المديرة.').codes.includes(
      'numbers-doubtful',
    ),
  )
})

test('lines whose letters stood in two orders are read, and said to be in doubt', () => {
  const lines = [
    'ﺔﺣاﻮﻟا ﻲﻓ رﻮﻤﺘﻟا ﻒﻴﻔﺠﺘﻟ اﺪﻳﺪﺟ اﺰﻛﺮﻣ ﺲﻣأ ﺔﻋراﺰﻟا ﺮﻳوز ﺢﺘﺘﻓا',
    '.ولﺄﻟا ﻢﺳﻮﻤﻟل اﺎﻠﺧ ﺔﺣاﻮﻟا ﻞﻫم أﺪﺨﻴﺳ ﻪﻧوإ ،ﺔﻨﺴﻟار اﺪﻣ ﻰﻠﻋ ﻞﻤﻌﻴﺳ ﺰﻛﺮﻤﻟإن ا ﺮﻳزﻮﻟل اﺎﻗ',
    '.دلﺎﻋ ﺮﻌﺴﺑ جﺎﺘﻧﺈﻟا ﻦﻣ ﺾﺋﺎﻔﻟي اﺮﺘﺸﺘﺳ ﺔﻟوﺪﻟم، وأن اﺎﻌﻟا ﺔﻳﺎﻬﻧ ﻞﺒﻗ ﻊﻔﺗﺮﺗ ﻦﻟ رﺎﻌﺳﺄﻟف أن اﺎﺿوأ',
  ]
  assert.ok(read(lines.join('\n')).codes.includes('order-doubtful'))
})

test('lines that were turned run by run are said to be in doubt', () => {
  const runs = [
    'في الواحة كلها 2018 سيبدأ عام Oasis وقال الوزير إن مشروع',
    '. 2020 وأضاف أن اسم المشروع (وهو اسم قديم) لن يتغير قبل عام',
    '.على بناء المركز الجديد Delta مع شركة Desert Line وتعمل شركة',
    '.Siwa على مدار السنة في مدينة «سيعمل المركز» :قال الوزير',
  ]
  assert.ok(read(runs.join('\n')).codes.includes('order-doubtful'))
})

test('lines that were turned as a whole are not in doubt', () => {
  const lines = [
    'افتتح وزير الزراعة أمس مركزا جديدا لتجفيف التمور في الواحة',
    'قال الوزير إن المركز سيعمل على مدار السنة، وإنه سيخدم أهل الواحة خلال الموسم الأول.',
    'وأضاف أن الأسعار لن ترتفع قبل نهاية العام، وأن الدولة ستشتري الفائض من الإنتاج بسعر عادل.',
  ]
  const letters = lines.map((line) => [...line].reverse().join(''))
  const words = lines.map((line) => line.split(' ').reverse().join(' '))
  for (const turned of [letters, words]) {
    const {codes} = read(turned.join('\n'))
    assert.ok(!codes.includes('order-doubtful'))
  }
})
