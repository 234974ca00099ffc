import assert from 'node:assert/strict'
import {test} from 'node:test'
import {noJudgement} from '../../src/edition/judgement.ts'
import {ingest, parseFile} from '../../src/edition/pipeline.ts'
import {rawOf, readAs} from './office.ts'

const english = [
  'The stone lies in the museum of the city.',
  'Nobody has read it.',
  'They wrote on clay, for everyone.',
  'Ships came every summer.',
]
const persian = [
  'سنگ در موزه شهر است.',
  'هیچ‌کس آن را نخوانده است.',
  'آن‌ها روی گل می‌نوشتند تا همه بخوانند.',
  'کشتی‌ها هر تابستان می‌آمدند.',
]

/** The rows of a file, as the texts of their two sides. */
function rowsOf(file: string, content: string): string[][] {
  const {parse, problems} = parseFile(rawOf(file, content))
  assert.ok(parse, JSON.stringify(problems))
  const {article, problems: found} = ingest('a', [parse], {
    judgement: noJudgement,
    previous: [],
    concepts: [],
  })
  assert.deepEqual(
    found.filter(({severity}) => severity === 'error'),
    [],
  )
  const [alignment] = article.alignments
  const text = (lang: string, ids: readonly string[]) =>
    ids
      .map(
        (id) =>
          article.editions.find((each) => each.lang === lang)!.segments.find((each) => each.id === id)!.text,
      )
      .join(' ')
  return alignment!.beads.map(({source, target}) => [
    text(alignment!.source, source),
    text(alignment!.target, target),
  ])
}

/** Pairs that no aligner would find by itself: the third text has no counterpart, the others are out of place. */
const wanted = [
  [english[0], persian[1]],
  [english[1], persian[0]],
  [english[2], ''],
  [english[3], persian[3]],
]

test('a translation memory keeps its pairs, even those that an aligner would not believe', () => {
  const unit = ([en, fa]: (string | undefined)[]) =>
    `<tu><tuv xml:lang="EN-US"><seg>${en}</seg></tuv>${fa === '' ? '' : `<tuv xml:lang="fa"><seg>${fa}<ph>{1}</ph></seg></tuv>`}</tu>`
  const file = `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en"/><body>${wanted.map(unit).join('')}</body></tmx>`
  assert.deepEqual(rowsOf('memory.xml', file).toSorted(), wanted.toSorted())
})

test('a table of two languages keeps its pairs, under any name', () => {
  const file = wanted.map((row) => `${row.join('\t')}\tfile\n`).join('')
  assert.deepEqual(rowsOf('table.txt', file).toSorted(), wanted.toSorted())
})

test('the table that this program exports is read again, its rows alone', () => {
  const record = ([en, fa]: (string | undefined)[], level: string) =>
    `${level}\tp1\tp1\tp1\t${en}\t${fa}\t1\tauto\t\tlinked\n`
  const head = 'unit\trow\ten ids\tfa ids\ten\tfa\tconfidence\tstatus\tflags\trelation\n'
  const file = head + wanted.map((row) => record(row, 'paragraph') + record(row, 'sentence')).join('')
  assert.deepEqual(rowsOf('a.en-fa.tsv', file).toSorted(), wanted.toSorted())
})

test('a text with tabs in one language is no table of pairs', () => {
  assert.equal(
    readAs('a.txt', english.map((line) => `${line}\t${line}\n`).join('')).source?.stated,
    undefined,
  )
})
