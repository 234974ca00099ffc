import {nameForms} from '../script/arab/name-forms.ts'
import {foldStem} from '../script/fold.ts'
import type {Translation} from '../translation.ts'

const present = /^(?:ن?مي)(?=.{3})/
const ending = /(?<=.{3})(?:هايي|هاي|ها|ترين|تر|ان|ي|ش|م|د|ند)$/

export const translation: Translation = {
  density: -0.044,
  // The prefix of the present; then plural, comparison, indefinite and personal endings.
  stem: (word) => {
    const start = foldStem(word).replace(present, '')
    return start.length > 3 ? start.replace(ending, '') : start
  },
  stemPrefixes: [],
  // "Un-" and "anti-" before an adjective.
  particles: /^(?:غ[یي]ر|ضد)(?=.{3})/,
  zwnjDivides: true,
  names: nameForms,
  numbers: {
    // Ordinals have one more ending before a noun: چهارم, چهارمین.
    words: `
      1 اول اولین نخست نخستین یکم یکمین, 2 دو دوم دومین, 3 سه سوم سومین, 4 چهار چهارم چهارمین,
      5 پنج پنجم پنجمین, 6 شش ششم ششمین, 7 هفت هفتم هفتمین, 8 هشت هشتم هشتمین, 9 نه نهم نهمین,
      10 ده دهم دهمین, 11 یازده یازدهم یازدهمین, 12 دوازده دوازدهم دوازدهمین, 13 سیزده سیزدهم سیزدهمین,
      14 چهارده چهاردهم چهاردهمین, 15 پانزده پانزدهم پانزدهمین, 16 شانزده شانزدهم شانزدهمین,
      17 هفده هفدهم هفدهمین, 18 هجده هجدهم هجدهمین هیجده هیجدهم هیجدهمین هژده هژدهم, 19 نوزده نوزدهم نوزدهمین,
      20 بیست بیستم بیستمین, 30 سی سیم سیمین, 40 چهل چهلم چهلمین, 50 پنجاه پنجاهم پنجاهمین,
      60 شصت شصتم شصتمین, 70 هفتاد هفتادم هفتادمین, 80 هشتاد هشتادم هشتادمین, 90 نود نودم نودمین,
      100 صد صدم صدمین, 1000 هزار هزارم هزارمین
    `,
    key: undefined,
    and: 'و',
    unitsFirst: false,
    decade: undefined,
    several: '10 دهه, 12 دوجین',
  },
  units: `
    millimetre میلیمتر میلی‌متر, centimetre سانتیمتر سانتی‌متر سانت, inch اینچ, foot فوت پا, yard یارد,
    metre متر, kilometre کیلومتر, mile مایل, knot گره, gram گرم, ounce اونس, pound پوند,
    kilogram کیلوگرم کیلوگرمی کیلو کیلویی, stone استون, tonne تن, acre جریب ایکر, hectare هکتار,
    litre لیتر, gallon گالن, barrel بشکه`,
  unitEnding: /[یي]$/,
  signs: {percent: ['درصد', 'در صد'], money: ['دلار', 'یورو', 'پوند']},
}
