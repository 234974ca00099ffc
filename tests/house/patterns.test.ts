import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {RegExpParser} from '@eslint-community/regexpp'
import {analyse} from 'scslre'
import ts from 'typescript'

/** A pattern as the program has it, and the first place where it was found. */
interface Pattern {
  readonly source: string
  readonly flags: string
  readonly at: string
}

/**
 * Patterns whose cost may grow faster than what they read, because they only ever read a few characters; by what
 * their source begins with.
 */
const short: readonly (readonly [file: string, beginning: string, bound: string])[] = [
  ['structure/imprint.ts', '^(?:(?:e-?issn', 'lines of at most 110 characters'],
  ['structure/imprint.ts', '^(?:\\p{N}{1,2}\\s*[.)-]', 'lines of at most 50 characters'],
  ['restore/rules/page-breaks.ts', '^[\\s\\-–—|([]*', 'lines of at most 40 characters'],
  ['structure/divide/notes.ts', '^(?:\\p{N}{1,2}\\s*', 'lines of at most 40 characters'],
  ['structure/boilerplate/pattern-index.ts', '(?:', 'lines of at most 320 characters'],
  ['structure/boilerplate/pattern-beginnings.ts', '\\\\[\\s\\S]|', 'the phrases of the languages'],
]

/** Modules of the program, by the path below the folder. */
function modules(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.(?:ts|js|mjs)$/.test(path) && !path.endsWith('.d.ts') && !path.startsWith('lab/'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

/** Patterns that stand in a module's source. */
function written(folder: string, path: string): Pattern[] {
  const file = ts.createSourceFile(path, readFileSync(`${folder}/${path}`, 'utf8'), ts.ScriptTarget.Latest)
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({source: node.text.slice(1, end), flags: node.text.slice(end + 1), at: path})
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Patterns that are put together when the program starts. */
async function constructed(): Promise<Pattern[]> {
  const found: Pattern[] = []
  const own = globalThis.RegExp
  const note = (pattern: RegExp) => {
    const place = (new Error().stack ?? '').split('\n').find((line) => line.includes('/src/')) ?? ''
    found.push({...pattern, source: pattern.source, flags: pattern.flags, at: place.replace(/.*\/src\//, '')})
    return pattern
  }
  globalThis.RegExp = new Proxy(own, {
    construct: (target, [source, flags]) => note(new target(source as string, flags as string | undefined)),
  })
  try {
    for (const path of modules('src').filter((each) => !each.startsWith('site/')))
      await import(`../../src/${path}`)
  } finally {
    globalThis.RegExp = own
  }
  return found
}

const parser = new RegExpParser()

/** Whether there are inputs on which the cost of a search for a pattern grows faster than their length. */
function isSlow({source, flags}: Pattern): boolean {
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })
  return analyse({pattern, flags: parser.parseFlags(flags)}).reports.length > 0
}

const isExcepted = ({source, at}: Pattern) =>
  short.some(([file, beginning]) => at.startsWith(file) && source.startsWith(beginning))

test('no pattern of the program takes longer on a line than the line is long', async () => {
  const all = [
    ...(await constructed()),
    ...modules('src').flatMap((path) => written('src', path)),
    ...modules('scripts').flatMap((path) => written('scripts', path)),
  ]
  const distinct = [...new Map(all.map((each) => [`${each.source}/${each.flags}`, each])).values()]
  assert.ok(distinct.length > 800, `${distinct.length} patterns were found`)
  const slow = distinct.filter(isSlow)
  assert.deepEqual(
    slow.filter((each) => !isExcepted(each)).map(({source, at}) => `${at}: ${source.slice(0, 120)}`),
    [],
  )
  for (const [file, beginning] of short) {
    const used = slow.some(({source, at}) => at.startsWith(file) && source.startsWith(beginning))
    assert.ok(used, `${file}: ${beginning} needs no exception any more`)
  }
})

test('the analysis knows patterns that try a run of characters from each of them', () => {
  for (const source of ['\\s+$', '[^\\s\\p{L}]*\\p{L}', '(?:a|b)*a*c', '^\\s*\\p{N}?\\s*$', '(a+)+$'])
    assert.ok(isSlow({source, flags: 'u', at: ''}), source)
})
