/** An article of many rows in two languages, built into a site of its own, for tests of long texts. */
import assert from 'node:assert/strict'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {after} from 'node:test'
import {buildSite} from '../../scripts/build/index.ts'
import {buildOptions} from '../../scripts/build/options.ts'
import {declarationDocuments} from '../../scripts/lab/bench/documents.ts'
import type {Lang} from '../../src/languages/index.ts'
import {articleOf} from '../exports/article.ts'
import {writeContent} from '../scripts/content.ts'

const slug = 'long-text'
/** Its address. */
export const address = `/en/${slug}/`
/** Rows of a text that is long enough, and one of them far below. */
export const [rows, far] = [130, 117]

const lines = declarationDocuments().flatMap((each) => each.lines)

/** The declaration over and over, two paragraphs of it a row, behind them the number of the row. */
function textOf(lang: Lang, row: number): string {
  const at = (index: number) => lines[index % lines.length]![lang]
  return `${at(row * 2)} ${at(row * 2 + 1)} [${row}]`
}

/** A row cut in two, as if it were two sentences. */
function sentencesOf(lang: Lang, row: number) {
  const text = textOf(lang, row)
  const middle = text.indexOf(' ', Math.floor(text.length / 2))
  return [
    {id: `p${row}.1`, start: 0, end: middle},
    {id: `p${row}.2`, start: middle + 1, end: text.length},
  ] as const
}

/** Build the site; its folder goes with the calling test file. */
export async function buildLongText(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'muqabala-long-'))
  after(() => rm(folder, {recursive: true}))
  const texts = (lang: Lang) => Array.from({length: rows + 1}, (_, row) => textOf(lang, row))
  const article = articleOf(slug, {en: texts('en'), ar: texts('ar')})
  const alignments = article.alignments.map((alignment) => ({
    ...alignment,
    beads: alignment.beads.map(({differences: _, ...bead}, row) => {
      const [source, target] = [sentencesOf('en', row), sentencesOf('ar', row)]
      const sentences = [0, 1].map((at) => ({source: [source[at]!], target: [target[at]!], confidence: 1}))
      return row === 0 ? bead : {...bead, sentences}
    }),
  }))
  await writeContent(path.join(folder, 'content'), [{...article, alignments}])
  const out = path.join(folder, 'dist')
  const outcome = await buildSite(
    buildOptions(['--no-check', '--content', path.join(folder, 'content'), '--out', out]),
  )
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.faults.join('\n'))
  return out
}
