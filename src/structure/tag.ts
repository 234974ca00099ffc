/** Lines → lines with their languages: each by its own words, and by its neighbours as far as its words leave doubt. */
import type {Lang} from '../languages/index.ts'
import {languageOf, type Verdict} from '../languages/script/language.ts'
import type {Problem, WorkLine} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import type {TaggedLine} from './divide/index.ts'

/** What a person said: the language of the whole file, or of single lines of the source. */
export interface LanguageJudgement {
  readonly lang?: Lang
  readonly lines?: ReadonlyMap<number, Lang>
}

/** Lines with languages, and the doubts that remain. */
export interface Tagged {
  readonly lines: readonly TaggedLine[]
  readonly problems: readonly Problem[]
}

/** A line's text and what it says of its language. */
interface Heard {
  readonly line: WorkLine
  readonly text: string
  readonly verdict: Verdict
  readonly judged: boolean
}

/** Odds (logarithms) that the lines around a line lend it. */
const weights = {
  /** All lines that are sure are in one of the sister languages. */
  only: 5,
  /** The nearest sure line after it: a heading belongs to what follows. */
  after: 2.5,
  /** The nearest sure line before it. */
  before: 1.5,
} as const

/** Odds from which on a line is sure by itself, and counts for others: 98 %. */
const sure = 4

/** Odds below which a person should look. */
const doubtful = 1

/** Tag the lines of a file. A line without letters takes its neighbour's language; only a file without any stays without. */
export function tagLines(
  lines: readonly WorkLine[],
  file: string,
  judgement: LanguageJudgement = {},
): Tagged {
  const heard = lines.map((line) => hear(line, judgement))
  const odds = heard.map(({verdict}) => sisterOdds(verdict))
  const around = neighbours(odds)
  const problems: Problem[] = []
  const tags = heard.map(({verdict, judged, text, line}, index) => {
    const own = odds[index]
    if (own === undefined || judged) return verdict.lang
    const total = own + around(index)
    if (Math.abs(total) < doubtful) {
      const found = `The language of "${text.slice(0, 60)}" is doubtful; it was taken for ${total > 0 ? 'Persian' : 'Arabic'}.`
      problems.push(problem('language-doubtful', file, line.spans[0]?.line ?? 1, found))
    }
    return total > 0 ? 'fa' : 'ar'
  })
  const filled = fillGaps(tags)
  const tagged = heard.map(({line, text}, index): TaggedLine => {
    const lang = filled[index]
    return {line, text, ...(lang === undefined ? {} : {lang})}
  })
  return {lines: tagged, problems}
}

function hear(line: WorkLine, judgement: LanguageJudgement): Heard {
  const text = line.spans
    .map((span) => span.text)
    .join('')
    .trim()
  const own = line.spans.map((span) => judgement.lines?.get(span.line)).find((lang) => lang !== undefined)
  const lang = own ?? judgement.lang
  const judged = lang !== undefined
  return {line, text, verdict: judged ? {lang, confidence: 1} : languageOf(text), judged}
}

/** Log odds of Persian over Arabic; undefined for other languages. */
function sisterOdds({lang, confidence}: Verdict): number | undefined {
  if (lang !== 'fa' && lang !== 'ar') return undefined
  const odds = Math.log(confidence / Math.max(1 - confidence, 1e-9))
  return lang === 'fa' ? odds : -odds
}

/** For an index, what the sure lines around it lend. Linear for all indices together. */
function neighbours(odds: readonly (number | undefined)[]): (index: number) => number {
  const signs = odds.map((value) => (value !== undefined && Math.abs(value) >= sure ? Math.sign(value) : 0))
  const before: number[] = []
  const after: number[] = []
  let last = 0
  for (const [index, sign] of signs.entries()) {
    before[index] = last
    if (sign !== 0) last = sign
  }
  last = 0
  for (let index = signs.length - 1; index >= 0; index -= 1) {
    after[index] = last
    if (signs[index] !== 0) last = signs[index]!
  }
  const persian = signs.filter((sign) => sign > 0).length
  const arabic = signs.filter((sign) => sign < 0).length
  return (index) => {
    const others = {
      persian: persian - (signs[index]! > 0 ? 1 : 0),
      arabic: arabic - (signs[index]! < 0 ? 1 : 0),
    }
    if (others.persian > 0 !== others.arabic > 0) return weights.only * (others.persian > 0 ? 1 : -1)
    return weights.after * after[index]! + weights.before * before[index]!
  }
}

/** Languages for lines that tell none: that of the line before, else of the first after. */
function fillGaps(tags: readonly (Lang | undefined)[]): (Lang | undefined)[] {
  let last = tags.find((lang) => lang !== undefined)
  return tags.map((lang) => {
    last = lang ?? last
    return last
  })
}
