/** Doubts about a new article, for a person to look at: each with its line and the command that decides otherwise. */

import {basename} from 'node:path'
import {needsLook} from '../../src/edition/check-rows.ts'
import type {FileParse} from '../../src/edition/file-parse.ts'
import type {IngestResult} from '../../src/edition/pipeline.ts'
import type {LedgerEntry, Problem} from '../../src/text/model.ts'
import {relationOf} from '../../src/text/relation.ts'

/** Most lines of one rule that are shown in full; of the others only the numbers are. */
const shownInFull = 5
/** Most characters of a quoted text. */
const longestQuote = 90

/** What printed commands about an article need: `npm run decide -- SLUG …`. */
export interface CommandContext {
  readonly slug: string
  /** The end of every command, such as ` --content DIR`; empty for the project's own content. */
  readonly suffix: string
}

/** All decisions made with less than full confidence, a paragraph each. */
export function doubtTexts(
  result: IngestResult,
  parses: readonly FileParse[],
  problems: readonly Problem[],
  commands: CommandContext,
): string[] {
  // Rows follow one by one.
  const problemsWithoutRows = problems.filter(({code}) => code !== 'rows-doubtful')
  const problemTexts = problemsWithoutRows.map(
    ({file, line, code, message}) => `${file}:${line}  ${code}\n  ${message}`,
  )
  return [
    ...problemTexts,
    ...titleDoubts(result, parses, commands),
    ...removalDoubts(parses, commands),
    ...emendationDoubts(result, commands),
    ...rowDoubts(result, commands),
  ]
}

/** A doubt about a line, and its kind. */
interface LineDoubt {
  readonly file: string
  readonly line: number
  /** "removed by …", "mended by …". */
  readonly kind: string
  readonly text: string
}

/** The first doubts of each kind in full, and only the lines of the others. */
function firstOfEachKind(all: readonly LineDoubt[]): string[] {
  return [...Map.groupBy(all, ({file, kind}) => `${file} ${kind}`).values()].flatMap((same) => {
    const rest = same.slice(shownInFull)
    const [{file, kind}] = same as [LineDoubt]
    const more = `${file}  ${kind}, ${rest.length} more lines: ${lineRanges(rest.map(({line}) => line))}`
    return [...same.slice(0, shownInFull).map(({text}) => text), ...(rest.length === 0 ? [] : [more])]
  })
}

/** Line numbers as ranges: 3–7, 9. */
function lineRanges(lines: readonly number[]): string {
  const runs: [number, number][] = []
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && line === last[1] + 1) last[1] = line
    else runs.push([line, line])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}

function removalDoubts(parses: readonly FileParse[], {slug, suffix}: CommandContext): string[] {
  return firstOfEachKind(
    parses.flatMap(({source, removals}) =>
      removals
        .filter(({confidence}) => confidence < 1)
        .map(({rule, reason, confidence, spans}) => {
          const {file} = source
          const line = spans[0]?.line ?? 1
          const text = quote(spans.map((span) => span.text).join(' '))
          const keep = `npm run decide -- ${slug} role ${line} paragraph${fileOption(file)}${suffix}`
          return {
            file,
            line,
            kind: `removed by ${rule}`,
            text: `${file}:${line}  removed by ${rule} (${reason}), ${percent(confidence)} sure: ${text}\n  To keep it: ${keep}`,
          }
        }),
    ),
  )
}

function emendationDoubts({article}: IngestResult, {slug, suffix}: CommandContext): string[] {
  return firstOfEachKind(
    article.ledgers.flatMap(({file, entries}) => {
      const words = entries.filter(isWordEmendation)
      return [...Map.groupBy(words, ({rule, lines: [line]}) => `${line} ${rule}`).values()].map((same) => {
        const [{rule, lines, before, after = ''}] = same as [LedgerEntry]
        const [line] = lines
        const times = same.length === 1 ? '' : `, ${same.length} times in this line; the first`
        const otherwise = `npm run decide -- ${slug} read ${line} FOUND MENDED REASON${fileOption(file)}${suffix}`
        return {
          file,
          line,
          kind: `mended by ${rule}`,
          text: `${file}:${line}  mended by ${rule}${times}\n  found  ${quote(before)}\n  reads  ${quote(after)}\n  To read it otherwise: ${otherwise}`,
        }
      })
    }),
  )
}

