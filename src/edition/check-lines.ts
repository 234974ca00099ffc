/**
 * Checks decisions about lines: whether each line exists, and whether the file is still the one that was decided about.
 */

import type {Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import type {CheckInput} from './check-input.ts'
import type {FileParse} from './file-parse.ts'
import type {JudgementFile} from './judgement.ts'

/** A decision about a line of a raw file. */
interface LineDecision {
  /** Path of the decision, below that of its file or of its pair. */
  readonly path: readonly (string | number)[]
  readonly line: number
}

/** Name of a raw file in its folder. */
export function fileNameOf({source}: FileParse): string {
  return source.file.slice(source.file.lastIndexOf('/') + 1)
}

/** The problem of a decision that no longer fits the sources. */
export function staleDecision(
  {file, lineOf}: JudgementFile,
  path: readonly PropertyKey[],
  found: string,
): Problem {
  return problem('judgement-stale', file, lineOf(path), found)
}

/**
 * Decisions about lines in `roles`, `languages`, `joins` and `breaks`; emendations are left out, since they quote their
 * words.
 */
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

/** Problems of decisions about lines that are blank or missing, and of lines that both join and break. */
export function checkLines({judgement, files}: CheckInput): Problem[] {
  return files.flatMap((parse) => {
    const name = fileNameOf(parse)
    const isBlank = (line: number) => (parse.source.lines[line - 1] ?? '').trim() === ''
    const lost = decisionsOf(parse)
      .filter(({line}) => isBlank(line))
      .map(({path, line}) =>
        staleDecision(judgement, ['files', name, ...path], `Line ${line} of ${name} is blank or not there.`),
      )
    const {joins = [], breaks = []} = parse.judgement
    const both = [...joins.entries()].filter(([, line]) => breaks.includes(line))
    const conflicts = both.map(([index, line]) => {
      const found = `Line ${line} of ${name} is to join the line before it and to begin a paragraph.`
      return problem(
        'lines-conflict',
        judgement.file,
        judgement.lineOf(['files', name, 'joins', index]),
        found,
      )
    })
    return [...lost, ...conflicts]
  })
}

/**
 * Problems of decisions about lines of a file that has changed: since `sha256` was written, or since the last ingest.
 */
export function checkChangedFiles(input: CheckInput): Problem[] {
  const {judgement, files, lastHashes} = input
  return files.flatMap((parse): Problem[] => {
    const {file, sha256} = parse.source
    const lines = [...decisionsOf(parse).map(({line}) => line), ...pinnedLines(input, file)]
    const name = fileNameOf(parse)
    const listed = [...new Set(lines)].sort((a, b) => a - b).join(', ')
    const expected = parse.judgement.sha256
    if (expected !== undefined && expected !== sha256) {
      const about = lines.length === 0 ? '' : ` (line ${listed})`
      const found = `${name} is not the file that was decided about${about}: its SHA-256 is ${sha256}, expected ${expected}. Where the decisions are right for this file, write its SHA-256 there.`
      return [staleDecision(judgement, ['files', name, 'sha256'], found)]
    }
    const last = lastHashes.get(file)
    if (lines.length === 0 || expected !== undefined || last === undefined || last === sha256) return []
    const found = `${name} changed since the last ingest, and there are decisions about its lines: ${listed}.`
    return [problem('source-changed', judgement.file, judgement.lineOf(['files', name]), found)]
  })
}

/** Lines of a file that pins refer to. */
function pinnedLines({judgement, article}: CheckInput, file: string): number[] {
  const langs = article.editions.filter(({source}) => source === file).map(({lang}) => lang)
  return Object.entries(judgement.decisions.alignments ?? {}).flatMap(([key, pins]) =>
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
