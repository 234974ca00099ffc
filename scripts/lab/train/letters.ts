/**
 * `npm run train -- letters NEWS [--share 0/2] [--to FOLDER] [--words LANG=FILE]… [--pages LANG=FOLDER]…
 * [--messages FOLDER]`: what words look like and which stand side by side, for putting reversed runs in order, in
 * every language whose folder says how (`damage.reordering`).
 *
 * NEWS is JSON Lines with `document` and a text in each language; `--share 0/2` learns from every second document
 * only, to measure on the others. `--to` names a folder in which the files stand as they do in `src/`. `--words` adds a list of words, one a line: the word lists of Tesseract's `ara` and `fas`
 * models (`combine_tessdata -u`, then `dawg2wordlist`). `--pages` adds prose: the `html/ar-MA` and `html/fa-IR`
 * folders of the Debian Administrator's Handbook, and the `fa` folder of GNOME's user help. `--messages` adds
 * those of Chromium from its `locales` folder. The Persian dictionary comes with the npm package dictionary-fa.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type Lang, langs} from '../../../src/languages/index.ts'
import {knowledgeByLang} from '../../../src/languages/knowledge.ts'
import type {Reordering, WordData} from '../../../src/languages/reordering.ts'
import {openClassOf} from '../../../src/restore/reordering/affixes.ts'
import {arabicLetter, modelSpelling, modelWordsOf} from '../../../src/restore/reordering/model-spelling.ts'
import {parseArguments, readCommand} from '../../usage.ts'
import {messageTexts, newsDocuments, pageTexts, persianDictionary, proseOf} from './letter-sources.ts'

/** The file of a language in a folder like `src/`. */
export function lettersFile(folder: string, lang: Lang): string {
  return join(folder, 'languages', lang, 'letters.json')
}

/** Languages whose lines can be put in order, each with what says how. */
export const reordered = langs.flatMap((lang) => {
  const {reordering} = knowledgeByLang[lang].damage
  return reordering === undefined ? [] : [{lang, reordering}]
})

/** Read the lists, learn each language, write its `letters.json`. */
export async function run(args: readonly string[]): Promise<void> {
  const {values, words: given} = readCommand(
    [
      'npm run train -- letters NEWS [--share 0/2] [--to FOLDER] [--words LANG=FILE]… [--pages LANG=FOLDER]… [--messages FOLDER]',
      'What words look like and which stand side by side, for putting reversed runs in order.',
    ],
    (own) =>
      parseArguments(
        own,
        {
          share: {type: 'string', default: '0/1'},
          to: {type: 'string', default: 'src'},
          words: {type: 'string', multiple: true, default: []},
          pages: {type: 'string', multiple: true, default: []},
          messages: {type: 'string'},
        },
        true,
      ),
    args,
  )
  const [news] = given
  if (news === undefined) throw new Error('Name the news file: npm run train -- letters NEWS')
  const words = new Map(values.words.map((each) => each.split('=', 2) as [string, string]))
  for (const {lang, reordering} of reordered) {
    const prefix = `${lang}=`
    const folders = values.pages.flatMap((each) =>
      each.startsWith(prefix) ? [each.slice(prefix.length)] : [],
    )
    const prose = proseOf([...folders.flatMap(pageTexts), ...messageTexts(values.messages, lang)])
    const own = newsDocuments(news, lang, values.share).flat()
    const texts = [
      ...own.map((text) => ({text, weight: newsWeight})),
      ...prose.map((text) => ({text, weight: 1})),
    ]
    const list = words.get(lang)
    const web = list === undefined ? [] : readFileSync(list, 'utf8').split('\n')
    const data = learn(lang, reordering.classes, texts, web, lang === 'fa' ? persianDictionary() : [])
    const to = lettersFile(values.to, lang)
    mkdirSync(dirname(to), {recursive: true})
    writeFileSync(to, `${JSON.stringify(data)}\n`)
    console.log(`${to}: ${texts.length} texts, ${data.web.split(' ').length} listed words`)
  }
}

/** Weight of a news text against other prose: most texts to be mended are news. */
const newsWeight = 3

/** A text to learn from. */
interface Weighted {
  readonly text: string
  readonly weight: number
}

/** Count words and pairs of the texts, and letters of all words. */
function learn(
  lang: Lang,
  kinds: Reordering['classes'],
  texts: readonly Weighted[],
  web: readonly string[],
  dictionary: readonly string[],
): WordData {
  const news = new Map<string, number>()
  const pairs = new Map<string, number>()
  /** How often a pair was seen; pairs of a single sentence are dropped. */
  const times = new Map<string, number>()
  for (const {text, weight} of texts) {
    let before = '.'
    for (const word of [...modelWordsOf(text, lang), '.']) {
      add(news, word, weight)
      add(pairs, `${before} ${word}`, weight)
      add(times, `${before} ${word}`)
      before = word
    }
    for (const word of brokenAtJoiners(text, lang)) add(news, word, 0)
  }
  const fold = (words: readonly string[]) =>
    new Set(words.filter(isWord).map((word) => modelSpelling(word, lang)))
  const listed = fold(web)
  const spelt = new Set([...dictionary].filter(isWord).map((word) => joinedForm(lang, word)))
  const joined = joinerForms(lang, [
    ...web,
    ...dictionary,
    ...texts.flatMap(({text}) => text.split(/[^\p{L}\p{M}\u200C]+/u)),
  ])
  const others = [...spelt].filter((word) => !news.has(plain(word)) && !listed.has(plain(word))).sort()
  const other = new Set(others)
  return {
    news: groups(news),
    web: [...listed]
      .filter((word) => !news.has(word))
      .sort()
      .join(' '),
    dictionary: others.join(' '),
    joiners: [...joined]
      .filter((form) => !other.has(form))
      .sort()
      .join(' '),
    pairs: groups(new Map([...pairs].filter(([pair]) => times.get(pair)! > 1))),
    ...classPairs(kinds, news, pairs),
    ...letterCounts([...news.keys(), ...listed, ...[...spelt].map(plain)], news),
  }
}

