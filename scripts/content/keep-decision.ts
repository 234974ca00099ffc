/** A decision is kept where the article can be ingested with it: both are written together, or nothing is. */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {judgementBeside, readSources} from './articles.ts'
import {type Decided, writeDecision} from './decide.ts'
import {failure, ingestOne, type Outcome} from './ingest-one.ts'
import {readSharedInputs} from './words.ts'

/** Write a decision about an article that is there, and ingest it. Where the outcome has failed, nothing was changed. */
export function keepDecision(root: string, slug: string, decided: Decided): Outcome {
  return keepText(root, slug, (text) => guarded(root, slug, writeDecision(text, decided), decided.path))
}

/** Likewise, of the text of `edition.yaml` (empty where there is none) a new one. */
export function keepText(root: string, slug: string, rewrite: (text: string) => string): Outcome {
  const {problems} = judgementBeside(join(root, 'sources', slug), `content/sources/${slug}`)
  if (problems.length > 0) return failure(slug, problems)
  const path = `sources/${slug}/edition.yaml`
  const before = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : ''
  const yaml = rewrite(before)
  const also = [{path, content: yaml}]
  return ingestOne(slug, readSources({root}, slug, yaml), readSharedInputs(root), {root, check: false, also})
}

/** The text with the hash of the file whose lines it decides about, where it has none yet. */
function guarded(root: string, slug: string, text: string, [top, name = '']: readonly string[]): string {
  const {files, judgement} = readSources({root}, slug)
  const file = files.find((each) => each.file.endsWith(`/${name}`))
  if (top !== 'files' || file === undefined) return text
  if (judgement.decisions.files?.[name]?.sha256 !== undefined) return text
  return writeDecision(text, {path: ['files', name, 'sha256'], value: file.sha256, append: false})
}
