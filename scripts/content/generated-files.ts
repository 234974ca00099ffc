/** The files that ingesting makes of an article, and what changes when they are made again. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {PictureFile} from '../../src/readers/index.ts'
import {writeEdition} from '../../src/store/edition-file.ts'
import {pictureName} from '../../src/store/pictures.ts'
import type {Article} from '../../src/text/model.ts'
import type {FileChange} from '../files/change-files.ts'

/** A generated file: path relative to the content folder, and what it holds. */
export interface GeneratedFile<Content = string | Uint8Array> {
  readonly path: string
  readonly content: Content
}

/** The generated files of an article. */
export function generateFiles({
  slug,
  editions,
  alignments,
  ledgers,
  names,
}: Article): GeneratedFile<string>[] {
  return [
    ...editions.map((edition) => ({
      path: `articles/${slug}/${edition.lang}.md`,
      content: writeEdition(edition),
    })),
    ...alignments.map((alignment) => {
      const {beads, ...rest} = alignment
      return {
        path: `alignments/${slug}/${alignment.source}-${alignment.target}.json`,
        content: `${listJson(rest, 'beads', beads)}\n`,
      }
    }),
    {
      path: `ledgers/${slug}.json`,
      content: `[${ledgers.map(({entries, ...rest}) => listJson(rest, 'entries', entries)).join(',\n')}]\n`,
    },
    ...(names === undefined
      ? []
      : [
          {
            path: `mentions/${slug}.json`,
            content: `${listJson({about: names.about}, 'mentions', names.mentions)}\n`,
          },
        ]),
  ]
}

/** The pictures of an article as files beside its editions. */
export function pictureFiles(slug: string, pictures: readonly PictureFile[]): GeneratedFile[] {
  return pictures.map(({name, bytes}) => ({path: `articles/${slug}/${name}`, content: bytes}))
}

/** An object as JSON whose long list has one item a line, so that a change is one line of a diff. */
function listJson(rest: object, key: string, items: readonly unknown[]): string {
  const lines = items.map((item) => `  ${JSON.stringify(item)}`)
  return `${JSON.stringify(rest).slice(0, -1)},${JSON.stringify(key)}:[\n${lines.join(',\n')}\n]}`
}

/** Generated files of an article that lie in the folder now, by path relative to it. */
export function listGeneratedFiles({root}: {readonly root: string}, slug: string): string[] {
  const inFolder = (path: string, extension: RegExp) =>
    existsSync(join(root, path))
      ? readdirSync(join(root, path))
          .filter((name) => extension.test(name) && !name.startsWith('.'))
          .sort()
          .map((name) => `${path}/${name}`)
      : []
  const files = [`ledgers/${slug}.json`, `mentions/${slug}.json`]
  return [
    ...inFolder(`articles/${slug}`, /\.md$/),
    ...inFolder(`articles/${slug}`, pictureName),
    ...inFolder(`alignments/${slug}`, /\.json$/),
    ...files.filter((file) => existsSync(join(root, file))),
  ]
}

/** The changes that bring an article's files up to date: files to write, then files to delete. */
export function planChanges(
  {root}: {readonly root: string},
  slug: string,
  generated: readonly GeneratedFile[],
): FileChange[] {
  const differs = ({path, content}: GeneratedFile) =>
    !existsSync(join(root, path)) || !readFileSync(join(root, path)).equals(Buffer.from(content))
  const obsolete = listGeneratedFiles({root}, slug).filter(
    (path) => !generated.some((file) => file.path === path),
  )
  return [...generated.filter(differs), ...obsolete.map((path) => ({path}))]
}