/** Lines among which a title is offered, and words in one, at most; candidates that are offered. */
const [titleReach, maxTitleWords, mostCandidates] = [12, 25, 3]

/**
 * For each edition without a title the lines that may be one: of those taken out above the text the two with most of its
 * words, then its own first ones.
 */
function titleDoubts(
  {article}: IngestResult,
  parses: readonly FileParse[],
  {slug, suffix}: CommandContext,
): string[] {
  return article.editions
    .filter(({segments}) => !segments.some(({kind}) => kind === 'title'))
    .flatMap(({source, segments}) => {
      const first = segments[0]?.lines[0]?.[0] ?? 1
      const removals = parses.find((parse) => parse.source.file === source)?.removals ?? []
      const removed = removals.flatMap(({spans}) =>
        [...Map.groupBy(spans, ({line}) => line)].map(([line, own]) => ({
          line,
          text: own.map(({text}) => text).join(' '),
        })),
      )
      const front = segments.slice(0, titleReach).map(({text, lines}) => ({text, line: lines[0]?.[0] ?? 1}))
      const known = new Set(segments.flatMap(({text}) => wordsOf(text)))
      const shared = (text: string) => wordsOf(text).filter((word) => known.has(word)).length
      const isShort = ({text}: {readonly text: string}) =>
        text.split(/\s+/u).length <= maxTitleWords && !/[.۔:]["'”’»)]*$/u.test(text)
      const likeliest = removed
        .filter((each) => each.line < first && isShort(each) && shared(each.text) >= 2)
        .toSorted((a, b) => shared(b.text) - shared(a.text) || b.line - a.line)
      return [...likeliest.slice(0, mostCandidates - 1), ...front.filter(isShort)]
        .slice(0, mostCandidates)
        .map(
          ({text, line}) =>
            `${source}:${line}  may be the title: ${quote(text)}\n  If it is: npm run decide -- ${slug} role ${line} title${fileOption(source)}${suffix}`,
        )
    })
}

/** The different words of a text, without the shortest. */
function wordsOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}/gu))]
}

function rowDoubts({article}: IngestResult, {slug, suffix}: CommandContext): string[] {
  return article.alignments.flatMap(({source, target, beads}) => {
    const segments = (lang: string) => article.editions.find((each) => each.lang === lang)?.segments ?? []
    const segment = (lang: string, id: string) => segments(lang).find((each) => each.id === id)
    // A line number means the first segment on that line; later ones on the same line are named by id.
    const name = (lang: string, id: string) => {
      const line = segment(lang, id)?.lines[0]?.[0]
      if (line === undefined) return id
      const first = segments(lang).find(({lines}) => lines.some(([from, to]) => line >= from && line <= to))
      return first?.id === id ? line : id
    }
    const lines = (lang: string, ids: readonly string[]) =>
      ids.map((id) => name(lang, id)).join(',') || 'none'
    const text = (lang: string, ids: readonly string[]) =>
      ids.length === 0 ? '–' : quote(ids.map((id) => segment(lang, id)?.text ?? id).join(' '))
    return beads.filter(needsLook).map((bead) => {
      const {source: from, target: to, confidence} = bead
      const relation = relationOf(bead)
      const remarks = [`${percent(confidence)} sure`, ...(relation === 'linked' ? [] : [relation])].join(', ')
      const [a, b] = [lines(source, from), lines(target, to)]
      return `row ${from.join(' ') || '–'} | ${to.join(' ') || '–'} (${source}-${target})  ${remarks}\n  ${source}  ${text(source, from)}\n  ${target}  ${text(target, to)}\n  Where it is right: npm run decide -- ${slug} force ${source}-${target} ${a} ${b}${suffix}\n  Otherwise give the lines that belong together; "none" for no counterpart.`
    })
  })
}

/** Whether letters changed; a person need not look at each piece that only moved or changed its spaces. */
function isWordEmendation({fate, before, after = ''}: LedgerEntry): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  return fate === 'altered' && letters(before) !== letters(after)
}

/** ` --file NAME`, for raw files other than `source.txt`. */
function fileOption(file: string): string {
  const name = basename(file)
  return name === 'source.txt' ? '' : ` --file ${shellWord(name)}`
}

/** A word quoted for a shell. */
export function shellWord(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

function quote(text: string): string {
  return text.length > longestQuote ? `"${text.slice(0, longestQuote)}…"` : `"${text}"`
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`
}
