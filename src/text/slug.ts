/** Names of articles: the last part of an address, made from a title in any of the scripts. */

/** Names that pages and files of the site have; no article may take one. */
export const reservedSlugs: readonly string[] = [
  'search',
  'glossary',
  'about',
  'browse',
  'offline',
  'articles',
  'data',
  'schema',
  'feed',
  'index',
  '404',
]

/** Words a slug has, at most: enough to recognise a title by. */
const maxWords = 8

/** Letters of Arabic and Persian as they are usually written in Latin; vowels that are not written stay unwritten. */
const latin: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ء: '',
  ؤ: 'u',
  ئ: 'i',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  ۀ: 'e',
  و: 'w',
  ي: 'y',
  ی: 'y',
  ى: 'a',
}

/** A slug of a title; empty where the title has no letter that could be in one. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}\u0640'’]/gu, '')
    .replace(/[\u200C\u200D]/g, ' ')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0)! & 0xf) % 10))
    .replace(/\p{Script=Arabic}/gu, (letter) => latin[letter] ?? '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  return words.slice(0, maxWords).join('-')
}
