/**
 * Names that a person should look at: forms that nothing confirms, and decisions about names that the texts do not
 * have.
 */
import type {MentionCandidate, NameJudgement} from '../search/mentions/judge-names.ts'
import type {Article, Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import type {JudgementFile} from './judgement.ts'

/** Most names that are listed; the others are only counted. */
const mostListed = 12
/** Characters quoted on each side of a name. */
const around = 24

/** One note for an article with unconfirmed names, and a warning for each decision that applies to nothing. */
export function checkNames(
  {editions}: Pick<Article, 'editions'>,
  {candidates, idle}: NameJudgement,
  judgement: JudgementFile,
): Problem[] {
  const [first] = candidates
  const decisions = judgement.decisions.mentions ?? []
  const unfoundNames = idle.flatMap((decision) => {
    const place = decisions.indexOf(decision)
    const found = `No text of row ${decision.row} has a form of "${decision.concept}".`
    return [problem('name-unfound', judgement.file, judgement.lineOf(['mentions', place]), found)]
  })
  if (first === undefined) return unfoundNames
  const edition = editions.find(({lang}) => lang === first.lang)
  const line = edition?.segments.find(({id}) => id === first.segment)?.lines[0]?.[0] ?? 1
  const listed = candidates.slice(0, mostListed).map((each) => describe(each, editions))
  const rest = candidates.length - listed.length
  const more = rest > 0 ? `\n    and ${rest} more` : ''
  const what = candidates.length === 1 ? 'One name is' : `${candidates.length} names are`
  const found = `${what} not confirmed by the other text of the row:\n${listed.join('\n')}${more}\n `
  return [...unfoundNames, problem('names-doubtful', edition?.source ?? '', line, found)]
}

/** `    p5 ar al-qaeda  … the words around [the name] …`. */
function describe(
  {row, lang, segment, start, end, concept}: MentionCandidate,
  editions: Article['editions'],
): string {
  const own = editions.find((each) => each.lang === lang)?.segments.find(({id}) => id === segment)
  const text = own?.text ?? ''
  const [before, name, after] = [text.slice(0, start).slice(-around), text.slice(start, end), text.slice(end)]
  return `    ${row} ${lang} ${concept}  …${before}[${name}]${after.slice(0, around)}…`
}
