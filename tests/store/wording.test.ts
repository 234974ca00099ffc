/**
 * The words that readers of three languages stumbled over stay gone from the interface and from the page about the site,
 * and what was found to say the same plainly stays.
 */
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import type {Lang} from '../../src/languages/index.ts'
import {readWords} from '../../src/store/words.ts'

/** What is not said, and why. */
const unsaid: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    Conditions: 'results are filtered',
    'open its number': 'a number is tapped',
    'open a bar': 'a bar is tapped',
    'found by another name': 'the other name is said',
    Glossary: 'the page holds names',
  },
  ar: {
    'قوبلت آليًّا': 'what a program paired was not yet collated',
    'قوبلتا آليًّا': 'what a program paired was not yet collated',
    متقابلان: 'two of what?',
    متتابعان: 'two of what?',
    'هذا الموقف': 'articles take no stance here',
    للاقتباس: 'a text is cited, not quoted',
    الطبعات: 'a version in a language is no printing',
    الخلاصة: 'one word for what stands below a title',
    'مقدمة العنوان': 'one word for what stands below a title',
    'زمن القراءة': 'reading has a length of time',
    اللائحة: 'a list of keys is no regulation',
    'في صورة بيانات': 'it is downloaded',
    'بُحث أيضًا': 'it is said what the search took in',
    'باسم آخر': 'another form of the name',
    'مقابل فقرة': 'it is a translation',
    'برامج نصية': 'JavaScript is called by its name',
    جافاسكريبت: 'one spelling: جافاسكربت',
    'بمساعدة الآلة': 'the machine translated',
    المسرد: 'the list holds names',
    غيرُنا: 'others wrote',
    الشروط: 'results are filtered',
    شروط: 'results are filtered',
    'افتح رقم': 'a number is tapped',
    المس: 'one word for tapping: اضغط',
    مبتور: 'what is incomplete is said to be so',
  },
  fa: {
    اعراب: 'also means Arabs',
    شرط: 'results are filtered',
    روبه‌رو: 'side by side',
    چکیده: 'an abstract is of a paper',
    'بر آن رفت': 'said of kings in chronicles',
    رونوشت: 'copies are کپی',
    پرونده: 'a file is a فایل',
    جاها: 'places are مکان‌ها',
    نامطمئن: 'unreliable is not unsure',
    درازای: 'length is طول',
    'به کمک ماشین': 'the machine translated',
    'همین برگه': 'the list of keys is no sheet of paper',
    'به صورت داده': 'it is downloaded',
    واژه‌نامه: 'the list holds names',
    'بندی که یافت شد': 'it is a translation',
    برگزیده: 'what is selected is not the finest',
    'لمس کنید': 'one word for tapping: زدن روی',
    'نگه دار': 'a button does not order the reader about',
    سجاوندی: 'a word of grammarians',
    'دربارهٔ این سایت': 'one form: دربارهٔ سایت',
  },
}

/** What is said, by where it stands. */
const said: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    'search.filters': 'Filters',
    'keys.title': 'Shortcuts',
    'glossary.title': 'Names',
    'settings.harakat': 'Vowel marks',
    'reading.tap': 'Translation on tap',
    'reading.auto': 'Paired automatically',
    'search.none': 'Nothing was found.',
    'origin.machineNotReviewed': 'Machine translation, not reviewed',
  },
  ar: {
    'search.filters': 'تصفية النتائج',
    'search.clear': 'ألغِ التصفية',
    'keys.title': 'الاختصارات',
    'keys.help': 'هذه القائمة',
    'glossary.title': 'فهرس الأعلام',
    'article.cite': 'للاستشهاد بهذا النص',
    'article.deck': 'العنوان الفرعي',
    'fields.deck': 'العنوان الفرعي',
    'places.deck': 'العنوان الفرعي',
    'article.time': 'مدة القراءة',
    'article.data': 'تنزيل النص وبياناته',
    'reading.beside': 'جنبًا إلى جنب',
    'reading.auto': 'قُرنتا آليًّا',
    'reading.unsure': 'اقتران غير مؤكد',
    'reading.report': 'أبلغ عن خطأ في الاقتران',
    'reading.leftOut': 'ساقطة من النص الآخر',
    'search.counterpart': 'ترجمة فقرة مطابقة',
    'origin.machineNotReviewed': 'ترجمة آلية لم يراجعها أحد',
  },
  fa: {
    'search.filters': 'پالایش نتایج',
    'search.name': 'شخص یا مکان',
    'search.counterpart': 'ترجمهٔ بند یافت‌شده',
    'keys.title': 'میان‌برها',
    'keys.help': 'همین راهنما',
    'settings.harakat': 'زیر و زبر',
    'settings.hide': 'پنهان کردن',
    'glossary.title': 'نام‌نامه',
    'glossary.place': 'مکان‌ها',
    'article.deck': 'لید',
    'fields.deck': 'لید',
    'places.deck': 'لید',
    'article.data': 'دریافت متن و داده‌ها',
    'reading.tap': 'ترجمه با لمس',
    'reading.beside': 'کنار هم',
    'reading.below': 'زیر هم',
    'reading.unsure': 'جفت‌سازی غیرقطعی',
    'copy.copied': 'کپی شد',
    'reading.copyLink': 'کپی پیوند',
    'site.about': 'دربارهٔ سایت',
    'about.title': 'دربارهٔ سایت',
    'origin.machineNotReviewed': 'ترجمهٔ ماشینی، بازبینی‌نشده',
  },
}

/** All words of a language with where they stand, plurals and the page about the site included. */
function wordsOf(lang: Lang): ReadonlyMap<string, string> {
  const found = new Map([['about', readFileSync(`content/about/${lang}.md`, 'utf8')]])
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') found.set(path.join('.'), value)
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, [...path, key])
  }
  walk(readWords('content')[lang], [])
  return found
}

for (const lang of Object.keys(unsaid) as Lang[]) {
  const words = wordsOf(lang)
  test(`${lang}: no word says what it does not mean`, () => {
    for (const [word, why] of Object.entries(unsaid[lang])) {
      const pattern = new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'u')
      for (const [where, text] of words)
        assert.ok(!pattern.test(text), `${where}: “${word}” in “${text}”: ${why}`)
    }
  })

  test(`${lang}: what readers were at a loss with is said plainly`, () => {
    for (const [where, text] of Object.entries(said[lang])) assert.equal(words.get(where), text, where)
  })

  test(`${lang}: each way of reading, and each state of a pair, has a name of its own`, () => {
    const names = ['both', 'sentences', 'paragraphs', 'tap', 'below', 'beside']
    const states = ['seen', 'pinned', 'auto', 'unsure', 'one', 'leftOut', 'moved', 'differs']
    for (const group of [names, states])
      assert.equal(new Set(group.map((name) => words.get(`reading.${name}`))).size, group.length)
    assert.notEqual(words.get('reading.tap'), words.get('article.showTranslation'))
  })

  test(`${lang}: no word is left in another script, and none has two spaces or one before a stop`, () => {
    for (const [where, text] of words)
      if (where !== 'about')
        assert.ok(!/ {2}| [.,:;،؛؟]|^ | $/.test(text) || /^.{1,2}$/.test(text), `${where}: ${text}`)
  })
}
