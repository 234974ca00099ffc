/** Whether a file holds a text that can be used: it has letters, and enough of them in listed languages. */
import {unlistedLanguage} from '../languages/script/identify.ts'
import {countScripts} from '../languages/script/script-count.ts'
import {throughCodePage} from '../restore/rules/code-page.ts'
import type {Problem, Source} from '../text/model.ts'
import {type ProblemCode, problem} from '../text/problems.ts'
import type {FileJudgement} from './judgement.ts'

/** The result of the check of a file's text. */
export interface TextCheck {
  /** Whether the file is refused: no edition is made of it. */
  readonly isRefused: boolean
  readonly problems: readonly Problem[]
}

/** Share of letters in unlisted languages at which a text is refused. */
const refusedShare = 0.25

/**
 * Check a text for letters, and for stretches in unlisted languages: one problem a language, at the line where it
 * begins. Lines whose language or role a person gave are not checked, nor those that are not of the text.
 */
export function checkText({file, lines, stated}: Source, judgement: FileJudgement): TextCheck {
  const first = lines.findIndex((line) => /\p{L}/u.test(line))
  if (first === -1)
    return {
      isRefused: true,
      problems: [problem('text-missing', file, 1, 'The file holds no letter.')],
    }
  if (judgement.lang !== undefined) return {isRefused: false, problems: []}
  const stretches = stretchesOf(blankOutsideLines(blankJudgedLines(lines, judgement), stated))
  const whole = {line: first + 1, letters: lettersIn(stretches), text: sampleOf(stretches)}
  const isUnlisted = ({letters, text}: LineStretch) =>
    letters >= fewestLetters && unlistedLanguage(text) !== undefined
  const parts = stretches.filter(isUnlisted)
  // Stretches that are all too short to be identified one by one may be identified together.
  const isShort = parts.length === 0 && stretches.every(({letters}) => letters < alwaysTelling)
  const unlisted = isShort ? [whole].filter(isUnlisted) : parts
  const isRefused = unlisted.length > 0 && lettersIn(unlisted) >= refusedShare * whole.letters
  return {
    isRefused,
    problems: problemsOf(unlisted, file, isRefused ? 'language-unsupported' : 'language-unlisted'),
  }
}

/** A problem for each language, at the first of its stretches. */
function problemsOf(unlisted: readonly LineStretch[], file: string, code: ProblemCode): readonly Problem[] {
  const byLanguage = Map.groupBy(unlisted, ({text}) => unlistedLanguage(text)?.replace(/ \(.*$/, ''))
  return [...byLanguage].map(([, [first = unlisted[0], ...more]]) => {
    const {line = 1, letters = 0, text = ''} = first ?? {}
    const found = `From line ${line} on, ${letters + lettersIn(more)} letters seem to be in ${unlistedLanguage(text)}.`
    return problem(code, file, line, found)
  })
}

function lettersIn(stretches: readonly LineStretch[]): number {
  return stretches.reduce((sum, {letters}) => sum + letters, 0)
}

/** Most code units that are used to identify the language of a whole file. */
const sampleSize = 100_000

/** The beginning of the stretches' text, up to the sample size. */
function sampleOf(stretches: readonly LineStretch[]): string {
  let text = ''
  for (const stretch of stretches) {
    if (text.length >= sampleSize) break
    text += `${stretch.text.slice(0, sampleSize)}\n`
  }
  return text
}

/**
 * The lines, blocks that a person judged replaced by blank lines. Such a block begins at a judged line and ends at the
 * next line in another script.
 */
function blankJudgedLines(lines: readonly string[], {languages = {}, roles = {}}: FileJudgement): string[] {
  let judged: string | undefined
  return lines.map((line, index) => {
    const {script} = lettersOf(line)
    if (`${index + 1}` in languages || `${index + 1}` in roles) judged = script
    else if (script !== judged) judged = undefined
    return judged === undefined ? line : ''
  })
}

/** The lines, those blank that the file's format states not to be of the text: menus may be in any language. */
function blankOutsideLines(lines: readonly string[], stated: Source['stated']): readonly string[] {
  const outside = new Set(stated?.blocks.flatMap(({line, outside}) => (outside === undefined ? [] : [line])))
  return outside.size === 0 ? lines : lines.map((line, index) => (outside.has(index + 1) ? '' : line))
}

/** The number of letters of a line, and the script of most of them; no script for a line without letters. */
function lettersOf(text: string): {readonly letters: number; readonly script?: string} {
  const [[script, most] = ['', 0], ...others] = Object.entries(countScripts(text)).sort((a, b) => b[1] - a[1])
  return most === 0 ? {letters: 0} : {letters: others.reduce((sum, [, count]) => sum + count, most), script}
}

/** Consecutive lines in one script. */
interface LineStretch {
  /** Its first line, from 1. */
  readonly line: number
  readonly letters: number
  readonly text: string
}

/** Letters below which a stretch is not identified; from which it is, whatever its script; and at which it ends. */
const [fewestLetters, alwaysTelling, longEnough] = [40, 80, 100]

/**
 * Divide a text into stretches, wrong code pages undone. A blank line, a short line and another script end a stretch.
 */
function stretchesOf(lines: readonly string[]): readonly LineStretch[] {
  const stretches: {line: number; letters: number; text: string}[] = []
  let open: string | undefined
  for (const [index, raw] of lines.entries()) {
    const text = throughCodePage(raw)
    const {letters, script} = lettersOf(text)
    const last = stretches.at(-1)
    const goesOn = script !== undefined && script === open && letters >= fewestLetters
    if (goesOn && last !== undefined && last.letters >= fewestLetters && last.letters < longEnough) {
      last.letters += letters
      last.text += `\n${text}`
    } else if (script !== undefined) stretches.push({line: index + 1, letters, text})
    open = script
  }
  return stretches
}

/** The problem of a file that has no text left once boilerplate and unlisted languages are out. */
export function noTextLeft(file: string): Problem {
  const found = 'Without boilerplate and text in languages that are not listed, no text is left.'
  return problem('text-missing', file, 1, found)
}
