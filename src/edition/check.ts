/** Everything → problems. Judges, changes nothing. */

import type {Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import {checkLines, checkMoved, nameOf, stale} from './check-lines.ts'
import {checkRows} from './check-rows.ts'
import type {Checked} from './checked.ts'

/** What is wrong with an article as composed. */
export function check(checked: Checked): Problem[] {
  const {partial} = checked
  const whole = partial ? [] : [...checkFiles(checked), ...checkPairs(checked)]
  return [
    ...checkTitles(checked),
    ...checkLanguages(checked),
    ...checkPins(checked),
    ...checkTurned(checked),
    ...checkRows(checked.article),
    ...checkLines(checked),
    ...checkMoved(checked),
    ...whole,
  ]
}

function checkTitles({article}: Checked): Problem[] {
  return article.editions
    .filter(({segments}) => !segments.some(({kind}) => kind === 'title'))
    .map(({source, lang, segments}) => {
      const found = `No line was recognised as the title of the edition in "${lang}".`
      return problem('title-missing', source, segments[0]?.lines[0]?.[0] ?? 1, found)
    })
}

/** One edition a language. */
function checkLanguages({candidates}: Checked): Problem[] {
  return candidates.flatMap(({draft, file}, index) => {
    const first = candidates.findIndex((other) => other.draft.lang === draft.lang)
    if (first === index) return []
    const found = `Both ${candidates[first]!.file} and ${file} hold an edition in "${draft.lang}".`
    return [problem('edition-twice', file, 1, found)]
  })
}

/** Pins that name nothing, and pins that could not be kept. */
function checkPins({pairs, judgement}: Checked): Problem[] {
  return pairs.flatMap(({source, target, pinned}) =>
    pinned.faults.map(({kind, path, found}) => {
      const keys = Object.keys(judgement.judgement.alignments ?? {})
      const key = keys.includes(`${source}-${target}`) ? `${source}-${target}` : `${target}-${source}`
      const line = judgement.lineOf(['alignments', key, ...path])
      return problem(pinCodes[kind], judgement.file, line, found)
    }),
  )
}

/** The code of each kind of fault. */
const pinCodes = {stale: 'judgement-stale', ambiguous: 'pin-ambiguous', conflict: 'pin-conflict'} as const

/** A pair named twice, once each way round: only one of the two is heeded. */
function checkTurned({judgement}: Checked): Problem[] {
  const keys = Object.keys(judgement.judgement.alignments ?? {})
  return keys.flatMap((key, index) => {
    const turned = key.split('-').toReversed().join('-')
    if (!keys.slice(0, index).includes(turned)) return []
    const found = `"${turned}" and "${key}" are one pair; expected its pins under one of the two.`
    return [problem('pin-conflict', judgement.file, judgement.lineOf(['alignments', key]), found)]
  })
}

/** Decisions about files that are not there. */
function checkFiles({judgement, files}: Checked): Problem[] {
  const names = new Set(files.map(nameOf))
  const list = [...names].join(', ')
  return Object.keys(judgement.judgement.files ?? {})
    .filter((name) => !names.has(name))
    .map((name) =>
      stale(judgement, ['files', name], `${name} is no readable raw file of this folder; found ${list}.`),
    )
}

/** Decisions about pairs of editions that are not there. */
function checkPairs({judgement, pairs, article}: Checked): Problem[] {
  const list = article.editions.map(({lang}) => `"${lang}"`).join(', ')
  const keys = new Set(pairs.flatMap(({source, target}) => [`${source}-${target}`, `${target}-${source}`]))
  return Object.keys(judgement.judgement.alignments ?? {})
    .filter((key) => !keys.has(key))
    .map((key) => stale(judgement, ['alignments', key], `There are no two editions "${key}"; found ${list}.`))
}
