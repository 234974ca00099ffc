/**
 * `npm run ingest [-- SLUG…] [--check]`: raw files → editions, alignments and ledgers under `content/`.
 *
 * Prints problems and a table. An article with an error is left as it is, whole; the exit code is then 1. With
 * `--check` nothing is written, and the exit code is 1 as well where anything would change.
 */
import process from 'node:process'
import {parseArgs} from 'node:util'
import type {Problem} from '../src/model.ts'
import {sortProblems} from '../src/pipeline/problems.ts'
import {applyChanges, changes, generate, listSlugs, readInputs} from './content/articles.ts'
import {ingestArticle} from './content/ingest-article.ts'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {check: {type: 'boolean', default: false}, content: {type: 'string', default: 'content'}},
})
const folder = {root: values.content}
const slugs = positionals.length > 0 ? positionals : listSlugs(folder)
const rows: Record<string, string | number>[] = []
let failed = false
for (const slug of slugs) {
  const inputs = readInputs(folder, slug)
  const {ingested, problems} = ingestArticle(inputs)
  const all = sortProblems([...inputs.problems, ...problems])
  for (const each of all) console.error(printed(each))
  const errors = all.filter(({severity}) => severity === 'error').length
  if (errors > 0 || ingested === undefined) {
    failed = true
    rows.push({
      article: slug,
      editions: '–',
      segments: '–',
      problems: all.length,
      state: 'error, left as it was',
    })
    continue
  }
  const changed = changes(folder, slug, generate(ingested.article))
  const count = changed.write.length + changed.remove.length
  if (!values.check) applyChanges(folder, changed)
  else if (count > 0) {
    failed = true
    for (const {path} of changed.write) console.error(`content/${path} would change.`)
    for (const path of changed.remove) console.error(`content/${path} would be removed.`)
  }
  rows.push({
    article: slug,
    editions: ingested.article.editions.map(({lang}) => lang).join(' '),
    segments: ingested.article.editions.map(({segments}) => segments.length).join(' '),
    problems: all.length,
    state: count === 0 ? 'unchanged' : values.check ? `${count} would change` : `${count} written`,
  })
}
console.table(rows)
process.exitCode = failed ? 1 : 0

function printed({file, line, code, severity, message}: Problem): string {
  return `${file}:${line}  ${severity} ${code}\n  ${message}`
}
