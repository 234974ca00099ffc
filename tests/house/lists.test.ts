/**
 * Lists keep their promise: what README's table tells of is there, every list of files has its row in it, and what loops
 * over a list shows all of it. That a member added by the table alone appears on pages is shown by
 * `browser/fourth-language.test.ts`.
 */
import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {test} from 'node:test'
import ts from 'typescript'
import {projectRoot} from '../../scripts/build/options.ts'
import {programFiles, type SourceFile, sourceFilesIn, targetOf} from '../../scripts/lab/house.ts'
import type {Exporter} from '../../src/exports/export.ts'
import {exporters} from '../../src/exports/index.ts'
import {langs} from '../../src/languages/index.ts'
import {byPair, downloadsOf} from '../../src/site/reading/downloads.ts'
import {linkedFiles} from '../../src/site/reading/linked-data.ts'
import {themes} from '../../src/site/reading/themes.ts'
import {readWords} from '../../src/store/words.ts'
import {hostile} from '../exports/article.ts'

const read = (name: string) => readFileSync(path.join(projectRoot, name), 'utf8')
const readme = read('README.md')
const words = readWords(path.join(projectRoot, 'content'))

/** Rows of the table under a heading of cells, without that. */
function tableUnder(heading: string): readonly string[] {
  const [, below = ''] = readme.split(`${heading}\n`)
  return (below.split('\n\n')[0] ?? '').split('\n').slice(1)
}

/** What stands in code in a text. */
const codeIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)

const touched = tableUnder('| to add | touch |').map((row) => codeIn(row.split('|')[2] ?? ''))

test('all that is to be touched to add something is there', () => {
  assert.ok(touched.length > 10, 'the table was found')
  // What is in `content/` is the publisher's.
  const paths = touched.flat().filter((code) => !/^npm |^content\//.test(code))
  const named = paths.flatMap((each) => langs.map((lang) => each.replace('<lang>', lang)))
  assert.deepEqual(
    named.filter((each) => !existsSync(path.join(projectRoot, each))),
    [],
  )
})

/** Files that an array, or a record of imports, lists at least three of, each by a name or an import of its own. */
function listedIn(file: SourceFile): readonly string[] {
  const tree = ts.createSourceFile(file.name, file.text, ts.ScriptTarget.Latest)
  const from = new Map<string, string>()
  const lists: string[][] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const bindings = node.importClause?.namedBindings
      for (const {name} of bindings && ts.isNamedImports(bindings) ? bindings.elements : [])
        from.set(name.text, node.moduleSpecifier.text)
    }
    if (ts.isArrayLiteralExpression(node))
      lists.push(node.elements.flatMap((each) => (ts.isIdentifier(each) ? (from.get(each.text) ?? []) : [])))
    if (ts.isObjectLiteralExpression(node))
      lists.push(
        node.properties.flatMap((each) => /=> import\('([^']+)'\)/.exec(each.getText(tree))?.[1] ?? []),
      )
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return lists
    .map((list) => [...new Set(list)].flatMap((specifier) => targetOf(file, specifier) ?? []))
    .filter((list) => list.length >= 3)
    .flat()
}

test('every list of files has its row in the table, with the folder of its members', () => {
  const files = [...sourceFilesIn('src', programFiles), ...sourceFilesIn('scripts', programFiles)]
  const lists = files
    .filter(({name, imports}) => name.endsWith('.ts') && imports.length >= 3)
    .map((file) => ({file: file.name, members: listedIn(file)}))
    .filter(({members}) => members.length > 0)
  const found = lists.map(({file}) => file)
  for (const known of ['src/exports/index.ts', 'src/restore/rules.ts', 'scripts/lab/bench.ts'])
    assert.ok(found.includes(known), `${known} is seen as a list`)
  const untold = lists.filter(
    ({file, members}) =>
      !touched.some(
        (row) =>
          row.includes(file) &&
          members.some((member) => row.some((code) => code.endsWith('/') && member.startsWith(code))),
      ),
  )
  assert.deepEqual(
    untold.map(({file}) => file),
    [],
  )
})

test('lists of rows that are no files are in the table too', () => {
  const lists = [
    'scripts/content/decision-edits.ts',
    'src/text/problem-kinds.ts',
    'src/text/circles.ts',
    'src/languages/script/fold.ts',
    'src/search/article-filters.ts',
    'src/site/reading/facet-listings.ts',
    'src/site/reading/layouts.ts',
    'src/site/reading/themes.ts',
    'src/site/client/row-acts.ts',
  ]
  assert.deepEqual(
    lists.filter((list) => !touched.flat().includes(list)),
    [],
  )
})

test('the commands of the README are those of package.json', () => {
  const told = tableUnder('| command | what it does |').flatMap((row) =>
    [...row.matchAll(/`npm (?:run )?(?:--silent )?([a-z]+)/g)].map(([, name = '']) => name),
  )
  const {scripts} = JSON.parse(read('package.json')) as {scripts: Record<string, string>}
  const known = Object.keys(scripts).filter((name) => name !== 'format')
  assert.deepEqual([...new Set(told)].sort(), known.sort())
})

test('the README names every benchmark, in the order in which they run', () => {
  const names = [...read('scripts/lab/bench.ts').matchAll(/^ {2}(\w+): \(\) => import/gm)].map(
    ([, name]) => name,
  )
  const row = tableUnder('| command | what it does |').find((each) => each.includes('npm run bench'))
  assert.deepEqual(codeIn(row?.split('|')[2] ?? ''), names)
})

test('every theme has its word in each interface language, and its rules', () => {
  const style = read('src/site/styles/themes.css')
  for (const theme of themes) {
    assert.ok(style.includes(`[data-theme="${theme}"] {`), theme)
    for (const own of Object.values(words)) assert.ok(own.settings[theme], theme)
  }
})

/** A format of its own, as one would add it. */
const dummy: Exporter = {
  extension: 'dummy',
  label: 'Dummy',
  mediaType: 'text/x-dummy',
  forReading: true,
  files: ({slug, alignments}) =>
    alignments.map(({source, target}) => ({
      name: `${slug}.${source}-${target}.dummy`,
      langs: [source, target],
      make: () => 'nothing',
    })),
}

test('a format that is added is among the downloads of its pair and in the data for machines', () => {
  const downloads = downloadsOf(hostile, words, [...exporters, dummy])
  const [pair, whole] = byPair(downloads, [['ar', 'en']])
  assert.deepEqual(
    pair?.own.map(({label}) => label),
    ['EPUB', 'TMX', 'TSV', 'Dummy'],
  )
  assert.deepEqual(
    whole?.own.map(({label}) => label),
    ['JSON', 'TEI'],
  )
  const data = JSON.stringify(linkedFiles('/en/hostile/', downloads, new URL('https://example.org')))
  assert.match(data, /"encodingFormat":"text\/x-dummy","contentUrl":"[^"]*\/data\/hostile\.ar-en\.dummy"/)
})

test('names of files are known before anything is made', () => {
  const formats = exporters.map((each) => ({
    ...each,
    files: (...given: Parameters<typeof each.files>) =>
      each.files(...given).map((file) => ({...file, make: () => assert.fail('made')})),
  }))
  assert.equal(downloadsOf(hostile, words, formats).length, 5)
})
