/**
 * The gate that the changes of rules pass: a line that reads worse after a change is left as it was.
 *
 * A change that puts letters in another order must read clearly better, by less where the same rule mends other lines of
 * the text: damage hardly ever stays alone, and a healthy line that reads better in another order does.
 */
import {type Lang, langs} from '../../languages/index.ts'
import type {Removal, WorkLine} from '../../text/model.ts'
import type {RuleResult} from '../../text/rule.ts'
import {textOf} from '../../text/spans.ts'
import {isModelled} from '../reordering/word-models.ts'
import {gainOf, legibilityOf, readsWorse, strangeWordsOf} from './index.ts'

/** What a line has to gain by another order where few others do, and where many do: at least, and less a share of their gains. */
const [neededAlone, neededAtLeast, othersShare] = [12, 2, 1 / 4]
/** What it has to gain more for each word that it makes and that nobody knows: blanks that are missing make such too. */
const strangeWord = 10

/**
 * Share of a text's lines that a rule mends from which the text is known to be damaged, where one of them at least is
 * sure by itself.
 */
const damagedShare = 0.1

const judged = langs.filter(isModelled)

/** A line before and after, and how much better it reads. */
interface ChangedLine {
  readonly before: WorkLine
  readonly after: WorkLine
  readonly lang: Lang
  readonly gain: number
}

/** The change of a rule without the lines that read worse for it; the very lines given where none is left. */
export function withoutWorseLines(lines: readonly WorkLine[], change: RuleResult): RuleResult {
  if (change.lines === lines) return change
  const changed = changedLines(lines, change)
  const filled = lines.filter(({spans}) => spans.length > 0).length
  const isSure = changed.some(({gain}) => gain >= neededAlone)
  const isDamaged = isSure && changed.length >= damagedShare * filled
  const gains = isDamaged ? changed.reduce((sum, {gain}) => sum + Math.max(0, gain), 0) : 0
  const worse = changed.filter(({before, after, lang, gain}) => {
    const others = Math.max(0, gains - Math.max(0, gain))
    const needed = Math.max(neededAtLeast, neededAlone - othersShare * others)
    const strange = strangeWord * strangeWordsOf(textOf(before), textOf(after), lang)
    return readsWorse(textOf(before), textOf(after), lang, undefined, needed + strange)
  })
  return worse.length === 0 ? change : withoutChanges(lines, change, worse)
}

/** The lines that a change made others of, at the same place. */
function changedLines(lines: readonly WorkLine[], change: RuleResult): ChangedLine[] {
  const before = new Map(lines.map((line) => [placeOf(line), line]))
  return change.lines.flatMap((after) => {
    const old = before.get(placeOf(after))
    if (old === undefined || old === after || textOf(old) === textOf(after)) return []
    const lang = likelyLang(textOf(old), textOf(after))
    const gain = lang && gainOf(textOf(old), textOf(after), lang)
    return lang === undefined || gain === undefined ? [] : [{before: old, after, lang, gain}]
  })
}

/** A change with some lines as they were. */
function withoutChanges(
  lines: readonly WorkLine[],
  {lines: made, removals = [], problems}: RuleResult,
  undone: readonly ChangedLine[],
): RuleResult {
  const old = new Map(undone.map(({before, after}) => [after, before]))
  const out = made.map((line) => old.get(line) ?? line)
  const isSame = out.length === lines.length && out.every((line, index) => line === lines[index])
  return {
    lines: isSame ? lines : out,
    removals: removals.filter((removal) => !undone.some(({before}) => isOf(removal, before))),
    ...(problems === undefined ? {} : {problems}),
  }
}

/** Where a line begins in the source. */
function placeOf({spans}: WorkLine): string {
  const [first] = spans
  return first === undefined ? '' : `${first.line}:${first.start}`
}

/** Whether a removal was made from a line. */
function isOf({spans}: Removal, line: WorkLine): boolean {
  return spans.every((gone) =>
    line.spans.some(({line: at, start, end}) => at === gone.line && start <= gone.start && gone.end <= end),
  )
}

/** The language that a line reads best in, before the change or after. */
function likelyLang(before: string, after: string): Lang | undefined {
  const best = (lang: Lang) => Math.max(legibilityOf(before, lang), legibilityOf(after, lang))
  const [first, ...others] = judged
  return first && others.reduce((found, lang) => (best(lang) > best(found) ? lang : found), first)
}
