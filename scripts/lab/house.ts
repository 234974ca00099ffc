/**
 * `node scripts/lab/house.ts`: the rooms of `src/` and their imports, as the code has them.
 *
 * Prints the lines of every room, the arrows between rooms, and what the house does not allow: arrows that point
 * upwards and files that import one another in a circle. `tests/house/boundaries.test.ts` holds the code to the same.
 */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const project = path.join(import.meta.dirname, '../..')

/** The rooms of `src/` by floor, the lowest first. A room may import from lower floors; on one floor nothing is shared. */
export const floors: readonly (readonly string[])[] = [
  ['languages'],
  ['text'],
  ['readers', 'restore', 'structure', 'align', 'search'],
  ['edition'],
  ['store'],
  ['exports'],
  ['site'],
]

/** A file of the program. */
export interface SourceFile {
  /** Relative to the project, `/` between folders. */
  readonly name: string
  readonly text: string
  /** What it imports, as written; types too. */
  readonly imports: readonly string[]
}

/** The files below a folder whose names match, by name. */
export function sourceFilesIn(folder: string, names: RegExp): readonly SourceFile[] {
  return readdirSync(path.join(project, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      const text = readFileSync(file, 'utf8')
      return {
        name: path.relative(project, file).replaceAll(path.sep, '/'),
        text,
        imports: specifiersIn(file, text),
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function specifiersIn(file: string, text: string): readonly string[] {
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

/** The room of `src/` that a file stands in; undefined for files elsewhere. */
export function roomOf(name: string): string | undefined {
  const [top, room, rest] = name.split('/')
  return top === 'src' && rest !== undefined ? room : undefined
}

/** A relative import as a path from the project; undefined for packages. */
export function targetOf({name}: SourceFile, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return path.posix.normalize(path.posix.join(path.posix.dirname(name), specifier.replace(/\?.*$/, '')))
}

/** Whether a file of one room may import from another. */
export function mayImport(from: string, to: string): boolean {
  const [floor, other] = [from, to].map((room) => floors.findIndex((each) => each.includes(room)))
  return from === to || (floor !== undefined && other !== undefined && other >= 0 && other < floor)
}

/** The groups of files of which each imports every other, directly or through others; type imports count. */
export function circlesIn(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const reached = new Map(files.map((file) => [file.name, reachedFrom(file, files)]))
  const inCircle = files.filter(({name}) => reached.get(name)?.has(name))
  const groups = Map.groupBy(inCircle, ({name}) =>
    [...(reached.get(name) ?? [])]
      .filter((each) => reached.get(each)?.has(name))
      .sort()
      .join(' '),
  )
  return [...groups.keys()].map((names) => names.split(' '))
}

/** The names of all that a file imports, directly or through others; itself only where it stands in a circle. */
export function reachedFrom(file: SourceFile, files: readonly SourceFile[]): ReadonlySet<string> {
  const byName = new Map(files.map((each) => [each.name, each]))
  const importsOf = (each: SourceFile) => each.imports.flatMap((specifier) => targetOf(each, specifier) ?? [])
  const reached = new Set<string>()
  const open = importsOf(file)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const target = byName.get(next)
    if (reached.has(next)) continue
    reached.add(next)
    if (target !== undefined) open.push(...importsOf(target))
  }
  return reached
}

/** Lines of code as `wc -l` counts them. */
function linesOf(files: readonly SourceFile[]): number {
  return files.reduce((sum, {text}) => sum + text.split('\n').length - 1, 0)
}

/** All files of the program: code, pages and styles. */
export const programFiles = /\.(?:ts|js|mjs|astro|css)$/

if (import.meta.main) {
  const files = sourceFilesIn('src', programFiles)
  const scripts = sourceFilesIn('scripts', programFiles)
  const total = linesOf(files)
  for (const rooms of floors.toReversed()) {
    for (const room of rooms) {
      const own = files.filter(({name}) => roomOf(name) === room)
      const others = own.flatMap((file) => file.imports.flatMap((each) => targetOf(file, each) ?? []))
      const arrows = [...Map.groupBy(others, roomOf)].filter(([to]) => to !== undefined && to !== room)
      const share = ((100 * linesOf(own)) / total).toFixed(1)
      const shown = arrows.map(([to, {length}]) => `${to} ${length}`).sort()
      console.log(
        `${room.padEnd(10)} ${String(linesOf(own)).padStart(6)} ${share.padStart(5)} %  → ${shown.join(', ')}`,
      )
    }
  }
  console.log(`src ${total} lines, scripts ${linesOf(scripts)}, together ${total + linesOf(scripts)}`)
  const upward = files.flatMap((file) =>
    file.imports.flatMap((each) => {
      const [from, to] = [roomOf(file.name), roomOf(targetOf(file, each) ?? '')]
      return from === undefined || to === undefined || mayImport(from, to) ? [] : [`${file.name} → ${each}`]
    }),
  )
  const circles = circlesIn([...files, ...scripts])
  console.log([`upward: ${upward.length}`, ...upward].join('\n  '))
  console.log([`circles: ${circles.length}`, ...circles.map((each) => each.join(', '))].join('\n  '))
}
