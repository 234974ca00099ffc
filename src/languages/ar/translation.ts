import {leadingArticle, nameForms} from '../script/arab/name-forms.ts'
import {foldStem} from '../script/fold.ts'
import type {Translation} from '../translation.ts'

const particle = /^[وف](?=.{3})/
const ending = /(?<=.{2})(?:هما|ين|ون|ات|ان|ته|ها|هم|نا|يه|وا|ه|ي|ت|ا)$/

export const translation: Translation = {
  density: -0.066,
  // Light stemming after Larkey, Ballesteros and Connell's light10, with one more particle and fewer endings.
  stem: (word) => {
    const folded = foldStem(word)
    const bare = folded.replace(leadingArticle, '')
    const start = bare === folded ? folded.replace(particle, '') : bare
    const once = start.length > 3 ? start.replace(ending, '') : start
    return once.length > 4 ? once.replace(ending, '') : once
  },
  // Particles and prefixes of verbs; then the article.
  stemPrefixes: [/^[بلكسيتنوف](?=.{3})/, /^ال(?=.{3})/],
  particles: /^[وف]?[وفبلك](?=.{3})/,
  zwnjDivides: false,
  names: nameForms,
  numbers: {
    words: `
      1 أول أولى حادي حادية, 2 اثنان اثنين اثنتان اثنتين ثان ثاني ثانية, 3 ثلاثة ثلاث ثالث ثالثة,
      4 أربعة أربع رابع رابعة, 5 خمسة خمس خامس خامسة, 6 ستة ست سادس سادسة, 7 سبعة سبع سابع سابعة,
      8 ثمانية ثماني ثمان ثامن ثامنة, 9 تسعة تسع تاسع تاسعة, 10 عشرة عشر عاشر عاشرة, 20 عشرون عشرين,
      30 ثلاثون ثلاثين, 40 أربعون أربعين, 50 خمسون خمسين, 60 ستون ستين, 70 سبعون سبعين,
      80 ثمانون ثمانين, 90 تسعون تسعين, 100 مئة مائة, 1000 ألف آلاف
    `,
    // Only the article is taken off: five and fifty have the same stem.
    key: (word) => foldStem(word).replace(/^و?(?:ب?ال)?(?=.{2})/, ''),
    and: 'و',
    unitsFirst: true,
    decade: /(?<=ين)ي?ات$/,
    several: '10 عقد, 12 دزينة',
  },
  units: `
    millimetre ملم مليمتر ملليمتر ميليمتر, centimetre سم سنتيمتر سنتمتر, inch بوصة إنش,
    foot قدم أقدام قدما, yard ياردة, metre متر مترا, kilometre كيلومتر كلم كم, mile ميل أميال ميلا,
    gram غرام جرام غم, ounce أونصة أوقية, pound رطل رطلا أرطال باوند,
    kilogram كيلوغرام كيلوجرام كيلو كغ كجم كلغ, tonne طن أطنان طنا, acre فدان أفدنة, hectare هكتار,
    litre لتر ليتر, gallon غالون جالون, barrel برميل`,
  unitEnding: undefined,
  signs: {percent: ['بالمئة', 'بالمائة'], money: ['دولار', 'يورو', 'جنيه']},
}
