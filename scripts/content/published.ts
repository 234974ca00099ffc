/**
 * What was published of an article, held against itself before anything of it may change.
 *
 * Ids of paragraphs, and numbers of sentences, live in the generated files alone. So a file that cannot be read, or that
 * contradicts the others, is no reason to make new ids, but to stop. The files are one another's witnesses: a ledger
 * says of each stretch of text in which segment it stands, an alignment which segments its editions have.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readEdition} from '../../src/store/edition-file.ts'
import type {Alignment, Edition, Ledger, Problem} from '../../src/text/model.ts'
import {problem} from '../../src/text/problems.ts'
import {alignment as alignmentSchema} from '../../src/text/schemas/alignment.ts'
import {ledgers as ledgersSchema} from '../../src/text/schemas/ledger.ts'
import {currentLedgers} from './old-ledger.ts'
import {sayIds} from './say-ids.ts'

/** The published state of an article, as far as it can be relied on. */
export interface Published {
  /** Editions whose ids are kept. */
  readonly editions: readonly Edition[]
  /** Alignments whose sentences keep their numbers. */
  readonly alignments: readonly Alignment[]
  /** What became of the raw files. */
  readonly ledgers: readonly Ledger[]
  /** `ids-at-risk`, one for each file that cannot be read, is missing or contradicts the others. */
  readonly problems: readonly Problem[]
}

/** A file of the published state: what it holds, or why it cannot be used. */
interface Read<Value> {
  /** Relative to the content folder, `/` between folders. */
  readonly path: string
  readonly value?: Value
  readonly fault?: string
}

/** Read and check what was published of an article; all of it empty where nothing was. Never throws for what a file holds. */
export function readPublished(root: string, slug: string): Published {
  const editions = readAll(root, `articles/${slug}`, '.md', readEdition)
  const alignments = readAll(root, `alignments/${slug}`, '.json', (text) =>
    alignmentSchema.parse(JSON.parse(text)),
  )
  const ledger = readOne(root, `ledgers/${slug}.json`, (text) =>
    ledgersSchema.parse(currentLedgers(JSON.parse(text))),
  )
  if (editions.length + alignments.length === 0 && ledger === undefined)
    return {editions: [], alignments: [], ledgers: [], problems: []}
  const faults = new Map<string, string>()
  const blame = (path: string, fault: string | undefined) => {
    if (fault !== undefined && !faults.has(path)) faults.set(path, fault)
  }
  for (const {path, value, fault} of editions) blame(path, fault ?? editionFault(value!, path, slug))
  for (const {path, value, fault} of alignments) blame(path, fault ?? alignmentFault(value!, path, slug))
  blame(`ledgers/${slug}.json`, ledger === undefined ? missing : ledger.fault)
  const sound = <Value>(files: readonly Read<Value>[]): Value[] =>
    files.flatMap(({path, value}) => (value === undefined || faults.has(path) ? [] : [value]))
  const state = {editions: sound(editions), alignments: sound(alignments), ledgers: ledger?.value ?? []}
  for (const [path, fault] of contradictions(slug, state)) blame(path, fault)
  if (faults.size === 0) blame(`articles/${slug}`, togetherFault(state))
  const atRisk = sayIds(idsOf({...state, editions: editions.flatMap(({value}) => value ?? [])}))
  const problems = [...faults].map(([path, fault]) =>
    problem(
      'ids-at-risk',
      `content/${path}`,
      1,
      `${fault} At risk: ${atRisk}. The article was left as it was.`,
    ),
  )
  return {
    editions: sound(editions),
    alignments: sound(alignments),
    ledgers: state.ledgers,
    problems,
  }
}

const missing = 'The file is missing, while others that were published with it stand.'

/** Files of a folder with what they hold, by name. */
function readAll<Value>(
  root: string,
  folder: string,
  extension: string,
  read: (text: string) => Value,
): Read<Value>[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(extension) && !name.startsWith('.'))
    .sort()
    .flatMap((name) => readOne(root, `${folder}/${name}`, read) ?? [])
}

/** One file with what it holds; undefined where there is none. */
function readOne<Value>(root: string, path: string, read: (text: string) => Value): Read<Value> | undefined {
  try {
    return {path, value: read(readFileSync(join(root, path), 'utf8'))}
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    // What is no file was not published: the writer will meet it.
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    const why = code === undefined ? 'it is not what ingesting wrote' : code
    return {path, fault: `The published file cannot be read: ${why}.`}
  }
}

function editionFault({slug, lang, segments}: Edition, path: string, folder: string): string | undefined {
  if (path !== `articles/${slug}/${lang}.md`) return misplaced(`articles/${slug}/${lang}.md`, slug, folder)
  const ids = new Set<string>()
  for (const {id} of segments) {
    if (ids.has(id)) return `Two of its segments are called ${id}.`
    ids.add(id)
  }
  const both = segments.flatMap(({aliases = []}) => aliases).find((id) => ids.has(id))
  return both === undefined ? undefined : `${both} is a segment's id and another's former id.`
}

