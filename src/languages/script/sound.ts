/**
 * How letters sound: one table, in which every use has a row of its own.
 *
 * Arabic and Persian have several letters where Latin has one, and the other way round, so names are compared by
 * classes of sounds. How wide these are differs by use, as each row says.
 *
 * A row is a list of entries, divided by commas: a sound, then the letters and groups of letters that have it. In the
 * rows of the search that begin with Latin letters it is the other way round. Letters that are in no entry are vowels
 * to the row, or too weak to count.
 */
import {entriesOf} from '../entries.ts'

/** Letter or group of letters → sound. */
function heard(row: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entriesOf(row).flatMap(([sound, letters]) => letters.map((letter) => [letter, sound])),
  )
}

/** Latin letter or group of letters → what it may be; `-` is nothing. */
function customs(row: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    entriesOf(row).map(([letters, all]) => [letters, all.map((each) => (each === '-' ? '' : each))]),
  )
}

/**
 * Addresses: letters of the Arabic script as they are usually written in Latin, where letters with hamza or madda are
 * taken apart before. Vowels that are not written stay unwritten. Not a class: the address is read.
 */
export const addressLetters = /* @__PURE__ */ heard(`
  a ا ٱ ع ة ى, b ب, ch چ, d د ض, dh ذ, f ف, g گ, gh غ, h ح ه, j ج, k ك ک, kh خ, l ل, m م, n ن, p پ, q ق, r ر,
  s س ص, sh ش, t ت ط, th ث, w و, y ي ی, z ز ظ, zh ژ`)

/**
 * Names of one article, say its author's in two languages (`transliterate.ts`): there are few that may be meant, so
 * the classes are wide.
 */
export const nameSounds = /* @__PURE__ */ heard(`
  b ب پ b p, t ت ط ث ة د ض ذ ظ t d th dh, j ج چ گ غ ق ك ک خ j g q k x kh gh, r ر r, s س ص ز ش ژ s z c sh ch,
  f ف ڤ f v ph, l ل l, m م m, n ن n, h ح ه h`)

/** Words of two texts: any may be meant, so classes are narrow; the aligner's weights were learnt with them. Folded. */
export const alignArabic = /* @__PURE__ */ heard(`
  B ب پ, F ف ڤ, T ت ط ث, D د ض, S ذ ز س ص ظ, X ش چ, G ج ژ غ گ, K ك ق خ, L ل, M م, N ن, R ر`)

/** The same of Latin letters; c before e, i and y is an S. */
export const alignLatin = /* @__PURE__ */ heard(`
  B b p, F f v ph, T t th, D d, S s z, X ch sh sch tch cz, G g j gh, K c k q kh ck qu, KS x, L l, M m, N n, R r`)

/** The same of Cyrillic letters, without their accents (й is и), of Russian and its neighbours. */
export const alignCyrillic = /* @__PURE__ */ heard(`
  B б п, F в ф, T т, D д, S с з, X ш щ ч, G г ґ ж, K к х, TS ц, L л, M м, N н, R р`)

/** The same of Hebrew letters, points left out; ב and פ are as often v and f, which costs a sound. */
export const alignHebrew = /* @__PURE__ */ heard(`
  B ב פ ף, T ת ט, D ד, S ס ז, X ש, G ג, K כ ך ק, TS צ ץ, L ל, M מ ם, N נ ן, R ר`)

/** What the aligner keeps of vowels and of h: that a word begins with one. */
export const alignStarts = /* @__PURE__ */ heard('A ا ع a e i o u а е и о у ы э ю я і א ע, H ه ح h ה ח')

/**
 * What a Latin letter or digraph may be written with in the Arabic script, the frequent customs first: names
 * that the search learns from aligned rows are judged by it. German and Polish writers put w for v. Folded letters.
 */
export const searchSpellings = /* @__PURE__ */ customs(`
  sh ش, ch چ ش ك خ, kh خ, gh غ ق گ, ph ف, th ث ذ ت ط, zh ژ ج, ck ك, dj ج, ts س, tz س, qu ك, b ب, c ك س ق چ, d د ض ذ,
  f ف, g غ ج گ ك ق ژ, h ه ح, j ج ژ ي خ, k ك ق, l ل, m م, n ن, p ب پ, q ق ك, r ر, s س ص ز ش, t ت ط ث د, v ف و, w و ف,
  x س, z ز ظ س ذ ض, a ا ي ه, e ي ا ه, i ي ا ع, o و ا, u و ا ي, y ي`)

/** Two letters of the Arabic script that the search takes for one Latin one. */
export const searchPairs = /* @__PURE__ */ customs('x كس قس گز, ch تش, c تش, j دج, g نج, z تس, w وو')

/** Vowels to the search, and letters that are as good as vowels. */
export const searchVowels = 'aeiouyhwاويهعح'

/** Those of them that no writer of Arabic puts into a foreign name. */
export const seldomVowels = 'عح'

/** A folded word with one letter for what Arabic writes with two: تشرشل is Churchill. */
export function withCh(word: string): string {
  return word.replaceAll('تش', 'چ')
}