/** Words that are classes of their own. */
const ownClasses = 500

/** Pairs of classes of neighbours, with their counts. */
function classPairs(
  kinds: Reordering['classes'],
  news: ReadonlyMap<string, number>,
  pairs: ReadonlyMap<string, number>,
): {own: string; classes: string; classPairs: Record<string, string>} {
  const frequent = [...news].sort(([, a], [, b]) => b - a).slice(0, ownClasses)
  const own = new Set(frequent.map(([word]) => word))
  const classOf = openClassOf(kinds, own)
  const classes = new Map<string, number>()
  for (const [word, count] of news) add(classes, classOf(word), count)
  const names = [...classes.keys()].sort()
  const numbers = new Map(names.map((name, index) => [name, index]))
  const found = new Map<string, number>()
  for (const [pair, count] of pairs) {
    const [before, word] = pair.split(' ').map((each) => numbers.get(classOf(each))) as [number, number]
    add(found, `${before} ${word}`, count)
  }
  return {
    own: [...own].join(' '),
    classes: names.map((name) => `${name} ${classes.get(name)}`).join(' '),
    classPairs: groups(found),
  }
}

/** Words in which a zero-width non-joiner stands may be written with a space there as well. */
function brokenAtJoiners(text: string, lang: Lang): string[] {
  const words = text.match(/[\p{L}\p{M}\u200C]+\u200C[\p{L}\p{M}]+/gu) ?? []
  return words
    .flatMap((word) => word.split('\u200C'))
    .map((word) => modelSpelling(word, lang))
    .filter(Boolean)
}

/** Whether a list's entry is a word of the script. */
function isWord(word: string): boolean {
  return /^[\p{L}\p{M}\u200C]+$/u.test(word) && arabicLetter.test(word)
}

/** Words that are written with zero-width non-joiners at least as often as without; of those only. */
function joinerForms(lang: Lang, words: readonly string[]): Set<string> {
  const counts = new Map<string, number>()
  for (const word of words) if (isWord(word)) add(counts, joinedForm(lang, word))
  const forms = [...counts].filter(
    ([form, count]) => form.includes('\u200C') && count >= (counts.get(plain(form)) ?? 0),
  )
  return new Set(forms.map(([form]) => form))
}

/** A word in the spelling of the model, with its zero-width non-joiners between letters. */
function joinedForm(lang: Lang, word: string): string {
  return word
    .split('\u200C')
    .map((part) => modelSpelling(part, lang))
    .filter(Boolean)
    .join('\u200C')
}

/** The word without its zero-width non-joiners. */
function plain(word: string): string {
  return word.replaceAll('\u200C', '')
}

/** Items by their count: `{"3": "a b"}`. */
function groups(counts: ReadonlyMap<string, number>): Record<string, string> {
  const byCount = Map.groupBy([...counts.keys()].sort(), (item) => counts.get(item)!)
  return Object.fromEntries(
    [...byCount].sort(([a], [b]) => a - b).map(([count, items]) => [count, items.join(' ')]),
  )
}

/** A letter with a smaller weight is left out of the alphabet. */
const rareLetter = 30

/** How often a letter follows two others in words; `^` begins and `$` ends a word. */
function letterCounts(
  words: readonly string[],
  news: ReadonlyMap<string, number>,
): {alphabet: string; letters: string} {
  const counts = new Map<string, number>()
  for (const word of new Set(words)) {
    if (word === '#' || word === '.') continue
    const weight = 1 + Math.log2(1 + (news.get(word) ?? 0))
    const text = `^^${word}$`
    for (let at = 2; at < text.length; at += 1) add(counts, text.slice(at - 2, at + 1), weight)
  }
  const singles = new Map<string, number>()
  for (const [gram, count] of counts) add(singles, gram[2]!, count)
  const alphabet = ['^', ...[...singles.keys()].filter((letter) => singles.get(letter)! >= rareLetter)].sort()
  const size = alphabet.length
  const bytes = new Uint8Array(size ** 3)
  for (const [gram, count] of counts) {
    const [a, b, c] = [...gram].map((letter) => alphabet.indexOf(letter)) as [number, number, number]
    if (Math.min(a, b, c) < 0) continue
    bytes[(a * size + b) * size + c] = Math.min(255, Math.round(16 * Math.log2(1 + count)))
  }
  return {alphabet: alphabet.join(''), letters: Buffer.from(bytes).toString('base64')}
}

function add(counts: Map<string, number>, item: string, by = 1): void {
  counts.set(item, (counts.get(item) ?? 0) + by)
}
