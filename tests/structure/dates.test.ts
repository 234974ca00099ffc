import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Lang} from '../../src/languages/index.ts'
import {gregorian} from '../../src/structure/calendars.ts'
import {findDates} from '../../src/structure/dates.ts'

/** Line of a source → the date it states. */
const dates: readonly (readonly [string, string | undefined])[] = [
  ['الثلاثاء ٠٦ مارس ٢٠١٨ - ٠١:٥٧ بتوقيت غرينتش', '2018-03-06T01:57Z'],
  ['الجمعة 15/ديسمبر/2023 - 04:49 ص', '2023-12-15T04:49'],
  ['الجمعة 15/ديسمبر/2023 - 04:49 م', '2023-12-15T16:49'],
  ['21 إبريل 2018', '2018-04-21'],
  ['١٥ أيلول/سبتمبر ٢٠٢١', '2021-09-15'],
  ['3 كانون الثاني 2020', '2020-01-03'],
  ['12 غشت 2019', '2019-08-12'],
  ['5 جويلية 2019', '2019-07-05'],
  ['1 رمضان 1445 هـ', '2024-03-11'],
  ['الأربعاء 3 ربيع الثاني 1445', '2023-10-18'],
  ['April 21, 2018', '2018-04-21'],
  ['21st of March 2020', '2020-03-21'],
  ['Tue, 5 Sept 2017, 3:05 PM EDT', '2017-09-05T15:05-04:00'],
  ['2023-02-04', '2023-02-04'],
  ['«2023-02-04»', '2023-02-04'],
  ['یکشنبه ۱۵ فروردین ۱۴۰۲ ساعت ۱۴:۳۰ به وقت تهران', '2023-04-04T14:30+03:30'],
  ['۱۴۰۲/۰۱/۱۵', '2023-04-04'],
  ['۲۲ بهمن ۱۳۵۷', '1979-02-11'],
  ['۴ فوریه ۲۰۲۳', '2023-02-04'],
  ['في عام 2018', undefined],
  ['32 April 2018', undefined],
  ['31/02/2018', undefined],
  ['02/03/2018', undefined],
  ['13/02/2018', '2018-02-13'],
]

test('a date is read in any of the calendars and scripts, and none is made up', () => {
  for (const [text, iso] of dates) assert.equal(findDates(text)[0]?.iso, iso, text)
})

test('figures that can be read in two orders are a date only in a language that has one order', () => {
  const isoIn = (lang: Lang) => findDates('02/03/2018', lang)[0]?.iso
  assert.deepEqual([isoIn('ar'), isoIn('en'), isoIn('fa')], ['2018-03-02', undefined, '2018-03-02'])
})

test('a day given in two calendars is the same day', () => {
  const found = findDates('3 ربيع الثاني 1445 هـ الموافق 18 أكتوبر 2023').map(({iso}) => iso)
  assert.deepEqual(found, ['2023-10-18', '2023-10-18'])
})

test('the first day of each Solar Hijri year of a century falls on 19 to 22 March', () => {
  for (let year = 1300; year <= 1410; year += 1) {
    assert.match(gregorian({calendar: 'persian', year, month: 1, day: 1}) ?? '', /-03-(?:19|20|21|22)$/)
  }
})
