/** The tasks of the fuzz run: what takes a generated text, and what must hold afterwards. */
import assert from 'node:assert/strict'
import {alignSegments} from '../../../../src/align/index.ts'
import {type FileJudgement, fileJudgement, noJudgement} from '../../../../src/edition/judgement.ts'
import {ingest, parseFile} from '../../../../src/edition/pipeline.ts'
import {read} from '../../../../src/readers/index.ts'
import {marksOf} from '../../../../src/search/query/marks.ts'
import {parseQuery} from '../../../../src/search/query/parse.ts'
import {termsWithoutIndex} from '../../../../src/search/query/terms.ts'
import {readEdition, writeEdition} from '../../../../src/store/edition-file.ts'
import type {Article, Edition, Problem} from '../../../../src/text/model.ts'
import {readJudgement} from '../../../content/judgement.ts'
import {assertRestored} from '../restore/accounts.ts'
import {pick} from '../restore/texts.ts'
import {broken, packed} from './breakers.ts'
import {makeFile} from './files.ts'
import {below, editionOf, type Random, randomText} from './inputs.ts'

/** Gives one text, or what is made of one, to a part of the program; throws where something does not hold. */
type Task = (lines: readonly string[], next: Random) => void

/** Characters that are no white space, each with how often it stands in a text. */
function ink(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text)
    if (!/\p{White_Space}/u.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

/** The article made of a text, checked for what must hold of every article. */
function articleOf(text: string, judgement: FileJudgement): Article | undefined {
  const bytes = new TextEncoder().encode(text)
  const {parse, problems} = parseFile({file: 'a/source.txt', bytes, sha256: 'x'}, judgement)
  if (parse === undefined) {
    assert.ok(
      problems.some(({severity}) => severity === 'error'),
      'a text without an article has an error',
    )
    return undefined
  }
  const own = {...noJudgement, judgement: {files: {'source.txt': judgement}}}
  const {article, problems: more} = ingest('a', [parse], {judgement: own, previous: [], concepts: []})
  assertWhole(article, new TextDecoder().decode(bytes), [...problems, ...more])
  return article
}

function assertWhole(article: Article, text: string, problems: readonly Problem[]): void {
  assert.deepEqual(
    problems.filter(({code}) => code === 'coverage').map(({message}) => message),
    [],
  )
  const before = article.ledgers.flatMap(({entries}) => entries.map((entry) => entry.before)).join('')
  assert.deepEqual(ink(before), ink(text), 'the ledger sums to the text')
  for (const {segments} of article.editions) {
    const ids = segments.flatMap(({id, aliases}) => [id, ...(aliases ?? [])])
    assert.equal(new Set(ids).size, ids.length, 'no id stands twice')
  }
}

/** Asserts what must hold of any file: it is read, and then nothing of its lines is lost, or there is an error. */
function assertRead(name: string, bytes: Uint8Array, words: readonly string[] = []): void {
  const raw = {file: `a/${name}`, bytes, sha256: 'x'}
  const {source, pictures = [], problems} = read(raw)
  assert.ok(source !== undefined || problems.some(({severity}) => severity === 'error'), 'read or refused')
  if (source === undefined) return
  const text = source.lines.join('\n')
  assert.ok(!source.lines.some((line) => /[\r\n]/.test(line)), 'a line is one line')
  for (const {line, start, end} of source.stated?.marks ?? [])
    assert.ok(start <= end && end <= (source.lines[line - 1]?.length ?? -1), 'a mark is in its line')
  for (const picture of pictures) assert.match(picture.name, /^[0-9a-f]{16}\.(?:png|jpg|gif|webp)$/)
  assert.deepEqual(
    words.filter((word) => !text.includes(word)),
    [],
    'each word is in a line',
  )
  const {parse, problems: more} = parseFile(raw, {})
  if (parse === undefined) return
  const {article, problems: last} = ingest('a', [parse], {judgement: noJudgement, previous: [], concepts: []})
  assertWhole(article, text, [...problems, ...more, ...last])
  for (const edition of article.editions) assertComesBack(edition)
}

/** Decisions about lines that may be there or not. */
function decisionsFor(text: string, next: Random): FileJudgement {
  const found = text.split(/\r\n|\n|\r/)
  const line = () => 1 + below(found.length + 1, next)
  const roles = pick(['title', 'paragraph', 'furniture', 'note', 'byline', 'heading'] as const, next)
  const at = line()
  const words = (found[at - 1] ?? '')
    .slice(below(10, next), 10 + below(20, next))
    .replace(/\p{Surrogate}/gu, '')
  const mended = pick(['', 'x', 'a\nb', '\uFEFF', ' ', 'متن'], next)
  const decisions = {
    roles: {[line()]: roles},
    joins: [line()],
    breaks: [line()],
    languages: {[line()]: pick(['ar', 'en', 'fa'] as const, next)},
    emendations: words === '' ? [] : [{line: at, found: words, mended, reason: 'test'}],
  }
  return fileJudgement.parse(decisions)
}

/** Asserts that an edition is the same after it is written to its file and read back. */
function assertComesBack(edition: Edition): void {
  assert.deepEqual(readEdition(writeEdition(edition)), edition)
}

/** Every task with its share of the inputs. */
export const tasks: Readonly<Record<string, {readonly share: number; readonly run: Task}>> = {
  parse: {
    share: 0.35,
    run: (lines, next) => {
      const text = randomText(lines, next)
      for (const edition of articleOf(text, {})?.editions ?? []) assertComesBack(edition)
      assertRestored(text)
    },
  },
  decisions: {
    share: 0.15,
    run: (lines, next) => {
      const text = randomText(lines, next)
      articleOf(text, decisionsFor(text, next))
      const yaml = `files:\n  source.txt:\n    ${randomText(lines, next).slice(0, below(300, next))}`
      const {judgement, problems} = readJudgement(yaml, 'edition.yaml')
      assert.ok(problems.length <= 21 && problems.every(({line}) => line >= 1))
      if (problems.length > 0) assert.deepEqual(judgement.decisions, {})
    },
  },
  align: {
    share: 0.1,
    run: (lines, next) => {
      const side = (lang: string) => ({
        lang,
        segments: Array.from({length: below(9, next)}, () => randomText(lines, next).slice(0, 200)),
      })
      const [source, target] = [side(pick(['ar', 'en', 'ur'], next)), side(pick(['fa', 'en', 'zh'], next))]
      const beads = alignSegments(source, target)
      const all = (name: 'source' | 'target') => beads.flatMap((bead) => bead[name]).toSorted((a, b) => a - b)
      assert.deepEqual(all('source'), [...source.segments.keys()], 'each segment is in one bead')
      assert.deepEqual(all('target'), [...target.segments.keys()], 'each segment is in one bead')
      assert.ok(beads.every(({confidence}) => confidence >= 0 && confidence <= 1))
    },
  },
  query: {
    share: 0.2,
    run: (lines, next) => {
      const [query, text] = [randomText(lines, next).slice(0, 120), randomText(lines, next)]
      const {wanted} = termsWithoutIndex(parseQuery(query, next() < 0.5))
      for (const {start, end} of marksOf(text, wanted)) assert.ok(start < end && end <= text.length)
    },
  },
  files: {
    share: 0.1,
    run: (_, next) => {
      const file = makeFile(next)
      if (next() < 0.4) assertRead(file.name, packed(file), file.words)
      else assertRead(next() < 0.8 ? file.name : 'a.txt', broken(file, next))
    },
  },
  markdown: {
    share: 0.1,
    run: (lines, next) => {
      const texts = Array.from({length: 1 + below(4, next)}, () =>
        randomText(lines, next)
          .slice(0, 300)
          .replace(/[\r\n]/g, ' ')
          .replace(/[\p{Surrogate}\0]/gu, '')
          .trim(),
      ).map((text) => (text === '' ? 'x' : text))
      const kinds = ['title', 'heading', 'paragraph', 'note', 'caption'] as const
      assertComesBack(
        editionOf(
          texts.map((text, index) => ({
            id: `p${index + 1}`,
            kind: pick(kinds, next),
            text,
            lines: [[1, 1]],
          })),
        ),
      )
    },
  },
}
