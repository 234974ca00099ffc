import {type Lang, langs, languages, type Script} from '../../languages/index.ts'
import {knowledge} from '../../languages/knowledge.ts'
import {alienLetters, evidentLang} from '../../languages/script/evidence.ts'
import type {WorkLine} from '../../text/model.ts'
import {editLines, type Rule} from '../../text/rule.ts'
import {type Edit, textOf} from '../../text/spans.ts'

/** A language among others of its script. */
interface Sister {
  readonly lang: Lang
  /** What a long line of it bears and one of the others hardly ever. */
  readonly sign: RegExp
  /** Letters of the others that are typed for its own. */
  readonly foreign: RegExp
  /** Letters and joiners of the others that it does not write at all. */
  readonly alien: RegExp
  /** A word with its own letters in their place. */
  spelt(word: string): string
}

/** Languages of one script, and the letters that some of their keyboards have and others have not. */
interface Family {
  readonly script: Script
  readonly sisters: readonly Sister[]
  readonly varying: RegExp
}

const families = [...Map.groupBy(langs, (lang) => languages[lang].script)].flatMap(
  ([script, own]): Family[] => {
    const letters = own.flatMap((lang) => Object.keys(knowledge[lang].damage.keyboard))
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
  const {keyboard, signs, finalLetter} = knowledge[lang].damage
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

/** Yeh and kaf typed on the keyboard of the sister language look right and are other letters. */
export const letters: Rule = {
  code: 'letters',
  evidence:
    'Arabic yeh and kaf stand in Persian, or Persian ones in Arabic; the words around tell the language.',
  spares:
    'Quotations and bracketed names in the other language; Arabic words in Persian that carry Arabic letters.',
  apply: (lines) => ({lines: families.reduce(mended, lines)}),
}

/** As many letters as before: no character leaves a line. */
const nothing = {reason: 'letters of another keyboard', confidence: 1}

/** The lines with the letters of their languages; the very array where they have them. */
function mended(lines: readonly WorkLine[], family: Family): readonly WorkLine[] {
  const texts = lines.map(textOf)
  if (!texts.some((text) => family.varying.test(text))) return lines
  const langs = languagesOf(texts, family)
  return editLines(lines, 'letters', nothing, (text, _, index) => {
    const own = langs[index]
    return own === undefined ? [] : foldLetters(text, own, family)
  }).lines
}

/** The language of each line: its own, or for one that does not tell (a heading, a name) its neighbours'. */
function languagesOf(texts: readonly string[], family: Family): readonly (Sister | undefined)[] {
  const own = texts.map((text) => (family.varying.test(text) ? languageOf(text, family) : undefined))
  const before: (Sister | undefined)[] = []
  for (const [index, lang] of own.entries()) before.push(lang ?? before[index - 1])
  let after: Sister | undefined
  const all = [...own]
  for (let index = own.length - 1; index >= 0; index -= 1) {
    const left = before[index] ?? after
    if (own[index] === undefined) all[index] = left === (after ?? left) ? left : undefined
    after = own[index] ?? after
  }
  return all
}

/** Characters from which on a line of any language is expected to bear a sign of it. */
const signsExpected = 60

/**
 * A line's own language, told by what stands outside its quotations where those are of another. A line in the letters
 * of one keyboard without a sign of another language is that language's without a closer look.
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
