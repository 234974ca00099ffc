/** A new article: its sources and all that is made of them are written together, or nothing is. */
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {RawFile} from '../../src/readers/index.ts'
import {readSources, sourceSlugs} from './articles.ts'
import {ingestOne, type Outcome} from './ingest-one.ts'
import {readJudgement} from './judgement.ts'
import {readSharedInputs} from './words.ts'

/** What an article begins with. */
export interface NewArticle {
  /** Free, see {@link takenSlugs}. */
  readonly slug: string
  /** Its raw files, by the names they get in its folder. */
  readonly files: ReadonlyMap<string, RawFile>
  /** The text of its `edition.yaml`. */
  readonly yaml: string
}

/** Add an article and ingest it. Where the outcome has failed, nothing was changed. */
export function addArticle(root: string, {slug, files, yaml}: NewArticle): Outcome {
  const folder = `sources/${slug}`
  const {judgement, problems} = readJudgement(yaml, `content/${folder}/edition.yaml`)
  const raw = [...files].map(([name, file]) => ({...file, file: `content/${folder}/${name}`}))
  const also = [
    ...[...files].map(([name, {bytes}]) => ({path: `${folder}/${name}`, content: bytes})),
    {path: `${folder}/edition.yaml`, content: yaml},
  ]
  const sources = {files: raw, judgement, problems}
  return ingestOne(slug, sources, readSharedInputs(root), {root, check: false, keep: true, also})
}

/** Ingest an article that is there, and keep the result. */
export function ingestAgain(root: string, slug: string): Outcome {
  return ingestOne(slug, readSources({root}, slug), readSharedInputs(root), {root, check: false, keep: true})
}

/** Slugs of a content folder that a new article cannot have; an empty folder takes none. */
export function takenSlugs(root: string): ReadonlySet<string> {
  return new Set(sourceSlugs({root}).filter((slug) => readdirSync(join(root, 'sources', slug)).length > 0))
}

/** The article that has this raw file among these paths, which a run has just completed. */
export function alreadyAdded(root: string, sha256: string, paths: readonly string[]): string | undefined {
  const isIt = (path: string) =>
    path.startsWith('sources/') &&
    createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex') === sha256
  return paths.find(isIt)?.split('/')[1]
}
