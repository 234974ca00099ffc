/**
 * What READMEs and DECISIONS hold: the first is short, each decision says when it was taken, every package what it is
 * for, and what they name is there.
 */
import assert from 'node:assert/strict'
import {existsSync, globSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {test} from 'node:test'
import {projectRoot} from '../../scripts/build/options.ts'

const read = (name: string) => readFileSync(path.join(projectRoot, name), 'utf8')
const rooms = globSync('src/*/README.md', {cwd: projectRoot})
const decisions = globSync(['src/*/DECISIONS.md', 'scripts/DECISIONS.md'], {cwd: projectRoot})
const files = ['src', 'content', 'scripts', 'tests', 'public'].flatMap((folder) =>
  globSync(`${folder}/**/*.*`, {cwd: projectRoot}),
)
const all = ['README.md', 'content/README.md', ...rooms, ...decisions]

test('the README is read in one sitting', () => {
  assert.ok(read('README.md').trimEnd().split('\n').length <= 150, 'it has at most 150 lines')
})

test('every link within the project leads to a file', () => {
  const broken = all.flatMap((name) =>
    [...read(name).matchAll(/\]\(([^)#\s]+)(?:#[^)\s]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(path.join(projectRoot, path.dirname(name), target)))
      .map((target) => `${name} → ${target}`),
  )
  assert.deepEqual(broken, [])
})

test('every file that is named is there', () => {
  // The README of `content/` names files that a collection may have or lack.
  const missing = all
    .filter((name) => name !== 'content/README.md')
    .flatMap((name) =>
      [...read(name).matchAll(/`([^`\n]+)`/g)]
        .map(([, code = '']) => code)
        .filter(isPath)
        .filter((code) => !isThere(code, name))
        .map((code) => `${name} → ${code}`),
    )
  assert.deepEqual(missing, [])
})

/** Whether code names a file or folder of the program: it ends as one does. What is in `content/` is the publisher's. */
function isPath(code: string): boolean {
  if (!/^[a-z][\w.<>*/-]*$/i.test(code) || /^(?:content|dist|node_modules)\//.test(code)) return false
  return code.endsWith('/') || /\.(?:ts|mjs|js|json|yaml|md|css|astro|png)$/.test(code)
}

/** Whether a path leads somewhere: in the README of the project from its root, elsewhere, and a bare name, from any folder. */
function isThere(code: string, document: string): boolean {
  const pattern = code.replaceAll(/<\w+>/g, '*').replaceAll('.', '\\.').replaceAll(/\*+/g, '[^/]+')
  const place = new RegExp(
    `${document === 'README.md' && code.includes('/') ? '^' : '(?:^|/)'}${pattern}${code.endsWith('/') ? '' : '$'}`,
  )
  return files.some((file) => place.test(file))
}

test('each decision says when it was taken', () => {
  assert.ok(decisions.length > 8, 'the decisions were found')
  for (const name of decisions) {
    const entries = read(name).split(/^### /m).slice(1)
    const undated = entries
      .map((entry) => entry.split('\n'))
      .filter(([, first = '']) => !/^\d\d?(?: and \d\d?)? \w+ 20\d\d\.(?: |$)/.test(first))
      .map(([title]) => title)
    assert.deepEqual(undated, [], name)
  }
})

test('every package says what it is for, and no other is told of', () => {
  const {dependencies, optionalDependencies, devDependencies} = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >
  const needed = Object.keys({...dependencies, ...optionalDependencies, ...devDependencies})
  const rows = read('scripts/DECISIONS.md')
    .split(/^## Packages$/m)[1]!
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  const told = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  assert.deepEqual(told.toSorted(), needed.toSorted())
})
