/**
 * The published files of an article, checked against one another before anything in them may change.
 *
 * Ids of paragraphs and numbers of sentences exist only in the generated files. So if a file cannot be read or
 * contradicts the others, the article is left as it is; new ids are not made. Each kind of file confirms the others: a
 * ledger names the segment of each stretch of text, an alignment lists the segments of its editions.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readEdition} from '../../src/store/edition-file.ts'
import type {Alignment, Edition, Ledger, Problem} from '../../src/text/model.ts'
import {problem} from '../../src/text/problems.ts'
import {alignment as alignmentSchema} from '../../src/text/schemas/alignment.ts'
import {ledgers as ledgersSchema} from '../../src/text/schemas/ledger.ts'
import {upgradeAlignment} from './old-alignment.ts'
import {upgradeLedgers} from './old-ledger.ts'
import {printIds} from './print-ids.ts'

/** The published state of an article, without the files that cannot be trusted. */
export interface Published {
  /** Editions whose ids are kept. */
  readonly editions: readonly Edition[]
  /** Alignments whose sentences keep their numbers. */
  readonly alignments: readonly Alignment[]
  /** The ledgers of the raw files. */
  readonly ledgers: readonly Ledger[]
  /** `ids-at-risk`: one for each file that cannot be read, is missing or contradicts the others. */
  readonly problems: readonly Problem[]
}

/** A published file: its content, or why it cannot be used. */
interface PublishedFile<Value> {
  /** Relative to the content folder, `/` between folders. */
  readonly path: string
  readonly value?: Value
  readonly fault?: string
}

/** Reads and checks the published files of an article; empty if there are none. Never throws for a file's content. */
export function readPublished(root: string, slug: string): Published {
  const editions = readFolder(root, `articles/${slug}`, '.md', readEdition)
  const alignments = readFolder(root, `alignments/${slug}`, '.json', (text) =>
    alignmentSchema.parse(upgradeAlignment(JSON.parse(text))),
  )
  const ledger = readPublishedFile(root, `ledgers/${slug}.json`, (text) =>
    ledgersSchema.parse(upgradeLedgers(JSON.parse(text))),
  )
  if (editions.length + alignments.length === 0 && ledger === undefined)
    return {editions: [], alignments: [], ledgers: [], problems: []}
  const faults = new Map<string, string>()
  const addFault = (path: string, fault: string | undefined) => {
    if (fault !== undefined && !faults.has(path)) faults.set(path, fault)
  }
  for (const {path, value, fault} of editions) addFault(path, fault ?? editionFault(value!, path, slug))
  for (const {path, value, fault} of alignments) addFault(path, fault ?? alignmentFault(value!, path, slug))
  addFault(`ledgers/${slug}.json`, ledger === undefined ? missingFault : ledger.fault)
  const sound = <Value>(files: readonly PublishedFile<Value>[]): Value[] =>
    files.flatMap(({path, value}) => (value === undefined || faults.has(path) ? [] : [value]))
  const state = {editions: sound(editions), alignments: sound(alignments), ledgers: ledger?.value ?? []}
  for (const [path, fault] of contradictions(slug, state)) addFault(path, fault)
  if (faults.size === 0) addFault(`articles/${slug}`, editionsFault(state))
  const atRisk = printIds(allIds({...state, editions: editions.flatMap(({value}) => value ?? [])}))
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

const missingFault = 'The file is missing, while others that were published with it stand.'

/** Files of a folder with their content, sorted by name. */
function readFolder<Value>(
  root: string,
  folder: string,
  extension: string,
  read: (text: string) => Value,
): PublishedFile<Value>[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(extension) && !name.startsWith('.'))
    .sort()
    .flatMap((name) => readPublishedFile(root, `${folder}/${name}`, read) ?? [])
}

/** One file with its content; undefined if there is none. */
function readPublishedFile<Value>(
  root: string,
  path: string,
  read: (text: string) => Value,
): PublishedFile<Value> | undefined {
  try {
    return {path, value: read(readFileSync(join(root, path), 'utf8'))}
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    // A folder at this path was not published; the writer will report it.
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    const why = code === undefined ? 'it is not what ingesting wrote' : code
    return {path, fault: `The published file cannot be read: ${why}.`}
  }
}

function editionFault({slug, lang, segments}: Edition, path: string, folder: string): string | undefined {
  if (path !== `articles/${slug}/${lang}.md`)
    return misplacedFault(`articles/${slug}/${lang}.md`, slug, folder)
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
  return path === own ? undefined : misplacedFault(own, slug, folder)
}

function misplacedFault(own: string, slug: string, folder: string): string {
  return `It says that it is content/${own}${slug === folder ? '' : `, of another article`}.`
}

/** Paths of files that contradict others, or that others refer to and that are missing; each with its fault. */
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
      if (edition === undefined) found.push([editionPath(lang), missingFault])
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
      if (!alignments.some(isPair)) found.push([`alignments/${slug}/${lang}-${other}.json`, missingFault])
    }
  }
  if (ledgers.length > 0) {
    for (const edition of editions) {
      const fault = segmentFault(edition, ledgers)
      if (fault !== undefined) found.push([editionPath(edition.lang), fault])
    }
  }
  return found
}

/** The fault of the editions taken together, where each by itself is sound. */
function editionsFault({editions, ledgers}: Omit<Published, 'problems'>): string | undefined {
  if (!ledgers.every((ledger) => holdsWholeLedger(ledger, editions)))
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

/** The fault of the first segment whose text is not the one that the ledger of its file has under this id. */
function segmentFault({source, segments}: Edition, ledgers: readonly Ledger[]): string | undefined {
  const ledger = ledgers.find(({file}) => file === source)
  if (ledger === undefined) return `The ledger knows no file ${source}.`
  const placed = placedTexts(ledger)
  for (const {id, text} of segments) {
    const wanted = withoutSpaces(text)
    const own = (placed.get(id) ?? []).filter((piece) => wanted.includes(piece))
    if (lengthOf(own) < wanted.length)
      return `The text of ${id} is not the one that was published under this id.`
  }
  return undefined
}

/** Whether the editions of a file hold all the text that its ledger places in segments. */
function holdsWholeLedger(ledger: Ledger, editions: readonly Edition[]): boolean {
  const own = editions.filter(({source}) => source === ledger.file)
  const texts = own.flatMap(({segments}) => segments.map(({text}) => withoutSpaces(text)))
  return lengthOf(texts) === lengthOf([...placedTexts(ledger).values()].flat())
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, {length}) => sum + length, 0)
}

/** For each segment, the pieces of text that a ledger places in it, without spaces. */
function placedTexts({entries}: Ledger): Map<string, string[]> {
  const placed = new Map<string, string[]>()
  for (const {segment, before, after} of entries) {
    if (segment !== undefined)
      placed.set(segment, [...(placed.get(segment) ?? []), withoutSpaces(after ?? before)])
  }
  return placed
}

/** A text without spaces, which the ledger does not place. */
function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** All ids in the files. */
function allIds({editions, alignments, ledgers}: Omit<Published, 'problems'>): string[] {
  const ids = [
    ...editions.flatMap(({segments}) => segments.map(({id}) => id)),
    ...alignments.flatMap(({beads}) => beads.flatMap(({source, target}) => [...source, ...target])),
    ...ledgers.flatMap(({entries}) => entries.flatMap(({segment}) => segment ?? [])),
  ]
  return [...new Set(ids)]
}
