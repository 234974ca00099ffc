/** Whether a restored text reads as its language: codes of a font, letters or words in reverse, columns read across. */
import {type Lang, langs} from '../languages/index.ts'
import type {Restored} from '../restore/index.ts'
import {isGlyphCodes} from '../restore/legibility/glyph-codes.ts'
import {gainOf, isLegible, isMoved, legibilityOf, quickGainOf} from '../restore/legibility/index.ts'
import {readAcross} from '../restore/legibility/read-across.ts'
import {modelledLang} from '../restore/reordering/model-spelling.ts'
import {readInOrder} from '../restore/reordering/orders.ts'
import type {Problem, Source} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import {isEmendedByHand, textOf} from '../text/spans.ts'
import type {TextCheck} from './check-text.ts'
import type {FileJudgement} from './judgement.ts'

/** Legibility under which a line of so many letters is out of order; no line of prose, verse or names is so low. */
const [illegible, judgedLetters] = [-0.6, 24]
/** Share of a text's characters at which it is refused, and characters that are worth a warning. */
const [refusedShare, worthWarning] = [0.5, 60]
/** Lines whose order of words is judged, at least and at most, and how much better they read from the end, in all. */
const [fewestLines, mostLines, turnedGain] = [3, 200, 12]
/** Lines of all parts of a text that are looked at first, and the characters of each; most texts are known by them. */
const [firstLooks, lookedAt] = [8, 160]

/** A restored line and where it begins. */
interface ReadLine {
  readonly text: string
  readonly line: number
  readonly lang: Lang | undefined
}

/** Check a text as restored. A text that a person says the language of is not refused. */
export function checkLegible(source: Source, restored: Restored, judgement: FileJudgement): TextCheck {
  if (judgement.lang !== undefined) return {isRefused: false, problems: []}
  const {file} = source
  const lines = restored.lines
    .filter((line) => line.spans.length > 0 && !isEmendedByHand(line))
    .map((line): ReadLine => {
      const text = textOf(line)
      return {text, line: line.spans[0]?.line ?? 1, lang: modelledLang(text)}
    })
  const bad = lines.filter(isIllegible)
  const [all, gone] = [sizeOf(lines), sizeOf(bad)]
  const at = bad[0]?.line ?? 1
  const found = `From line ${at} on, ${bad.length} of ${lines.length} lines read as no language: codes of a font, or letters in reverse.`
  if (gone > 0 && gone >= refusedShare * all)
    return {isRefused: true, problems: [problem('text-illegible', file, at, found)]}
  return {
    isRefused: false,
    problems: [
      ...(gone >= worthWarning ? [problem('lines-illegible', file, at, found)] : []),
      ...checkWordOrder(file, lines),
      ...checkTurnedParts(source, restored),
      ...checkColumns(source),
      ...checkNumbers(file, restored),
    ],
  }
}

function isIllegible({text, lang}: ReadLine): boolean {
  if (lang === undefined) return isGlyphCodes(text)
  if ((text.match(/\p{Script=Arabic}/gu)?.length ?? 0) < judgedLetters) return false
  if (isLegible(text, lang, illegible)) return false
  return (
    langs.every((each) => {
      const legibility = legibilityOf(text, each)
      return legibility === 0 || legibility < illegible
    }) && legibilityOf(text, lang) !== 0
  )
}

/** Characters of lines without spaces. */
function sizeOf(lines: readonly ReadLine[]): number {
  return lines.reduce((sum, {text}) => sum + text.replace(/\s/gu, '').length, 0)
}

/** A problem where the words of most lines read better from the end. */
function checkWordOrder(file: string, lines: readonly ReadLine[]): Problem[] {
  const long = lines.filter(({text, lang}) => lang !== undefined && text.split(' ').length >= 5)
  if (!mayReadFromEnd(long)) return []
  const told = long.slice(0, mostLines)
  const gains = told.map(({text, lang}) => (lang && gainOf(text, fromEnd(text), lang)) ?? 0)
  const turned = gains.filter((gain) => gain > 0).length
  const sum = gains.reduce((all, gain) => all + gain, 0)
  if (told.length < fewestLines || turned <= told.length / 2 || sum < turnedGain) return []
  const found = `The words of ${turned} of ${told.length} lines read better from the end of the line to its beginning.`
  return [problem('order-doubtful', file, told[0]?.line ?? 1, found)]
}

/** Whether some lines of all parts of a text read better from the end, at a first look. */
function mayReadFromEnd(lines: readonly ReadLine[]): boolean {
  const step = Math.max(1, Math.ceil(lines.length / firstLooks))
  const gains = lines
    .filter((_, index) => index % step === 0)
    .map(({text, lang}) => {
      const start = text.slice(0, lookedAt)
      return lang === undefined ? 0 : quickGainOf(start, fromEnd(start), lang)
    })
  return gains.filter((gain) => gain > 0).length > gains.length / 4
}

/** The words of a text from its end. */
function fromEnd(text: string): string {
  return text.split(' ').reverse().join(' ')
}

/** Orders that leave nothing open: the whole line is turned, or what the extractor marked. */
const sureOrders = ['letters', 'words', 'marked'] as const

/**
 * A problem where lines were turned in parts, as they read best: nothing in them tells where a part ended. Words in which
 * lam and alef were turned besides tell nothing.
 */
function checkTurnedParts({file, lines: found}: Source, {lines}: Restored): Problem[] {
  const turned = lines.flatMap(({spans}) =>
    spans.filter(({line, start, end, text, rules}) => {
      if (!rules.includes('visual-order') || rules.includes('lam-alef')) return false
      const old = (found[line - 1] ?? '').slice(start, end)
      return sureOrders.every((order) => isMoved(readInOrder(old, order) ?? old, text))
    }),
  )
  const [first] = turned
  if (first === undefined || turned.length < fewestLines) return []
  const message = `${turned.length} lines were put in order part by part, as they read best; some words or brackets may stand in the wrong place.`
  return [problem('order-doubtful', file, first.line, message)]
}

/** A problem for each stretch of lines that seem to hold two columns; a format that states its blocks has none. */
function checkColumns({file, lines, stated}: Source): Problem[] {
  if (stated !== undefined) return []
  return readAcross(lines).map((index) => {
    const found = `From line ${index + 1} on, lines seem to hold two columns of a page, read across.`
    return problem('columns-doubtful', file, index + 1, found)
  })
}

/** A problem where the digits of numbers were turned. */
function checkNumbers(file: string, {lines}: Restored): Problem[] {
  const turned = lines.flatMap(({spans}) => spans.filter(({rules}) => rules.includes('turned-digits')))
  const [first] = turned
  if (first === undefined) return []
  const found = `The digits of numbers stood in reverse, and were turned: ${turned
    .slice(0, 5)
    .map(({text}) => text.trim())
    .join(' · ')}.`
  return [problem('numbers-doubtful', file, first.line, found)]
}
