/** Whether a restored text reads as its language: codes of a font, letters or words in reverse, columns read across. */
import {type Lang, langs} from '../languages/index.ts'
import type {Restored} from '../restore/index.ts'
import {isGlyphCodes} from '../restore/legibility/glyph-codes.ts'
import {gainOf, legibilityOf} from '../restore/legibility/index.ts'
import {readAcross} from '../restore/legibility/read-across.ts'
import {modelledLang} from '../restore/reordering/model-spelling.ts'
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
      ...checkColumns(source),
      ...checkNumbers(file, restored),
    ],
  }
}

function isIllegible({text, lang}: ReadLine): boolean {
  if (lang === undefined) return isGlyphCodes(text)
  if ((text.match(/\p{Script=Arabic}/gu)?.length ?? 0) < judgedLetters) return false
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
  const told = lines
    .filter(({text, lang}) => lang !== undefined && text.split(' ').length >= 5)
    .slice(0, mostLines)
  let [turned, sum] = [0, 0]
  for (const {text, lang} of told) {
    const gain = (lang && gainOf(text, text.split(' ').reverse().join(' '), lang)) ?? 0
    if (gain > 0) turned += 1
    sum += gain
  }
  if (told.length < fewestLines || turned <= told.length / 2 || sum < turnedGain) return []
  const found = `The words of ${turned} of ${told.length} lines read better from the end of the line to its beginning.`
  return [problem('order-doubtful', file, told[0]?.line ?? 1, found)]
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
