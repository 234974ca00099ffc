/**
 * `npm run train -- align-collection [CONTENT]`: learn the collection's own lexicon from its aligned articles.
 *
 * It is learnt from the beads that are sure or reviewed, and kept where two articles agree, so that one article more
 * changes nothing until this is run again; then `npm run ingest`.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {packLexicon} from '../../../src/align/base-lexicon.ts'
import {type AlignedText, collectionLexicon} from '../../../src/align/collection.ts'
import type {Lang} from '../../../src/languages/index.ts'
import {readEdition} from '../../../src/store/edition-file.ts'
import type {Alignment, Edition} from '../../../src/text/model.ts'
import {lexiconFile} from '../../content/lexicon.ts'
import {writeAtomically} from '../../files/atomic-write.ts'
import {lexiconPairs} from './align-lexicon.ts'

/** Beads less sure than this teach nothing, unless a person has seen them. */
const believed = 0.9

/** The believed beads of all articles that have a pair of languages, whichever of the two is the source. */
function beadsOf(root: string, source: Lang, target: Lang): AlignedText[] {
  return readdirSync(join(root, 'alignments'))
    .toSorted()
    .flatMap((slug) => {
      const files = readdirSync(join(root, 'alignments', slug)).toSorted()
      const edition = (lang: Lang) =>
        readEdition(readFileSync(join(root, 'articles', slug, `${lang}.md`), 'utf8'))
      return files.flatMap((file) => {
        const alignment = JSON.parse(readFileSync(join(root, 'alignments', slug, file), 'utf8')) as Alignment
        const turned = alignment.source === target && alignment.target === source
        if (!turned && (alignment.source !== source || alignment.target !== target)) return []
        const editions = {source: edition(alignment.source), target: edition(alignment.target)}
        return alignment.beads
          .filter(({confidence, status}) => status === 'reviewed' || confidence >= believed)
          .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
          .map((bead) => {
            const [from, to] = [sideOf(editions.source, bead.source), sideOf(editions.target, bead.target)]
            return turned ? {text: slug, source: to, target: from} : {text: slug, source: from, target: to}
          })
      })
    })
}

function sideOf({lang, segments}: Edition, ids: readonly string[]): AlignedText['source'] {
  return {lang, segments: segments.filter(({id}) => ids.includes(id)).map(({text}) => text)}
}

/** See the head of this file. */
export async function run([root = 'content']: readonly string[]): Promise<void> {
  const pairs = lexiconPairs.map(
    ([source, target]) =>
      [`${source}-${target}`, packLexicon(collectionLexicon(beadsOf(root, source, target)))] as const,
  )
  const file = {
    about:
      'Word stems that stand for one another in at least two articles of the collection, with strengths in hundredths.',
    command: 'npm run train -- align-collection',
    pairs: Object.fromEntries(pairs.filter(([, packed]) => packed !== '')),
  }
  writeAtomically(join(root, lexiconFile), `${JSON.stringify(file, undefined, 1)}\n`)
}
