/** Decisions about lines, against the lines: whether they are there, and whether they are still the same ones. */

import type {Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import type {Checked} from './checked.ts'
import type {FileParse} from './file-parse.ts'
import type {JudgementFile} from './judgement.ts'

/** A decision about a line of a raw file. */
interface LineDecision {
  /** Path of the decision below its file's, or below the pairs. */
  readonly path: readonly (string | number)[]
  readonly line: number
}

/** Name of a raw file in its folder. */
export function nameOf({source}: FileParse): string {
  return source.file.slice(source.file.lastIndexOf('/') + 1)
}

/** The problem of a decision that the sources do not bear out any more. */
export function stale({file, lineOf}: JudgementFile, path: readonly PropertyKey[], found: string): Problem {
  return problem('judgement-stale', file, lineOf(path), found)
}

/** Roles, languages, joins and breaks of a file; emendations have the words they are about. */
function decisionsOf({judgement}: FileParse): LineDecision[] {
  const {roles = {}, languages = {}, joins = [], breaks = []} = judgement
  return [
    ...Object.entries({roles, languages}).flatMap(([kind, lines]) =>
      Object.keys(lines).map((line) => ({path: [kind, line], line: Number(line)})),
    ),
    ...Object.entries({joins, breaks}).flatMap(([kind, lines]) =>
      lines.map((line, index) => ({path: [kind, index], line})),
    ),
  ]
}

/** Decisions about lines that are blank or not there, and lines that should join and part at once. */
export function checkLines({judgement, files}: Checked): Problem[] {
  return files.flatMap((parse) => {
    const name = nameOf(parse)
    const isBlank = (line: number) => (parse.source.lines[line - 1] ?? '').trim() === ''
    const lost = decisionsOf(parse)
      .filter(({line}) => isBlank(line))
      .map(({path, line}) =>
        stale(judgement, ['files', name, ...path], `Line ${line} of ${name} is blank or not there.`),
      )
    const {joins = [], breaks = []} = parse.judgement
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

/** Decisions about lines of a file that is not the one they were made for, as far as that is known. */
export function checkMoved(checked: Checked): Problem[] {
  const {judgement, files, before} = checked
  return files.flatMap((parse): Problem[] => {
    const {file, sha256} = parse.source
    const lines = [...decisionsOf(parse).map(({line}) => line), ...pinnedLines(checked, file)]
    const name = nameOf(parse)
    const listed = [...new Set(lines)].sort((a, b) => a - b).join(', ')
    const meant = parse.judgement.sha256
    if (meant !== undefined && meant !== sha256) {
      const about = lines.length === 0 ? '' : ` (line ${listed})`
      const found = `${name} is not the file that was decided about${about}: its SHA-256 is ${sha256}, expected ${meant}. Where the decisions are right, write the first.`
      return [stale(judgement, ['files', name, 'sha256'], found)]
    }
    const last = before.get(file)
    if (lines.length === 0 || meant !== undefined || last === undefined || last === sha256) return []
    const found = `${name} changed since the last ingest, and there are decisions about its lines: ${listed}.`
    return [problem('source-changed', judgement.file, judgement.lineOf(['files', name]), found)]
  })
}

/** Lines of a file that pins name. */
function pinnedLines({judgement, article}: Checked, file: string): number[] {
  const langs = article.editions.filter(({source}) => source === file).map(({lang}) => lang)
  return Object.entries(judgement.judgement.alignments ?? {}).flatMap(([key, pins]) =>
    key.split('-').flatMap((lang, place) => {
      if (!langs.some((each) => each === lang)) return []
      const side = place === 0 ? 'source' : 'target'
      const {force = [], forbid = [], merge = [], split = []} = pins
      const refs = [...force, ...forbid, ...merge, ...split].map((pin) => Object.entries(pin))
      const named = refs.flatMap((entries) => entries.flatMap(([name, ref]) => (name === side ? ref : [])))
      return named.filter((ref) => typeof ref === 'number')
    }),
  )
}
