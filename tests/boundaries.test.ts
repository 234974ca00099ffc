/**
 * Which part of the program may know which: imports point towards the nouns, the core is pure, and nothing
 * reaches outside the project.
 */
import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {test} from 'node:test'
import ts from 'typescript'
import {projectRoot} from '../scripts/build/options.ts'

/** Files of `src/` itself that read files or the environment, or ask Astro; every other one is a noun. */
const entrances = ['article-files.ts', 'content.config.ts', 'content-folder.ts', 'library.ts']

/**
 * What each part of `src/` may import of the others. `nouns` are the files of `src/` itself; a folder may
 * always import itself. A new folder needs its line here.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  nouns: ['data'],
  entrances: ['nouns', 'reading'],
  data: [],
  pipeline: ['nouns', 'data'],
  reading: ['nouns', 'search'],
  search: ['nouns', 'data'],
  exports: ['nouns', 'reading'],
  client: ['nouns', 'reading', 'search', 'styles', 'fonts'],
  styles: [],
  fonts: [],
  components: ['nouns', 'reading', 'client', 'styles'],
  layouts: ['nouns', 'components', 'client', 'styles', 'fonts'],
  pages: ['nouns', 'entrances', 'reading', 'search', 'exports', 'client', 'components', 'layouts', 'styles'],
}

/** Parts without files, clock, chance, network, environment and framework. */
const pure = ['nouns', 'data', 'pipeline', 'reading', 'search', 'exports']

/** Packages that only one place may know, so that replacing one touches one place. */
const soleImporters: Readonly<Record<string, string>> = {
  franc: 'src/pipeline/identify/',
  'dictionary-fa': 'scripts/',
  pagefind: 'scripts/build/',
}

interface SourceFile {
  /** Relative to the project, `/` between folders. */
  readonly name: string
  readonly text: string
  /** What it imports, as written. */
  readonly imports: readonly string[]
}

function filesIn(folder: string, extensions: RegExp): readonly SourceFile[] {
  return readdirSync(path.join(projectRoot, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && extensions.test(entry.name))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      const text = readFileSync(file, 'utf8')
      return {
        name: path.relative(projectRoot, file).replaceAll(path.sep, '/'),
        text,
        imports: importsOf(file, text),
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function importsOf(file: string, text: string): readonly string[] {
  if (file.endsWith('.css'))
    return [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)/g)].map(([, name = '']) => name)
  const code = file.endsWith('.astro')
    ? [
        text.split(/^---$/m)[1] ?? '',
        ...[...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, inner = '']) => inner),
      ].join('\n')
    : text
  return ts.preProcessFile(code, true, true).importedFiles.map(({fileName}) => fileName)
}

/** The part of `src/` that a file belongs to. */
function partOf(name: string): string {
  const [, first = '', rest] = name.split('/')
  if (rest !== undefined) return first
  return entrances.includes(first) ? 'entrances' : 'nouns'
}

/** A relative import as a path from the project; undefined for packages. */
function targetOf(file: SourceFile, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return path.posix.normalize(path.posix.join(path.posix.dirname(file.name), specifier.replace(/\?.*$/, '')))
}

const sources = filesIn('src', /\.(?:ts|js|mjs|astro|css)$/)
const scripts = filesIn('scripts', /\.(?:ts|mjs)$/)

/** `file → import` for each import that a rule refuses. */
function refused(
  files: readonly SourceFile[],
  refuses: (file: SourceFile, specifier: string) => boolean,
): string[] {
  return files.flatMap((file) =>
    file.imports.filter((specifier) => refuses(file, specifier)).map((each) => `${file.name} → ${each}`),
  )
}

test('every part of the program imports only what stands nearer to the nouns', () => {
  const wrong = refused(sources, (file, specifier) => {
    const target = targetOf(file, specifier)
    if (target === undefined) return false
    const part = partOf(file.name)
    // The words of the interface that scripts in the browser need are content, taken in when they are bundled.
    if (part === 'client' && target.startsWith('content/interface/')) return false
    return !target.startsWith('src/') || !(partOf(target) === part || arrows[part]?.includes(partOf(target)))
  })
  assert.deepEqual(wrong, [])
})

test('every part of the program has its rule', () => {
  const parts = new Set(sources.map(({name}) => partOf(name)))
  assert.deepEqual(
    [...parts].filter((part) => !(part in arrows)),
    [],
  )
})

test('the core knows no files, no system and no framework', () => {
  const core = sources.filter(({name}) => pure.includes(partOf(name)))
  assert.ok(core.length > 20, 'the core was found')
  const allowed = /^(?:\.|astro\/zod$|(?!node:|astro\b)[@a-z])/
  assert.deepEqual(
    refused(core, (_, specifier) => !allowed.test(specifier)),
    [],
  )
})

test('the core asks no clock, no chance, no environment and no network', () => {
  const reaches = /\b(?:Date\.now|new Date\(\)|Math\.random|process\.|performance\.now|fetch\()/
  const wrong = sources
    .filter(({name}) => pure.includes(partOf(name)))
    .filter(({text}) => reaches.test(withoutComments(text)))
  assert.deepEqual(
    wrong.map(({name}) => name),
    [],
  )
})

test('a package with one place is imported from that place only', () => {
  const wrong = refused([...sources, ...scripts], (file, specifier) => {
    const place = soleImporters[specifier]
    return place !== undefined && !file.name.startsWith(place)
  })
  assert.deepEqual(wrong, [])
})

test('scripts import sources and scripts, never tests, and nothing outside the project', () => {
  const wrong = refused(scripts, (file, specifier) => {
    const target = targetOf(file, specifier)
    return target !== undefined && !/^(?:src|scripts)\//.test(target)
  })
  assert.deepEqual(wrong, [])
})

test('no file names a path of one machine or a folder beside the project', () => {
  const outside = /['"`](?:\/(?:home|root|tmp|work|usr|var|opt|Users)\b|~\/|(?:\.\.\/)+shared\b)/
  const wrong = [...sources, ...scripts].filter(({text}) => outside.test(withoutComments(text)))
  assert.deepEqual(
    wrong.map(({name}) => name),
    [],
  )
})

test('styles say start and end, never left and right', () => {
  const physical =
    /(?<![-\w])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/
  const wrong = sources.flatMap(({name, text}) =>
    stylesOf(name, text).flatMap((style) => {
      const found = physical.exec(withoutComments(style))
      return found === null ? [] : [`${name}: ${found[0]}`]
    }),
  )
  assert.deepEqual(wrong, [])
})

function stylesOf(name: string, text: string): readonly string[] {
  if (name.endsWith('.css')) return [text]
  if (!name.endsWith('.astro')) return []
  return [
    ...[...text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style),
    ...[...text.matchAll(/\sstyle=["'{`]([^"'`]*)/g)].map(([, style = '']) => style),
  ]
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
}
