/** Adds an article: its sources and all files generated from them are written together, or none is. */
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {RawFile} from '../../src/readers/index.ts'
import {readSources, sourceSlugs} from './articles.ts'
import {type ArticleOutcome, ingestOne} from './ingest-one.ts'
import {readJudgement} from './judgement.ts'
import {readSharedInputs} from './shared-inputs.ts'

/** The input of a new article. */
export interface NewArticle {
  /** A free slug, see {@link takenSlugs}. */
  readonly slug: string
  /** Raw files, by their names in the article's folder. */
  readonly files: ReadonlyMap<string, RawFile>
  /** Pictures that lie beside them, by their paths in the article's folder. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>
  /** The text of its `edition.yaml`. */
  readonly yaml: string
}

/** Adds an article and ingests it. If the outcome has failed, nothing was changed. */
export function addArticle(
  root: string,
  {slug, files, pictures = new Map(), yaml}: NewArticle,
): ArticleOutcome {
  const folder = `sources/${slug}`
  const {judgement, problems} = readJudgement(yaml, `content/${folder}/edition.yaml`)
  const raw = [...files].map(([name, file]) => ({...file, file: `content/${folder}/${name}`}))
  const alsoWrite = [
    ...[...files].map(([name, {bytes}]) => ({path: `${folder}/${name}`, content: bytes})),
    ...[...pictures].map(([path, content]) => ({path: `${folder}/${path}`, content})),
    {path: `${folder}/edition.yaml`, content: yaml},
  ]
  const sources = {files: raw, judgement, problems}
  return ingestOne(slug, sources, readSharedInputs(root), {root, check: false, keepResult: true, alsoWrite})
}

/** Ingests an article of the content folder, and returns the result with the outcome. */
export function ingestAgain(root: string, slug: string): ArticleOutcome {
  return ingestOne(slug, readSources({root}, slug), readSharedInputs(root), {
    root,
    check: false,
    keepResult: true,
  })
}

/** Slugs that a new article cannot have. An empty folder takes no slug. */
export function takenSlugs(root: string): ReadonlySet<string> {
  return new Set(sourceSlugs({root}).filter((slug) => readdirSync(join(root, 'sources', slug)).length > 0))
}

/** The article to which an interrupted run, now completed, had added this raw file; `paths` are the completed files. */
export function alreadyAdded(root: string, sha256: string, paths: readonly string[]): string | undefined {
  const isIt = (path: string) =>
    path.startsWith('sources/') &&
    createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex') === sha256
  return paths.find(isIt)?.split('/')[1]
}
