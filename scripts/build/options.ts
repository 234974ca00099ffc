/**
 * Where a build takes its content from and where it puts the site.
 */
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import type {VerifyOptions} from './verify.ts'

/** Folder of the project, absolute. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** What to build; all paths absolute. */
export interface BuildOptions {
  /** The content folder: `articles/`, `alignments/`, `ledgers/`, `mentions/`, `sources/`, `terms/`, `interface/`. */
  readonly content: string
  /** The folder of the finished site. */
  readonly out: string
  /** Whether the content is first held against its sources; content that has none is built as it stands. */
  readonly check: boolean
  /** Whether an article that cannot be ingested or read stops the build, instead of staying as it was. */
  readonly strict: boolean
  /** Folder for what makes the next build faster; may be deleted at any time. */
  readonly cache: string
  /** What to verify instead of building. */
  readonly verify?: VerifyOptions
}

/**
 * Read `--content DIR --out DIR --no-check --strict --verify SITE --manifest FILE`; without them the project's own `content/` and `dist/`, checked.
 * Throws on an argument that is not one of these.
 */
export function buildOptions(args: readonly string[]): BuildOptions {
  const {values} = parseArgs({
    args: [...args],
    options: {
      content: {type: 'string'},
      out: {type: 'string'},
      cache: {type: 'string'},
      'no-check': {type: 'boolean'},
      strict: {type: 'boolean', default: false},
      verify: {type: 'string'},
      manifest: {type: 'string'},
    },
  })
  const absolute = (given: string | undefined, standard: string) =>
    given === undefined ? path.join(projectRoot, standard) : path.resolve(given)
  const out = absolute(values.out, 'dist')
  // Another collection keeps its cache beside its own output, so that it never mixes with the project's.
  const cache = values.out === undefined ? path.join(projectRoot, '.cache', 'build') : `${out}.cache`
  return {
    content: absolute(values.content, 'content'),
    out,
    check: values['no-check'] !== true,
    strict: values.strict,
    cache: values.cache === undefined ? cache : path.resolve(values.cache),
    ...(values.verify === undefined ? {} : {verify: {site: values.verify, manifest: values.manifest}}),
  }
}
