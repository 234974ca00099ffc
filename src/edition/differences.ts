/**
 * A person's decisions about differences: each confirms one that a rule found, dismisses it, or adds one that no rule
 * found. And what is left for a person to look at.
 */
import {commonLang} from '../languages/index.ts'
import {differenceKinds} from '../text/kinds.ts'
import type {Alignment, Article, Bead, Difference, Edition, Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import type {JudgementFile, PairJudgement} from './judgement.ts'

/** A decision about one difference. */
type Decision = NonNullable<PairJudgement['differences']>[number]

/** An alignment after the decisions about its differences. */
export interface JudgedDifferences {
  readonly alignment: Alignment
  /** Decisions whose words stand nowhere where they could be a difference. */
  readonly unfound: readonly Decision[]
}

/** Apply the decisions about a pair, in order. */
export function judgeDifferences(
  alignment: Alignment,
  [source, target]: readonly [Edition, Edition],
  decisions: readonly Decision[],
): JudgedDifferences {
  const unfound: Decision[] = []
  const beads = [...alignment.beads]
  for (const decision of decisions) {
    const side = decision.lang === alignment.source ? 'source' : 'target'
    const edition = side === 'source' ? source : target
    const index = beads.findIndex((bead) => hasTwoSides(bead) && bead[side].includes(decision.segment))
    const text = edition.segments.find(({id}) => id === decision.segment)?.text ?? ''
    const start = decision.lang === edition.lang ? text.indexOf(decision.words) : -1
    if (index === -1 || start === -1) unfound.push(decision)
    else beads[index] = judgeRow(beads[index]!, text, decision, {side, start})
  }
  return {alignment: {...alignment, beads}, unfound}
}

function hasTwoSides({source, target}: Bead): boolean {
  return source.length > 0 && target.length > 0
}

/** A row after one decision. Where its words stand several times, those of the difference found are meant. */
function judgeRow(
  {differences = [], ...bead}: Bead,
  text: string,
  {segment, kind, words, counts}: Decision,
  {side, start: first}: Pick<Difference, 'side' | 'start'>,
): Bead {
  const isMeant = (each: Difference) =>
    each.kind === kind &&
    each.side === side &&
    each.segment === segment &&
    (words.includes(text.slice(each.start, each.end)) || text.slice(each.start, each.end).includes(words))
  const found = differences.find(isMeant)
  const nearest = found === undefined ? -1 : text.lastIndexOf(words, found.end)
  const start = nearest === -1 ? first : nearest
  const confirmed: Difference = {kind, side, segment, start, end: start + words.length, status: 'confirmed'}
  const others = differences.filter((each) => !isMeant(each))
  const left = (counts ? [...others, confirmed] : others).toSorted(inOrder)
  return left.length === 0 ? bead : {...bead, differences: left}
}

/** By kind, then the source before the target, then by place. */
function inOrder(a: Difference, b: Difference): number {
  return (
    differenceKinds.indexOf(a.kind) - differenceKinds.indexOf(b.kind) ||
    (a.side === b.side
      ? a.segment.localeCompare(b.segment, commonLang, {numeric: true}) || a.start - b.start
      : 0) ||
    (a.side === 'source' ? -1 : 1)
  )
}

/** A warning for each decision that applies to nothing any more. */
export function checkDifferenceDecisions(
  {source, target}: Pick<Alignment, 'source' | 'target'>,
  unfound: readonly Decision[],
  judgement: JudgementFile,
): Problem[] {
  const {alignments = {}} = judgement.decisions
  const key = `${source}-${target}` in alignments ? `${source}-${target}` : `${target}-${source}`
  const decisions = alignments[key]?.differences ?? []
  return unfound.map((decision) => {
    const line = judgement.lineOf(['alignments', key, 'differences', decisions.indexOf(decision)])
    const {lang, segment, words} = decision
    const found = `"${words}" does not stand in ${segment} of the edition in "${lang}", or that has no counterpart in the pair ${key}.`
    return problem('difference-unfound', judgement.file, line, found)
  })
}

/** Most differences that are listed; the others are only counted. */
const mostListed = 12

/** One note for each pair of editions with differences that no person has judged. */
export function checkDifferences({
  editions,
  alignments,
}: Pick<Article, 'editions' | 'alignments'>): Problem[] {
  return alignments.flatMap(({source, target, beads}) => {
    const open = beads
      .flatMap(({differences = []}) => differences)
      .filter(({status}) => status === undefined)
      .map((difference) => {
        const edition = editions.find(({lang}) => lang === (difference.side === 'source' ? source : target))!
        return {difference, edition, segment: edition.segments.find(({id}) => id === difference.segment)!}
      })
    const [first] = open
    if (first === undefined) return []
    const listed = open.slice(0, mostListed).map(({difference: {kind, start, end}, edition, segment}) => {
      return `    ${edition.lang} ${segment.id} ${kind}  "${segment.text.slice(start, end)}"`
    })
    const more = open.length > listed.length ? `\n    and ${open.length - listed.length} more` : ''
    const what = open.length === 1 ? 'One difference was' : `${open.length} differences were`
    const found = `${what} found in ${source}-${target}, where one text says what the other does not:\n${listed.join('\n')}${more}\n `
    return [problem('differences-open', first.edition.source, first.segment.lines[0]?.[0] ?? 1, found)]
  })
}