function alignmentFault({slug, source, target}: Alignment, path: string, folder: string): string | undefined {
  const own = `alignments/${slug}/${source}-${target}.json`
  return path === own ? undefined : misplaced(own, slug, folder)
}

function misplaced(own: string, slug: string, folder: string): string {
  return `It says that it is content/${own}${slug === folder ? '' : `, of another article`}.`
}

/** Files that contradict others, or that others speak of and that are not there, each with what is wrong. */
function contradictions(
  slug: string,
  {editions, alignments, ledgers}: Omit<Published, 'problems'>,
): readonly (readonly [path: string, fault: string])[] {
  const found: (readonly [string, string])[] = []
  const editionPath = (lang: string) => `articles/${slug}/${lang}.md`
  for (const {source, target, beads} of alignments) {
    const sides = [
      [source, beads.flatMap((bead) => bead.source)],
      [target, beads.flatMap((bead) => bead.target)],
    ] as const
    for (const [lang, ids] of sides) {
      const edition = editions.find((each) => each.lang === lang)
      if (edition === undefined) found.push([editionPath(lang), missing])
      else if (!isSameSet(ids, idsOfSegments(edition)))
        found.push([
          `alignments/${slug}/${source}-${target}.json`,
          `Its segments are not those of ${lang}.md.`,
        ])
    }
  }
  for (const [index, {lang}] of editions.entries()) {
    for (const {lang: other} of editions.slice(index + 1)) {
      const isPair = (each: Alignment) =>
        (each.source === lang && each.target === other) || (each.source === other && each.target === lang)
      if (!alignments.some(isPair)) found.push([`alignments/${slug}/${lang}-${other}.json`, missing])
    }
  }
  if (ledgers.length > 0) {
    for (const edition of editions) {
      const fault = unwitnessed(edition, ledgers)
      if (fault !== undefined) found.push([editionPath(edition.lang), fault])
    }
  }
  return found
}

/** What is wrong with the editions together, where none is by itself. */
function togetherFault({editions, ledgers}: Omit<Published, 'problems'>): string | undefined {
  if (!ledgers.every((ledger) => isPlaced(ledger, editions)))
    return 'The editions do not hold the text that the ledger speaks of: one is missing, or was changed.'
  if (editions.filter(({primary}) => primary).length !== 1)
    return 'Of its editions not one is the primary one, but none or several are.'
  return undefined
}

function idsOfSegments({segments}: Edition): readonly string[] {
  return segments.map(({id}) => id)
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [new Set(a), new Set(b)]
  return x.size === y.size && a.length === b.length && [...x].every((id) => y.has(id))
}

/** Which segment of an edition is not the one that the ledger of its file knows by that id. */
function unwitnessed({source, segments}: Edition, ledgers: readonly Ledger[]): string | undefined {
  const ledger = ledgers.find(({file}) => file === source)
  if (ledger === undefined) return `The ledger knows no file ${source}.`
  const placed = placedTexts(ledger)
  for (const {id, text} of segments) {
    const wanted = bare(text)
    const own = (placed.get(id) ?? []).filter((piece) => wanted.includes(piece))
    if (lengthOf(own) < wanted.length)
      return `The text of ${id} is not the one that was published under this id.`
  }
  return undefined
}

/** Whether every segment that a ledger speaks of is in an edition of its file. */
function isPlaced(ledger: Ledger, editions: readonly Edition[]): boolean {
  const own = editions.filter(({source}) => source === ledger.file)
  const texts = own.flatMap(({segments}) => segments.map(({text}) => bare(text)))
  return lengthOf(texts) === lengthOf([...placedTexts(ledger).values()].flat())
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, {length}) => sum + length, 0)
}

/** The pieces of text, without spaces, that a ledger knows in each segment. */
function placedTexts({entries}: Ledger): Map<string, string[]> {
  const placed = new Map<string, string[]>()
  for (const {segment, before, after} of entries) {
    if (segment !== undefined) placed.set(segment, [...(placed.get(segment) ?? []), bare(after ?? before)])
  }
  return placed
}

/** A text without its spaces, of which the ledger gives no account. */
function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** All ids that the files know. */
function idsOf({editions, alignments, ledgers}: Omit<Published, 'problems'>): string[] {
  const ids = [
    ...editions.flatMap(({segments}) => segments.map(({id}) => id)),
    ...alignments.flatMap(({beads}) => beads.flatMap(({source, target}) => [...source, ...target])),
    ...ledgers.flatMap(({entries}) => entries.flatMap(({segment}) => segment ?? [])),
  ]
  return [...new Set(ids)]
}
