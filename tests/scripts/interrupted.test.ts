/**
 * Every command that writes content, at every one of its calls that changes the disk: killed in the middle of it, the
 * disk full, the place forbidden. What it had published stands whole, and the command run again comes to the same bytes.
 */
import assert from 'node:assert/strict'
import {hash} from 'node:crypto'
import {cpSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {addArticle, alreadyAdded, ingestAgain} from '../../scripts/content/add-article.ts'
import {readDecision} from '../../scripts/content/decision-edits.ts'
import type {ArticleOutcome} from '../../scripts/content/ingest-one.ts'
import {completeInterrupted} from '../../scripts/content/interrupted.ts'
import {saveDecision} from '../../scripts/content/save-decision.ts'
import type {RawFile} from '../../src/readers/index.ts'
import {arabic, english, ingest, newCollection, newFolder, snapshot, write} from './collection.ts'
import {type FaultKind, Killed, skipFlushing, withFault} from './faults.ts'

skipFlushing()

/** A command, what it begins with, and how it is run, by a person, from its beginning. */
interface Command {
  readonly name: string
  readonly prepare: () => string
  readonly run: (root: string) => Pick<ArticleOutcome, 'failed' | 'problems'>
}

function published(): string {
  const root = newCollection()
  ingest(root)
  return root
}

/** Complete what was left, as every command does before its own work. */
function completed(root: string): string[] {
  return completeInterrupted(root, () => {})
}

const bytes = Buffer.from(`${english.join('\n\n')}\n`)
const received: RawFile = {file: 'received.txt', bytes, sha256: hash('sha256', bytes)}

const commands: readonly Command[] = [
  {
    name: 'a first ingest',
    prepare: newCollection,
    run: (root) => ingest(root).outcomes[0]!,
  },
  {
    name: 'an ingest of a text that has changed',
    prepare: () => {
      const root = published()
      const lines = [
        ...arabic.slice(0, 2),
        'ولكل امرئ الحق في التعليم مجاناً.',
        ...arabic.slice(2),
        ...english,
      ]
      write(root, 'sources/on-rights/source.txt', `${lines.join('\n\n')}\n`)
      return root
    },
    run: (root) => ingest(root).outcomes[0]!,
  },
  {
    name: 'an ingest that takes an article away',
    prepare: () => {
      const root = published()
      rmSync(join(root, 'sources/on-rights'), {recursive: true})
      return root
    },
    run: (root) => ingest(root).outcomes.at(-1) ?? {failed: false, problems: []},
  },
  {
    name: 'a decision',
    prepare: () => {
      const root = published()
      write(root, 'sources/on-rights/edition.yaml', '# Mine.\nfiles: {}\n')
      return root
    },
    run: (root) => {
      completed(root)
      return saveDecision(root, 'on-rights', readDecision(['join', '5'], 'source.txt')!)
    },
  },
  {
    name: 'a new article',
    prepare: published,
    run: (root) => {
      const there = alreadyAdded(root, received.sha256, completed(root))
      if (there !== undefined) return ingestAgain(root, there)
      return addArticle(root, {
        slug: 'new-one',
        files: new Map([['source.txt', received]]),
        yaml: '# Mine.\n',
      })
    },
  },
]

/** The files that readers and builds see. */
function seen(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(snapshot(root)).filter(([path]) => !path.startsWith('.changing-')))
}

for (const {name, prepare, run} of commands) {
  test(`${name} that is interrupted leaves whole files, and comes to the same bytes when it is run again`, () => {
    const start = prepare()
    const copy = () => {
      const root = join(newFolder(), 'content')
      cpSync(start, root, {recursive: true})
      return root
    }
    const before = snapshot(start)
    const undisturbed = copy()
    const {calls, result} = withFault(-1, 'kill', () => run(undisturbed))
    assert.ok(calls > 3 && result?.failed === false)
    const after = snapshot(undisturbed)
    assert.notDeepEqual(after, before)
    for (let at = 0; at < calls; at += 1) {
      const error: FaultKind = at % 2 === 0 ? 'ENOSPC' : 'EACCES'
      for (const kind of ['torn', error] as const) {
        const root = copy()
        const faulty = withFault(at, kind, () => run(root))
        const found = seen(root)
        for (const [path, text] of Object.entries(found))
          assert.ok(text === before[path] || text === after[path], `${path} is whole after ${kind} at ${at}`)
        if (kind === 'torn') assert.ok(faulty.error instanceof Killed || faulty.error === undefined)
        else if (faulty.result?.failed) {
          assert.deepEqual(faulty.result.problems.map(({code}) => code).slice(-1), ['content-unwritable'])
          assert.deepEqual(found, before, `nothing was changed after ${kind} at ${at}`)
        } else assert.deepEqual(found, after, `${kind} at ${at} came too late to matter`)
        assert.equal(run(root).failed, false)
        assert.deepEqual(snapshot(root), after, `run again after ${kind} at ${at}`)
        assert.deepEqual(
          readdirSync(root).filter((each) => each.startsWith('.')),
          [],
        )
      }
    }
  })
}
