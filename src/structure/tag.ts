/** Finds the language of each line: by its own words, and by its neighbours where these leave doubt. */
import {englishName} from '../languages/english-name.ts'
import {type Lang, languages, type Script} from '../languages/index.ts'
import {best, languageOf, type Scores, scoreLead} from '../languages/script/identify.ts'
import type {Problem, WorkLine} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import {textOf} from '../text/spans.ts'
import type {TaggedLine} from './divide/index.ts'

/** The decisions of a person: the language of the whole file, or of single lines of the source. */
export interface LanguageJudgement {
  readonly lang?: Lang
  readonly lines?: ReadonlyMap<number, Lang>
}

/** Lines with their languages, and the doubts that remain. */
export interface TaggedText {
  readonly lines: readonly TaggedLine[]
  readonly problems: readonly Problem[]
}

/** The text of a line, and what it tells about its language. */
interface LineEvidence {
  readonly line: WorkLine
  readonly text: string
  readonly lang: Lang | undefined
  /** Scores of the languages of its script, if several share it and no person decided. */
  readonly scores?: Scores
  /** Its language, if the line alone makes it sure; it then counts as evidence for other lines. */
  readonly sure?: Lang
}

/** Log odds that other lines add to a language of the script. */
const weights = {
  /** If all other sure lines are in this language. */
  only: 5,
  /** If the nearest sure line after it is: a heading belongs to what follows. */
  after: 2.5,
  /** If the nearest sure line before it is. */
  before: 1.5,
} as const
/** Odds from which a line is sure by itself (98 %). */
const sureFrom = 4
/** Odds under which a person should look. */
const doubtful = 1

/**
 * Find the languages of the lines of a file. A line without letters, or in a language that is not listed, takes its
 * neighbour's; only if no line has a language do they stay without.
 */
export function tagLines(
  lines: readonly WorkLine[],
  file: string,
  judgement: LanguageJudgement = {},
): TaggedText {
  const heard = lines.map((line) => hear(line, judgement))
  const lent = oddsFromNeighbours(heard)
  const problems: Problem[] = []
  const tags = heard.map(({lang, scores, text, line}, index) => {
    if (scores === undefined) return lang
    const total = new Map([...scores].map(([each, score]) => [each, score + lent(index, each)]))
    const found = best(total)
    if (found !== undefined && scoreLead(total) < doubtful) {
      const said = `The language of "${text.slice(0, 60)}" is doubtful; it was taken for ${englishName(found)}.`
      problems.push(problem('language-doubtful', file, line.spans[0]?.line ?? 1, said))
    }
    return found
  })
  const filled = fillGaps(tags)
  const tagged = heard.map(({line, text}, index): TaggedLine => {
    const lang = filled[index]
    return {line, text, ...(lang === undefined ? {} : {lang})}
  })
  return {lines: tagged, problems}
}

function hear(line: WorkLine, judgement: LanguageJudgement): LineEvidence {
  const text = textOf(line).trim()
  const own = line.spans.map((span) => judgement.lines?.get(span.line)).find((lang) => lang !== undefined)
  const judged = own ?? judgement.lang
  if (judged !== undefined) return {line, text, lang: judged, sure: judged}
  const {lang, scores} = languageOf(text)
  if (lang === undefined || scores === undefined) return {line, text, lang}
  return {line, text, lang, scores, ...(scoreLead(scores) >= sureFrom ? {sure: lang} : {})}
}

/**
 * Make a function that gives, for a line and a language of its script, the odds that the sure lines around it add.
 * Linear for all lines together.
 */
function oddsFromNeighbours(heard: readonly LineEvidence[]): (index: number, lang: Lang) => number {
  const byScript = Map.groupBy(heard.entries(), ([, {sure}]) =>
    sure === undefined ? undefined : languages[sure].script,
  )
  const sharing = new Map([...byScript].map(([script, lines]) => [script, neighbours(heard, script, lines)]))
  return (index, lang) => sharing.get(languages[lang].script)?.(index, lang) ?? 0
}

/** The same for the lines of one script; `sure` are the sure ones among them. */
function neighbours(
  heard: readonly LineEvidence[],
  script: Script | undefined,
  sure: readonly (readonly [number, LineEvidence])[],
): (index: number, lang: Lang) => number {
  const counts = new Map<Lang | undefined, number>()
  for (const [, line] of sure) counts.set(line.sure, (counts.get(line.sure) ?? 0) + 1)
  const own = heard.map((line) =>
    line.sure !== undefined && languages[line.sure].script === script ? line.sure : undefined,
  )
  const before = nearestBefore(own)
  const after = nearestBefore(own.toReversed()).toReversed()
  return (index, lang) => {
    const others = [...counts].filter(([each, count]) => count > (each === own[index] ? 1 : 0))
    if (others.length === 1) return others[0]?.[0] === lang ? weights.only : 0
    return (after[index] === lang ? weights.after : 0) + (before[index] === lang ? weights.before : 0)
  }
}

/** For each index, the last language before it. */
function nearestBefore(langs: readonly (Lang | undefined)[]): (Lang | undefined)[] {
  let last: Lang | undefined
  return langs.map((lang) => {
    const before = last
    last = lang ?? last
    return before
  })
}

/** Languages for lines that show none: that of the line before, otherwise of the first one after. */
function fillGaps(tags: readonly (Lang | undefined)[]): (Lang | undefined)[] {
  let last = tags.find((lang) => lang !== undefined)
  return tags.map((lang) => {
    last = lang ?? last
    return last
  })
}
