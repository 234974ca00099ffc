/** Texts that nothing can be made of, and parts of texts that are in no listed language. */
import {countScripts, unlistedLanguage} from '../languages/script/identify.ts'
import {throughCodePage} from '../restore/rules/code-page.ts'
import type {Problem, Source} from '../text/model.ts'
import {type ProblemCode, problem} from '../text/problems.ts'
import type {FileJudgement} from './judgement.ts'

/** What is wrong with a text as a whole. */
export interface Unfit {
  /** Whether nothing is to be made of it. */
  readonly refused: boolean
  readonly problems: readonly Problem[]
}

/** Share of a text's letters in languages that are not listed from which on the text is refused. */
const refusedShare = 0.25

/**
 * What makes a text unfit: no letters, or stretches in languages that are not listed, each language with the line
 * where it begins. Of lines whose language or role a person gave nothing is asked.
 */
export function unfitText({file, lines}: Source, judgement: FileJudgement): Unfit {
  const first = lines.findIndex((line) => /\p{L}/u.test(line))
  if (first === -1)
    return {
      refused: true,
      problems: [problem('text-missing', file, 1, 'There is not one letter in the file.')],
    }
  if (judgement.lang !== undefined) return {refused: false, problems: []}
  const stretches = stretchesOf(withoutJudged(lines, judgement))
  const whole = {line: first + 1, letters: lettersIn(stretches), text: sampleOf(stretches)}
  const isUnlisted = ({letters, text}: Stretch) =>
    letters >= fewestLetters && unlistedLanguage(text) !== undefined
  const parts = stretches.filter(isUnlisted)
  // Where every stretch is too short to be judged for itself, they may tell together.
  const isShort = parts.length === 0 && stretches.every(({letters}) => letters < plainly)
  const unlisted = isShort ? [whole].filter(isUnlisted) : parts
  const refused = unlisted.length > 0 && lettersIn(unlisted) >= refusedShare * whole.letters
  return {
    refused,
    problems: problemsOf(unlisted, file, refused ? 'language-unsupported' : 'language-unlisted'),
  }
}

/** A problem for each language, at the first of its stretches. */
function problemsOf(unlisted: readonly Stretch[], file: string, code: ProblemCode): readonly Problem[] {
  const byLanguage = Map.groupBy(unlisted, ({text}) => unlistedLanguage(text)?.replace(/ \(.*$/, ''))
  return [...byLanguage].map(([, [first = unlisted[0], ...more]]) => {
    const {line = 1, letters = 0, text = ''} = first ?? {}
    const found = `From line ${line} on, ${letters + lettersIn(more)} letters seem to be in ${unlistedLanguage(text)}.`
    return problem(code, file, line, found)
  })
}

function lettersIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, {letters}) => sum + letters, 0)
}

/** Code units that are looked at for the language of a whole file. */
const sampleSize = 100_000

/** The beginning of the text that stretches make. */
function sampleOf(stretches: readonly Stretch[]): string {
  let text = ''
  for (const stretch of stretches) {
    if (text.length >= sampleSize) break
    text += `${stretch.text.slice(0, sampleSize)}\n`
  }
  return text
}

/** The lines with blank ones for the blocks that a person judged: a judged line, and those in its script behind it. */
function withoutJudged(lines: readonly string[], {languages = {}, roles = {}}: FileJudgement): string[] {
  let judged: string | undefined
  return lines.map((line, index) => {
    const {script} = lettersOf(line)
    if (`${index + 1}` in languages || `${index + 1}` in roles) judged = script
    else if (script !== judged) judged = undefined
    return judged === undefined ? line : ''
  })
}

/** How many letters a line has, and the script of most of them; none for a line without letters. */
function lettersOf(text: string): {readonly letters: number; readonly script?: string} {
  const [[script, most] = ['', 0], ...others] = Object.entries(countScripts(text)).sort((a, b) => b[1] - a[1])
  return most === 0 ? {letters: 0} : {letters: others.reduce((sum, [, count]) => sum + count, most), script}
}

/** Lines next to one another in one script. */
interface Stretch {
  /** Its first line, from 1. */
  readonly line: number
  readonly letters: number
  readonly text: string
}

/** Letters below which a stretch tells nothing, from which it tells whatever its script, and at which it ends. */
const [fewestLetters, plainly, longEnough] = [40, 80, 100]

/** A text by its stretches, a wrong code page undone. A blank line, a short one and another script end a stretch. */
function stretchesOf(lines: readonly string[]): readonly Stretch[] {
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

/** The problem of a text of which nothing is left. */
export function nothingLeft(file: string): Problem {
  const found = 'Nothing is left to read without boilerplate and text in languages that are not listed.'
  return problem('text-missing', file, 1, found)
}
