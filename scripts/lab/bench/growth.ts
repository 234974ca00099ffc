/**
 * How the work grows with the text: every shape of text at doubling sizes through every step that is given texts.
 *
 * Work that grows as the text does doubles with it; where the last doubling costs more than {@link limit} times, the
 * shape is listed, as soon as it is found. Processor time, so that what else the machine does counts little: of one
 * run at the greatest size, where that is quicker than {@link quick} seconds and so tells nothing, and else of the least
 * of several at each size. A size that takes more than {@link slow} seconds is listed as slow, and the greater ones are
 * not tried.
 */
import process from 'node:process'
import {alignSegments} from '../../../src/align/index.ts'
import {noJudgement} from '../../../src/edition/judgement.ts'
import {ingest, parseFile} from '../../../src/edition/pipeline.ts'
import {marksOf} from '../../../src/search/query/marks.ts'
import {parseQuery} from '../../../src/search/query/parse.ts'
import {termsWithoutIndex} from '../../../src/search/query/terms.ts'
import {readEdition, writeEdition} from '../../../src/store/edition-file.ts'
import {clausesOf} from '../../../src/text/clauses.ts'
import {sentenceSpansOf} from '../../../src/text/sentences.ts'
import {editionOf} from './fuzz/inputs.ts'
import {shapes, type TextShape} from './growth/shapes.ts'

/** Times that the last doubling may cost. */
const limit = 2.5
/** Processor seconds at the greatest size below which growth is not judged, and from which on nothing greater is tried. */
const [quick, slow] = [0.2, 6]
/** Code units of the texts: what an article of some pages has. */
const usualSize = 16_384
/** Code units of what is typed into the search box, at most. */
const longestQuery = 1024

/** A paragraph that no step refuses, so that the text beside it is processed too. */
const frame = {
  en: 'The ministry of energy said that the production of electricity from the sun rose by a third this year, and that two new stations would enter service before next summer.',
  ar: 'أعلنت وزارة الطاقة أن إنتاج الكهرباء من الشمس زاد هذا العام بنسبة الثلث، وأن محطتين جديدتين ستدخلان الخدمة قبل الصيف المقبل.',
} as const

const bytesOf = new TextEncoder()

function parse(text: string) {
  const bytes = bytesOf.encode(text)
  const {parse} = parseFile({file: 'a/source.txt', bytes, sha256: 'x'})
  return parse === undefined
    ? undefined
    : ingest('a', [parse], {judgement: noJudgement, previous: [], concepts: []}).article
}

/** A text cut into the segments that an aligner is given. */
function segmentsOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 1 ? lines : (text.match(/.{1,400}/gsu) ?? [])
}

/** The steps that take texts, by name. */
const steps: Readonly<Record<string, (text: string) => void>> = {
  parse: (text) => {
    parse(`${frame.en}\n\n${text}\n\n${frame.en}\n`)
  },
  'parse, ar': (text) => {
    parse(`${frame.ar}\n\n${text}\n\n${frame.ar}\n`)
  },
  sentences: (text) => {
    for (const lang of ['ar', 'en', 'fa'] as const)
      for (const span of sentenceSpansOf(text, lang)) clausesOf(text, span, lang)
  },
  query: (text) => {
    marksOf(text, termsWithoutIndex(parseQuery(text.slice(0, longestQuery))).wanted)
  },
  markdown: (text) => {
    // Restoring removes these characters from every text: a Markdown file cannot hold them.
    const texts = segmentsOf(text.replaceAll('\0', '')).map((line) => line.trim())
    const segments = texts
      .filter((line) => line !== '')
      .map((line, index) => ({
        id: `p${index + 1}`,
        kind: 'paragraph' as const,
        text: line,
        lines: [[1, 1] as const],
      }))
    if (segments.length === 0) return
    readEdition(writeEdition(editionOf(segments)))
  },
}

/**
 * Aligning: its cost is of the rows and of the letters in them. Where no rare words tie two texts, each paragraph is
 * compared with each up to some twelve hundred (`most` in `align/anchors.ts`, eight seconds), so that shapes of a few
 * hundred equal lines grow by the square here; beyond that by the text, and in all by the budget of an article.
 */
const alignStep = (text: string) => {
  const segments = segmentsOf(text).slice(0, 400)
  alignSegments({lang: 'en', segments}, {lang: 'ar', segments})
}

/** Processor seconds of one run. */
function timeOf(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}

/**
 * Seconds at half a size and at the size; undefined where the greatest is too quick to tell. A text that takes longer
 * than {@link slow} at half the size is not tried at the whole one.
 */
function timesOf(
  step: (text: string) => void,
  shape: TextShape,
  size: number,
): readonly number[] | undefined {
  const [half, whole] = [shape(size / 2), shape(size)]
  const first = timeOf(() => step(half))
  if (first > slow) return [first]
  let [less, more] = [first, timeOf(() => step(whole))]
  if (more < quick) return undefined
  for (let again = 0; again < 2 && more < slow && more > limit * less; again += 1) {
    more = Math.min(
      more,
      timeOf(() => step(whole)),
    )
    less = Math.max(
      quick / 100,
      Math.min(
        less,
        timeOf(() => step(half)),
      ),
    )
  }
  return [less, more]
}

/**
 * `npm run bench -- growth [STEP] [SHAPE] [SIZE]`: parts of the names choose steps and shapes, `''` all; the size is that
 * of the greatest texts.
 */
export async function run([
  step = '',
  shape = '',
  size = `${usualSize}`,
]: readonly string[] = []): Promise<void> {
  const all = {...steps, align: alignStep}
  const counts = {checked: 0, judged: 0, listed: 0}
  const chosen = Object.entries(shapes).filter(([name]) => name.includes(shape))
  for (const [stepName, of] of Object.entries(all).filter(([name]) => name.includes(step))) {
    for (const [name, make] of chosen) {
      counts.checked += 1
      const times = timesOf(of, make, Number(size))
      if (times === undefined) continue
      counts.judged += 1
      const [less, more] = times
      if (more !== undefined && more <= limit * less!) continue
      counts.listed += 1
      const told = more === undefined ? 'slow' : `${(more / less!).toFixed(1)} times`
      console.log([stepName, name, ...times.map((time) => `${time.toFixed(2)} s`), told].join('\t'))
    }
    console.log(`${stepName}: done, ${Math.round(process.cpuUsage().user / 1e6)} s so far.`)
  }
  const {checked, judged, listed} = counts
  console.log(`${checked} shapes and steps; ${judged} took long enough to be judged; ${listed} listed above.`)
}
