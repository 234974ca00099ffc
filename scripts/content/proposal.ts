/** What is proposed for a new article, and what of it a person should look at. */
import type {Edition, LedgerEntry, Problem} from '../../src/model.ts'
import type {FileParse, Ingested} from '../../src/pipeline/index.ts'
import {reservedSlugs, slugOf} from '../../src/slug.ts'

/** Beads below this confidence are named. */
const sureBead = 0.9

/** A slug for an article: of its English title, else of its title, else of the file's name; free and not reserved. */
export function proposeSlug(
  {article, metadata}: Ingested,
  fileName: string,
  taken: ReadonlySet<string>,
): string {
  const titleOf = (edition: Edition | undefined) => edition?.segments.find(({kind}) => kind === 'title')?.text
  const english = titleOf(article.editions.find(({lang}) => lang === 'en')) ?? metadata.titles?.en
  const titles = [english, titleOf(article.editions[0]), fileName.replace(/\.[^.]*$/, ''), 'article']
  const base = titles.map((title) => slugOf(title ?? '')).find((slug) => slug.length >= 3) ?? 'article'
  const free = (slug: string) => !taken.has(slug) && !reservedSlugs.includes(slug)
  if (free(base)) return base
  for (let number = 2; ; number += 1) if (free(`${base}-${number}`)) return `${base}-${number}`
}

/** The first `edition.yaml`: nothing decided, and comments that say what was found. */
export function firstJudgement({metadata}: Ingested): string {
  const missing = ['date', 'authors', 'publisher'].filter((field) => !(field in metadata))
  return [
    "# Decisions about this article's raw files; see src/judgement.ts for what each field means.",
    '# Found in the text:',
    ...Object.entries(metadata).map(([field, value]) => `#   ${field}: ${JSON.stringify(value)}`),
    ...(missing.length === 0 ? [] : [`# Not stated in the text: ${missing.join(', ')}.`]),
    'files:',
    '  source.txt: {}',
    '',
  ].join('\n')
}

/** Everything that was decided with less than full confidence, a paragraph each, with what to change where. */
export function doubts(
  ingested: Ingested,
  parses: readonly FileParse[],
  problems: readonly Problem[],
  yaml: string,
): string[] {
  const {article} = ingested
  const told = problems.map(({file, line, code, message}) => `${file}:${line}  ${code}\n  ${message}`)
  const removed = parses.flatMap(({source, removals}) =>
    removals
      .filter(({confidence}) => confidence < 1)
      .map(({rule, reason, confidence, spans}) => {
        const line = spans[0]?.line ?? 1
        const text = spans
          .map((span) => span.text)
          .join(' ')
          .slice(0, 80)
        return `${source.file}:${line}  removed by ${rule} (${reason}), ${percent(confidence)} sure: "${text}"\n  To keep it, give line ${line} a role in ${yaml}: files: {source.txt: {roles: {'${line}': paragraph}}}`
      }),
  )
  const emended = article.ledgers.flatMap(({file, entries}) =>
    entries
      .filter(isWordEmendation)
      .map(
        ({rule, lines: [line], before, after}) =>
          `${file}:${line}  mended by ${rule}\n  found  ${before.slice(0, 100)}\n  reads  ${(after ?? '').slice(0, 100)}\n  To read it otherwise, add an emendation of line ${line} to ${yaml}: {line: ${line}, found: …, mended: …, reason: …}`,
      ),
  )
  const rows = article.alignments.flatMap(({source, target, beads}) =>
    beads
      .filter(({confidence, flags}) => confidence < sureBead || flags !== undefined)
      .map(
        ({source: from, target: to, confidence, flags = []}) =>
          `row ${from.join(' ') || '–'} | ${to.join(' ') || '–'} (${source}-${target})  ${percent(confidence)} sure${flags.map((flag) => `, ${flag}`).join('')}\n  To confirm it, add it to ${yaml}: alignments: {${source}-${target}: {force: [{source: [${from}], target: [${to}]}]}}`,
      ),
  )
  return [...told, ...removed, ...emended, ...rows]
}

/** Whether an emendation changes letters; those of spaces and marks are not worth a person's time one by one. */
function isWordEmendation({fate, before, after = ''}: LedgerEntry): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  return fate === 'emended' && letters(before) !== letters(after)
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`
}
