/** Everything → problems. Judges, changes nothing. */
import type {Article, Problem} from '../model.ts'
import type {Candidate} from './compose.ts'
import {problem} from './problems.ts'

/** What is wrong with an article as composed. */
export function check(article: Article, candidates: readonly Candidate[]): Problem[] {
  return [...checkTitles(article), ...checkLanguages(candidates)]
}

function checkTitles({editions}: Article): Problem[] {
  return editions
    .filter(({segments}) => !segments.some(({kind}) => kind === 'title'))
    .map(({source, lang, segments}) =>
      problem(
        'title-missing',
        source,
        segments[0]?.lines[0]?.[0] ?? 1,
        `No line was recognised as the title of the edition in "${lang}".`,
      ),
    )
}

/** One edition a language. */
function checkLanguages(candidates: readonly Candidate[]): Problem[] {
  return candidates.flatMap(({draft, file}, index) => {
    const first = candidates.findIndex((other) => other.draft.lang === draft.lang)
    if (first === index) return []
    return [
      problem(
        'edition-twice',
        file,
        1,
        `Both ${candidates[first]!.file} and ${file} hold an edition in "${draft.lang}".`,
      ),
    ]
  })
}
