/** Spellings that readers use for a word, made by rule: every rule a habit of a keyboard, an editor or a grammar. */
import type {Lang} from '../../../../src/languages/index.ts'

/** A habit: the word as somebody else would write it, or undefined where it does not apply. */
type Habit = readonly [name: string, write: (word: string) => string | undefined]

const replace =
  (from: RegExp, to: string) =>
  (word: string): string | undefined =>
    from.test(word) ? word.replace(from, to) : undefined

const zwnj = '\u200C'
const marks = ['\u064E', '\u0651', '\u064F', '\u0650']

/** The habits by language. */
export const typingHabits: Readonly<Record<Lang, readonly Habit[]>> = {
  ar: [
    ['hamza left out', replace(/[أإآ]/gu, 'ا')],
    ['final ya as alef maqsura', replace(/ي$/u, 'ى')],
    ['alef maqsura as ya', replace(/ى$/u, 'ي')],
    ['ta marbuta as ha', replace(/ة$/u, 'ه')],
    ['Persian kaf', replace(/ك/gu, 'ک')],
    ['Persian yeh', replace(/ي/gu, 'ی')],
    ['Urdu heh', replace(/ه/gu, 'ہ')],
    ['vowel marks', (word) => [...word].map((letter, index) => letter + (marks[index % 4] ?? '')).join('')],
    ['tatweel', (word) => `${word.slice(0, 2)}\u0640\u0640${word.slice(2)}`],
    ['presentation forms', replace(/ل(?=ا)/gu, '\uFEDF')],
    ['article added', (word) => (/^(?:[وفبك]?ال|لل)/u.test(word) ? undefined : `ال${word}`)],
    ['article left out', replace(/^ال(?=.{3})/u, '')],
    ['with wa', (word) => `و${word}`],
    ['with fa', (word) => `ف${word}`],
    ['with bi', (word) => (/^لل/u.test(word) ? undefined : `ب${word}`)],
    [
      'with li',
      (word) => (/^لل/u.test(word) ? undefined : /^ال/u.test(word) ? `لل${word.slice(2)}` : `ل${word}`),
    ],
  ],
  en: [
    ['capitals', (word) => word.toUpperCase()],
    ['possessive', (word) => `${word}'s`],
    ['curly possessive', (word) => `${word}\u2019s`],
    ['hyphen as space', replace(/-/gu, ' ')],
    ['hyphen left out', replace(/-/gu, '')],
    [
      'plural',
      (word) => (/[a-rt-w]$/u.test(word) && !/(?:[cs]h|[aeiou]y)$/u.test(word) ? `${word}s` : undefined),
    ],
  ],
  fa: [
    ['Arabic kaf', replace(/ک/gu, 'ك')],
    ['Arabic ya', replace(/ی/gu, 'ي')],
    ['alef maqsura', replace(/ی$/u, 'ى')],
    ['Urdu heh', replace(/ه/gu, 'ہ')],
    ['madda left out', replace(/آ/gu, 'ا')],
    ['doubling mark', (word) => `${word.slice(0, 2)}\u0651${word.slice(2)}`],
    ['joiner as space', replace(/\u200C/gu, ' ')],
    ['joiner left out', replace(/\u200C/gu, '')],
    ['plural with joiner', (word) => (/ها/u.test(word) ? undefined : `${word}${zwnj}ها`)],
    ['plural with joiner and ezafe', (word) => (/ها/u.test(word) ? undefined : `${word}${zwnj}های`)],
    ['plural joined', (word) => (/ها|ه$|\u200C/u.test(word) ? undefined : `${word}ها`)],
  ],
}
