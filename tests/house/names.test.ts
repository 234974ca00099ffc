/** An exported name means one thing: whoever looks for what it stands for finds one place. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import ts from 'typescript'
import {programFiles, type SourceFile, sourceFilesIn} from '../../scripts/lab/house.ts'
import {langs} from '../../src/languages/index.ts'

const files = [...sourceFilesIn('src', programFiles), ...sourceFilesIn('scripts', programFiles)].filter(
  ({name}) => /\.(?:ts|mjs|js|astro)$/.test(name),
)

/** Names that several files export for the same reason: where they may, and why. */
const shared: readonly {readonly names: readonly string[]; readonly where: RegExp; readonly why: string}[] = [
  {
    names: ['getStaticPaths', 'GET', 'prerender'],
    where: /^src\/site\/pages\//,
    why: 'Astro asks every page for them by name',
  },
  {
    names: ['run'],
    where: /^scripts\/lab\/(?:bench|train)\//,
    why: 'the lists of benchmarks and trainings load a file and call its `run`',
  },
]

/** Folders that each have the same files, one for each language or script: what such a file exports is one thing. */
const alike: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^src/languages/(?:${langs.join('|')})/`), 'src/languages/*/'],
  [/^src\/languages\/script\/(?:arab|latn)\//, 'src/languages/script/*/'],
]

/** What a file declares and exports, and what it exports of others under another name. */
function exportedNames({name, text}: SourceFile): readonly string[] {
  const code = name.endsWith('.astro') ? (/^---$([\s\S]*?)^---$/m.exec(text)?.[1] ?? '') : text
  const {statements} = ts.createSourceFile(name, code, ts.ScriptTarget.Latest)
  const declared = new Set(statements.flatMap(declaredNames))
  return statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return isExported(statement) ? declaredNames(statement) : []
    const {exportClause, moduleSpecifier} = statement
    if (exportClause === undefined) return []
    if (ts.isNamespaceExport(exportClause)) return [exportClause.name.text]
    return exportClause.elements
      .filter(
        ({name, propertyName}) =>
          propertyName !== undefined || (moduleSpecifier === undefined && declared.has(name.text)),
      )
      .map((element) => element.name.text)
  })
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (statement.modifiers?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
  )
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({name}) => boundNames(name))
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  return isNamed && statement.name !== undefined ? [statement.name.text] : []
}

function boundNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []))
}

/** Where a name counts as declared; undefined where a convention lets every file of a kind have it. */
function placeOf(name: string, file: string): string | undefined {
  if (shared.some(({names, where}) => names.includes(name) && where.test(file))) return undefined
  return alike.reduce((place, [folder, every]) => place.replace(folder, every), file)
}

test('an exported name is declared in one file only', () => {
  const places = new Map<string, Set<string>>()
  for (const file of files) {
    for (const name of exportedNames(file)) {
      const place = placeOf(name, file.name)
      if (place !== undefined) places.set(name, (places.get(name) ?? new Set()).add(place))
    }
  }
  assert.ok(places.size > 1000, 'the names were found')
  const several = [...places].filter(([, files]) => files.size > 1)
  assert.deepEqual(
    several.map(([name, files]) => `${name}: ${[...files].join(', ')}`),
    [],
  )
})

test('every convention that lets files share a name is in use, for more than one file', () => {
  for (const {names, where, why} of shared) {
    for (const name of names.filter((name) => name !== 'prerender')) {
      const found = files.filter((file) => where.test(file.name) && exportedNames(file).includes(name))
      assert.ok(found.length > 1, `${name}: ${why}`)
    }
  }
})
