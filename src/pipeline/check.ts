/** Everything → problems. Judges, changes nothing. */
import type {JudgementFile} from '../judgement.ts'
import type {Article, Problem} from '../model.ts'
import type {Candidate, Pair} from './compose.ts'
import type {FileParse} from './index.ts'
import {problem} from './problems.ts'

/** What is judged. */
export interface Checked {
  readonly article: Article
  readonly candidates: readonly Candidate[]
  readonly files: readonly FileParse[]
  readonly pairs: readonly Pair[]
  readonly judgement: JudgementFile
  /** Whether only some of the article's files are here, so that decisions about others say nothing. */
  readonly partial: boolean
}

/** What is wrong with an article as composed. */
export function check(checked: Checked): Problem[] {
  const {partial} = checked
  const whole = partial ? [] : [...checkFiles(checked), ...checkPairs(checked)]
  return [
    ...checkTitles(checked),
    ...checkLanguages(checked),
    ...checkPins(checked),
    ...checkTurned(checked),
    ...checkLines(checked),
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
  const names = new Set(files.map((each) => nameOf(each)))
  return Object.keys(judgement.judgement.files ?? {})
    .filter((name) => !names.has(name))
    .map((name) =>
      stale(judgement, ['files', name], `There is no readable raw file "${name}" in this folder.`),
    )
}

/** Decisions about lines that are blank or not there, and lines that should join and part at once. */
function checkLines({judgement, files}: Checked): Problem[] {
  return files.flatMap((parse) => {
    const name = nameOf(parse)
    const {roles = {}, languages = {}, joins = [], breaks = []} = parse.judgement
    const isBlank = (line: number) => (parse.source.lines[line - 1] ?? '').trim() === ''
    const decided = [
      ...Object.entries({roles, languages}).flatMap(([kind, lines]) =>
        Object.keys(lines).map((line) => ({path: [kind, line], line: Number(line)})),
      ),
      ...Object.entries({joins, breaks}).flatMap(([kind, lines]) =>
        lines.map((line, index) => ({path: [kind, index], line})),
      ),
    ]
    const lost = decided
      .filter(({line}) => isBlank(line))
      .map(({path, line}) =>
        stale(judgement, ['files', name, ...path], `Line ${line} of ${name} is blank or not there.`),
      )
    const both = [...joins.entries()].filter(([, line]) => breaks.includes(line))
    const torn = both.map(([index, line]) => {
      const found = `Line ${line} of ${name} is to join the line before it and to begin a paragraph.`
      return problem(
        'lines-conflict',
        judgement.file,
        judgement.lineOf(['files', name, 'joins', index]),
        found,
      )
    })
    return [...lost, ...torn]
  })
}

/** Decisions about pairs of editions that are not there. */
function checkPairs({judgement, pairs}: Checked): Problem[] {
  const keys = new Set(pairs.flatMap(({source, target}) => [`${source}-${target}`, `${target}-${source}`]))
  return Object.keys(judgement.judgement.alignments ?? {})
    .filter((key) => !keys.has(key))
    .map((key) => stale(judgement, ['alignments', key], `There are no two editions "${key}".`))
}

function nameOf({source}: FileParse): string {
  return source.file.split('/').at(-1)!
}

function stale({file, lineOf}: JudgementFile, path: readonly PropertyKey[], found: string): Problem {
  return problem('judgement-stale', file, lineOf(path), found)
}
