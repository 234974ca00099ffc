/**
 * Which of the languages in Arabic script a stretch is in, before anything has been identified.
 *
 * Told by words and letters that do not depend on the letters in question (yeh, kaf): those are folded first.
 */
import {foldKeyboards} from './fold.ts'

/** Words that only one of the two languages has, in folded spelling. */
const words: Readonly<Record<'ar' | 'fa', ReadonlySet<string>>> = {
  fa: new Set(
    'است این اين که كه را از به برای براي با یک يك آن می مي نمی نمي های هاي شد شده کرد كرد کرده كرده شود بود باید بايد هم نیز نيز تا بر خود دیگر ديگر اما اگر پس چه چون یا يا ها او ما شما آنها کند كند دارد گفت ایران ايران نیست نيست هستند بوده خواهد توسط درباره'
      .split(' ')
      .map(foldKeyboards),
  ),
  ar: new Set(
    'من في فی على علی علي إلى إلی عن أن إن التي التی الذي الذی هذا هذه ذلك ذلک كان کان قد لا ما لم لن هو هي هی كما کما بعد قبل بين بین مع كل کل أو ثم عند حيث حیث وقال قال وفي وفی وقد بأن خلال ولا أنه إنه الى او ان'
      .split(' ')
      .map(foldKeyboards),
  ),
}
/** Words both lists would claim. */
const shared = new Set(['ما', 'بر', 'با', 'لا', 'من'])
const word = /[\p{L}\p{M}\u200C]+/gu

/** How much speaks for each language. */
export interface Evidence {
  readonly ar: number
  readonly fa: number
}

/** Characters that are enough to tell a language. */
const enough = 4000

/** Count the evidence of a stretch, or of its beginning. */
export function evidenceOf(text: string): Evidence {
  let [ar, fa] = [0, 0]
  for (const [found] of text.slice(0, enough).matchAll(word)) {
    const folded = foldKeyboards(found)
    if (shared.has(folded)) continue
    if (words.fa.has(folded)) fa += 1
    if (words.ar.has(folded)) ar += 1
    if (/[پچژگ\u200C]/u.test(found)) fa += 1
    if (/[ةإ]/u.test(found) || (found.length > 4 && /^[وفبك]?ال|^لل/u.test(found))) ar += 1
  }
  return {ar, fa}
}

/** The language a stretch is in, where one side clearly prevails. */
export function prevailing({ar, fa}: Evidence): 'ar' | 'fa' | undefined {
  if (fa > 2 * ar) return 'fa'
  return ar > 2 * fa ? 'ar' : undefined
}
