/** All checks of an article: they report problems and change nothing. */

import type {Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import type {CheckInput} from './check-input.ts'
import {checkChangedFiles, checkLines, fileNameOf, staleDecision} from './check-lines.ts'
import {checkRows} from './check-rows.ts'

/** The problems of an article as composed. */
export function check(input: CheckInput): Problem[] {
  const {isPartial} = input
  const fileProblems = isPartial ? [] : [...checkFiles(input), ...checkPairs(input)]
  return [
    ...checkTitles(input),
    ...checkLanguages(input),
    ...checkPins(input),
    ...checkSwappedPairs(input),
    ...checkRows(input.article),
    ...checkLines(input),
    ...checkChangedFiles(input),
    ...fileProblems,
  ]
}

function checkTitles({article}: CheckInput): Problem[] {
  return article.editions
    .filter(({segments}) => !segments.some(({kind}) => kind === 'title'))
    .map(({source, lang, segments}) => {
      const found = `No line was recognised as the title of the edition in "${lang}".`
      return problem('title-missing', source, segments[0]?.lines[0]?.[0] ?? 1, found)
    })
}

/** A second edition in the same language is a problem. */
function checkLanguages({candidates}: CheckInput): Problem[] {
  return candidates.flatMap(({draft, file}, index) => {
    const first = candidates.findIndex((other) => other.draft.lang === draft.lang)
    if (first === index) return []
    const found = `Both ${candidates[first]!.file} and ${file} hold an edition in "${draft.lang}".`
    return [problem('edition-twice', file, 1, found)]
  })
}

/** Pins whose segments do not exist, and pins that could not be applied. */
function checkPins({pairs, judgement}: CheckInput): Problem[] {
  return pairs.flatMap(({source, target, pinned}) =>
    pinned.faults.map(({kind, path, found}) => {
      const keys = Object.keys(judgement.decisions.alignments ?? {})
      const key = keys.includes(`${source}-${target}`) ? `${source}-${target}` : `${target}-${source}`
      const line = judgement.lineOf(['alignments', key, ...path])
      return problem(pinCodes[kind], judgement.file, line, found)
    }),
  )
}

/** Problem code of each kind of fault of a pin. */
const pinCodes = {stale: 'judgement-stale', ambiguous: 'pin-ambiguous', conflict: 'pin-conflict'} as const

/** A pair of languages that is named in both orders; only one of the two entries is applied. */
function checkSwappedPairs({judgement}: CheckInput): Problem[] {
  const keys = Object.keys(judgement.decisions.alignments ?? {})
  return keys.flatMap((key, index) => {
    const swapped = key.split('-').toReversed().join('-')
    if (!keys.slice(0, index).includes(swapped)) return []
    const found = `"${swapped}" and "${key}" are one pair; expected its pins under one of the two.`
    return [problem('pin-conflict', judgement.file, judgement.lineOf(['alignments', key]), found)]
  })
}

/** Decisions about files that do not exist. */
function checkFiles({judgement, files}: CheckInput): Problem[] {
  const names = new Set(files.map(fileNameOf))
  const list = [...names].join(', ')
  return Object.keys(judgement.decisions.files ?? {})
    .filter((name) => !names.has(name))
    .map((name) =>
      staleDecision(
        judgement,
        ['files', name],
        `${name} is not a readable raw file of this folder; found ${list}.`,
      ),
    )
}

/** Decisions about pairs of editions that do not exist. */
function checkPairs({judgement, pairs, article}: CheckInput): Problem[] {
  const list = article.editions.map(({lang}) => `"${lang}"`).join(', ')
  const keys = new Set(pairs.flatMap(({source, target}) => [`${source}-${target}`, `${target}-${source}`]))
  return Object.keys(judgement.decisions.alignments ?? {})
    .filter((key) => !keys.has(key))
    .map((key) =>
      staleDecision(
        judgement,
        ['alignments', key],
        `There is no pair of editions "${key}"; found editions in ${list}.`,
      ),
    )
}
