import {type Lang, langs, languages, type Script} from '../../languages/index.ts'
import {knowledgeByLang} from '../../languages/knowledge.ts'
import {alienLetters, evidentLang} from '../../languages/script/evidence.ts'
import type {WorkLine} from '../../text/model.ts'
import {editLines, type Rule} from '../../text/rule.ts'
import {type Edit, textOf} from '../../text/spans.ts'

/** A language among the languages of its script. */
interface Sister {
  readonly lang: Lang
  /** A sign that almost every long line of this language has and that the other languages hardly ever have. */
  readonly sign: RegExp
  /** Letters of the other languages that are typed in place of its own. */
  readonly foreign: RegExp
  /** Letters and joiners of the other languages that this language never writes. */
  readonly alien: RegExp
  /** The word spelt with the language's own letters. */
  spelt(word: string): string
}

/** The languages of one script, and the letters that are on some of their keyboards only. */
interface Family {
  readonly script: Script
  readonly sisters: readonly Sister[]
  readonly varying: RegExp
}

const families = [...Map.groupBy(langs, (lang) => languages[lang].script)].flatMap(
  ([script, own]): Family[] => {
    const letters = own.flatMap((lang) => Object.keys(knowledgeByLang[lang].damage.keyboard))
    if (letters.length === 0) return []
    return [
      {
        script,
        sisters: own.flatMap(sisterOf),
        varying: new RegExp(`[${letters.join('')}]`, 'u'),
      },
    ]
  },
)

function sisterOf(lang: Lang): Sister[] {
  const {keyboard, signs, finalLetter} = knowledgeByLang[lang].damage
  if (signs === undefined) return []
  const foreign = `[${Object.keys(keyboard).join('')}]`
  const letter = new RegExp(foreign, 'gu')
  const proper = (word: string) => word.replace(letter, (found) => keyboard[found] ?? found)
  const finals = new Set(finalLetter?.words.split(' '))
  const spelt = (word: string) => {
    const stem =
      finalLetter !== undefined && word.endsWith(finalLetter.found) ? proper(word.slice(0, -1)) : ''
    return finalLetter !== undefined && finals.has(stem) ? stem + finalLetter.proper : proper(word)
  }
  return [
    {
      lang,
      sign: signs.line,
      foreign: new RegExp(foreign, 'u'),
      alien: new RegExp(`[${alienLetters(lang)}]`, 'u'),
      spelt,
    },
  ]
}

const word = /[\p{L}\p{M}\u200C]+/gu
/** Text in quotes or brackets, which may be of another language. */
const quoted = /«[^«»]*»|“[^“”]*”|"[^"]*"|\([^()]*\)|\[[^[\]]*\]|﴿[^﴾﴿]*﴾|﴾[^﴾﴿]*﴿/gu

/** Yeh and kaf typed on the keyboard of another language of the script look right but are other characters. */
export const letters: Rule = {
  code: 'letters',
  evidence:
    'Arabic yeh and kaf stand in Persian, or Persian ones in Arabic; the words around tell the language.',
  spares:
    'Quotations and bracketed names in the other language; Arabic words in Persian that carry Arabic letters.',
  apply: (lines) => ({lines: families.reduce(mended, lines)}),
}

/** Every letter is replaced by one letter, so nothing is removed from a line. */
const nothing = {reason: 'letters of another keyboard', confidence: 1}

/** The lines in the letters of their languages; the same array where nothing changes. */
function mended(lines: readonly WorkLine[], family: Family): readonly WorkLine[] {
  const texts = lines.map(textOf)
  if (!texts.some((text) => family.varying.test(text))) return lines
  const langs = languagesOf(texts, family)
  return editLines(lines, 'letters', nothing, (text, _, index) => {
    const own = langs[index]
    return own === undefined ? [] : foldLetters(text, own, family)
  }).lines
}

/**
 * The language of each line. A line that does not show it (a heading, a name) takes that of the lines around it. A short
 * line that shows another is left out where it is already written in the letters of theirs: a few words of it may be
 * words of both.
 */
function languagesOf(texts: readonly string[], family: Family): readonly (Sister | undefined)[] {
  const own = texts.map((text) => (family.varying.test(text) ? languageOf(text, family) : undefined))
  const isLong = texts.map((text) => text.length >= signsExpected)
  const isShown = isLong.some((long, index) => long && own[index] !== undefined)
  const all = isShown ? undefined : languageOf(texts.join('\n'), family)
  const theirs = isShown
    ? surrounding(own.map((lang, index) => (isLong[index] ? lang : undefined)))
    : undefined
  const isTheirs = (index: number) => {
    const other = theirs === undefined ? all : theirs[index]
    const differs = other !== undefined && other !== own[index]
    return differs && !isLong[index] && !other.foreign.test(texts[index]!)
  }
  const sure = own.map((lang, index) => (isTheirs(index) ? undefined : lang))
  const around = surrounding(sure)
  return sure.map((lang, index) => lang ?? (own[index] === undefined ? around[index] : undefined))
}

/** The language of the nearest lines before and after each line that show one; undefined if they differ. */
function surrounding(shown: readonly (Sister | undefined)[]): readonly (Sister | undefined)[] {
  const before: (Sister | undefined)[] = []
  for (const [index] of shown.entries()) before.push(shown[index - 1] ?? before[index - 1])
  let after: Sister | undefined
  const all = [...before]
  for (let index = shown.length - 1; index >= 0; index -= 1) {
    const left = before[index] ?? after
    all[index] = left === (after ?? left) ? left : undefined
    after = shown[index] ?? after
  }
  return all
}

/** Length in characters from which a line of any language should contain one of its signs. */
const signsExpected = 60

/**
 * The language that a line itself shows, by the text outside its quotations where those are in another. A line with the
 * letters of one keyboard and no sign of another language is decided at once.
 */
function languageOf(text: string, {script, sisters}: Family): Sister | undefined {
  const long = text.length >= signsExpected
  const signed = sisters.filter(({sign}) => sign.test(text))
  const [only, ...others] = sisters.filter(
    (each) =>
      !each.foreign.test(text) && (signed.length === 0 ? long : signed.length === 1 && signed[0] === each),
  )
  if (only !== undefined && others.length === 0) return only
  const lang = evidentLang(text, script) ?? evidentLang(text.replace(quoted, ' '), script)
  return sisters.find((each) => each.lang === lang)
}

/** The words to respell, each as one edit. */
function foldLetters(text: string, own: Sister, {script}: Family): Edit[] {
  if (!own.foreign.test(text)) return []
  const foreign = Array.from(text.matchAll(quoted))
    .filter(({0: inner}) => (evidentLang(inner, script) ?? own.lang) !== own.lang)
    .map(({0: inner, index}) => [index, index + inner.length] as const)
  return Array.from(text.matchAll(word)).flatMap(({0: found, index}) => {
    if (foreign.some(([start, end]) => index >= start && index < end) || own.alien.test(found)) return []
    const spelt = own.spelt(found)
    return spelt === found ? [] : [{start: index, end: index + found.length, text: spelt}]
  })
}
