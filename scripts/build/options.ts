/**
 * Options of a build: where content is read and where the site is written.
 */
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {SiteFacts} from '../../src/store/site.ts'
import {parseArguments} from '../usage.ts'
import type {VerifyOptions} from './verify.ts'

/** Folder of the project, absolute. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** What to build; all paths absolute. */
export interface BuildOptions {
  /**
   * The content folder: `articles/`, `alignments/`, `ledgers/`, `mentions/`, `sources/`, `terms/`, `site.yaml`; `interface/`
   * and `about/` where it has its own.
   */
  readonly content: string
  /** What the site says of itself, once that is read; without it nothing. */
  readonly site?: SiteFacts
  /** The folder of the finished site. */
  readonly out: string
  /** Whether the content is first checked against its sources; content without sources is built as it is. */
  readonly check: boolean
  /** Whether an article that cannot be ingested or read stops the build, instead of staying as it was. */
  readonly strict: boolean
  /** Folder for what makes the next build faster; may be deleted at any time. */
  readonly cache: string
  /** What to verify instead of building. */
  readonly verify?: VerifyOptions
}

/** Options of every command that builds, as `parseArguments` takes them. */
const placeFlags = {
  content: {type: 'string'},
  out: {type: 'string'},
  cache: {type: 'string'},
  strict: {type: 'boolean', default: false},
} as const

/**
 * Read `--content DIR --out DIR --cache DIR --strict`; without them the project's own `content/` and `dist/`. Throws
 * on an argument that is not one of these.
 */
export function startOptions(args: readonly string[]): BuildOptions {
  const {values} = parseArguments(args, placeFlags, false)
  return {...placesOf(values), check: true}
}

/**
 * Read, besides those of {@link startOptions}, `--no-check --verify SITE --manifest FILE`; the content is checked where
 * nothing is said. Throws on an argument that is not one of these.
 */
export function buildOptions(args: readonly string[]): BuildOptions {
  const more = {
    check: {type: 'boolean', default: true},
    verify: {type: 'string'},
    manifest: {type: 'string'},
  } as const
  const {values} = parseArguments(args, {...placeFlags, ...more}, false)
  const {check, verify, manifest} = values
  return {...placesOf(values), check, ...(verify === undefined ? {} : {verify: {site: verify, manifest}})}
}

/** The folders of a build, and whether it is strict. */
function placesOf(values: {
  readonly content?: string
  readonly out?: string
  readonly cache?: string
  readonly strict: boolean
}): Omit<BuildOptions, 'check' | 'verify'> {
  const absolute = (given: string | undefined, standard: string) =>
    given === undefined ? path.join(projectRoot, standard) : path.resolve(given)
  const out = absolute(values.out, 'dist')
  // Another collection keeps its cache beside its own output, so that it never mixes with the project's.
  const cache = values.out === undefined ? path.join(projectRoot, '.cache', 'build') : `${out}.cache`
  return {
    content: absolute(values.content, 'content'),
    out,
    strict: values.strict,
    cache: values.cache === undefined ? cache : path.resolve(values.cache),
  }
}
