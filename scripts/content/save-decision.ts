/** Saves a decision: `edition.yaml` and the article's generated files are written together, or nothing is. */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readJudgementIn, readSources} from './articles.ts'
import {type DecisionEdit, textWithDecision} from './decision-edits.ts'
import {type ArticleOutcome, failedOutcome, ingestOne} from './ingest-one.ts'
import {readSharedInputs} from './shared-inputs.ts'

/** Saves a decision about an article, and ingests it. If the outcome has failed, nothing was changed. */
export function saveDecision(root: string, slug: string, edit: DecisionEdit): ArticleOutcome {
  return saveJudgement(root, slug, (text) =>
    withFileHash(root, slug, textWithDecision(text, edit), edit.path),
  )
}

/** Saves a new text of `edition.yaml`, made from the old one (empty if there is none), and ingests the article. */
export function saveJudgement(root: string, slug: string, rewrite: (text: string) => string): ArticleOutcome {
  const {problems} = readJudgementIn(join(root, 'sources', slug), `content/sources/${slug}`)
  if (problems.length > 0) return failedOutcome(slug, problems)
  const path = `sources/${slug}/edition.yaml`
  const oldText = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : ''
  const newText = rewrite(oldText)
  const alsoWrite = [{path, content: newText}]
  return ingestOne(slug, readSources({root}, slug, newText), readSharedInputs(root), {
    root,
    check: false,
    alsoWrite,
  })
}

/** The text with the SHA-256 of the file that the decision is about, unless it has one. */
function withFileHash(root: string, slug: string, text: string, [top, name = '']: readonly string[]): string {
  const {files, judgement} = readSources({root}, slug)
  const file = files.find((each) => each.file.endsWith(`/${name}`))
  if (top !== 'files' || file === undefined) return text
  if (judgement.decisions.files?.[name]?.sha256 !== undefined) return text
  return textWithDecision(text, {path: ['files', name, 'sha256'], value: file.sha256, append: false})
}
