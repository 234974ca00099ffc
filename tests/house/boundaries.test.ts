/**
 * Which room of the program may know which: imports point downwards, the core is pure, and nothing reaches outside
 * the project.
 */
import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {test} from 'node:test'
import {projectRoot} from '../../scripts/build/options.ts'
import {
  circlesIn,
  floors,
  mayImport,
  programFiles,
  reachedFrom,
  roomOf,
  type SourceFile,
  sourceFilesIn,
  targetOf,
} from '../../scripts/lab/house.ts'

/** Rooms without files, clock, chance, network, environment and framework. */
const pure = [...floors.slice(0, 4).flat(), 'exports']

/** Packages that only one place may know, so that replacing one touches one place. */
const soleImporters: Readonly<Record<string, string>> = {
  franc: 'src/languages/script/',
  'dictionary-fa': 'scripts/',
  pagefind: 'scripts/build/',
}

const sources = sourceFilesIn('src', programFiles)
const scripts = sourceFilesIn('scripts', programFiles)

/** `file → import` for each import that a rule refuses. */
function refused(
  files: readonly SourceFile[],
  refuses: (file: SourceFile, specifier: string) => boolean,
): string[] {
  return files.flatMap((file) =>
    file.imports.filter((specifier) => refuses(file, specifier)).map((each) => `${file.name} → ${each}`),
  )
}

test('a room imports only from rooms below it', () => {
  const wrong = refused(sources, (file, specifier) => {
    const target = targetOf(file, specifier)
    const from = roomOf(file.name)
    if (target === undefined || from === undefined) return false
    // The words of the interface are content; their shape is that of the English ones.
    if (['site', 'store'].includes(from) && target.startsWith('content/interface/')) return false
    const to = roomOf(target)
    return to === undefined || !mayImport(from, to)
  })
  assert.deepEqual(wrong, [])
})

test('every room has its floor and a README of at most 25 lines', () => {
  const rooms = [...new Set(sources.map(({name}) => roomOf(name) ?? name))]
  assert.deepEqual(rooms.sort(), floors.flat().sort())
  for (const room of rooms) {
    const readme = path.join(projectRoot, 'src', room, 'README.md')
    assert.ok(existsSync(readme), `src/${room} has a README`)
    assert.ok(readFileSync(readme, 'utf8').split('\n').length <= 26, `the README of src/${room} is short`)
  }
})

test('what readers download never asks what reading texts needs to know of languages', () => {
  const downloaded = sources.filter(({name}) =>
    /^src\/(?:site\/client|search\/(?:analyse|query))\//.test(name),
  )
  assert.ok(downloaded.length > 20, 'the scripts were found')
  const wrong = downloaded.filter((file) => reachedFrom(file, sources).has('src/languages/knowledge.ts'))
  assert.deepEqual(
    wrong.map(({name}) => name),
    [],
  )
})

test('no file imports itself through others, types included', () => {
  assert.deepEqual(circlesIn([...sources, ...scripts]), [])
})

test('the core knows no files, no system and no framework', () => {
  const core = sources.filter(({name}) => pure.includes(roomOf(name) ?? ''))
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
    .filter(({name}) => pure.includes(roomOf(name) ?? ''))
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
