/**
 * How the work grows with the text: every shape of text at doubling sizes through every step that is given texts.
 *
 * Work that grows as the text does doubles with it; where the last doubling costs more than {@link limit} times, the
 * shape is listed. Processor time, the least of several runs, so that what else the machine does counts little; what
 * is quicker than {@link quick} seconds at the greatest size tells nothing and is passed over.
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
import {sentencesOf} from '../../../src/text/sentences.ts'
import {type Shape, shapes} from './growth/shapes.ts'

/** Times that the last doubling may cost. */
const limit = 2.5
/** Processor seconds at the greatest size below which growth is not judged, and from which on nothing greater is tried. */
const [quick, slow] = [0.2, 6]
/** Code units of the texts. */
const usualSize = 65_536

/** A paragraph that no step refuses, so that what stands beside it is looked at too. */
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

/** What is given texts, by name. */
const steps: Readonly<Record<string, (text: string) => void>> = {
  parse: (text) => {
    parse(`${frame.en}\n\n${text}\n\n${frame.en}\n`)
  },
  'parse, ar': (text) => {
    parse(`${frame.ar}\n\n${text}\n\n${frame.ar}\n`)
  },
  sentences: (text) => {
    for (const lang of ['ar', 'en', 'fa'] as const)
      for (const span of sentencesOf(text, lang)) clausesOf(text, span, lang)
  },
  query: (text) => {
    marksOf(text, termsWithoutIndex(parseQuery(text)).wanted)
  },
  markdown: (text) => {
    const segments = segmentsOf(text).map((line, index) => ({
      id: `p${index + 1}`,
      kind: 'paragraph' as const,
      text: line.trim(),
      lines: [[1, 1] as const],
    }))
    readEdition(
      writeEdition({
        slug: 'a',
        lang: 'en',
        origin: 'received',
        primary: true,
        source: 'a',
        metadata: {},
        segments,
      }),
    )
  },
}

/** Aligning: its cost is of the rows and of the letters in them. */
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

/** Seconds at the sizes, up to the first that is slow; the least of as many runs as the time is worth. */
function timesOf(step: (text: string) => void, shape: Shape, sizes: readonly number[]): number[] {
  const times: number[] = []
  for (const size of sizes) {
    const text = shape(size)
    const run = () => step(text)
    let least = timeOf(run)
    for (let again = 0; again < 2 && least < 1 && least > quick / 4; again += 1)
      least = Math.min(least, timeOf(run))
    times.push(least)
    if (least > slow) break
  }
  return times
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
  const sizes = [Number(size) / 4, Number(size) / 2, Number(size)]
  const all = {...steps, align: alignStep}
  const rows: Record<string, string>[] = []
  const [worst, checked] = [[] as number[], {count: 0}]
  for (const [stepName, of] of Object.entries(all).filter(([name]) => name.includes(step))) {
    for (const [name, make] of Object.entries(shapes).filter(([name]) => name.includes(shape))) {
      const times = timesOf(of, make, sizes)
      checked.count += 1
      worst.push(times.at(-1)!)
      const growth = times.at(-1)! / times.at(-2)!
      const judged = times.at(-1)! >= quick
      if (!judged || growth <= limit) continue
      rows.push({
        step: stepName,
        shape: name,
        ...Object.fromEntries(times.map((time, at) => [`${sizes[at]! / 1024}k`, time.toFixed(2)])),
        growth: growth.toFixed(1),
      })
      if (process.env.GROWTH_LIVE) console.log(Object.values(rows.at(-1)!).join('\t'))
    }
  }
  console.log(
    `${checked.count} shapes and steps; ${rows.length} of them listed; slowest ${Math.max(...worst).toFixed(2)} s.`,
  )
  if (rows.length > 0) console.table(rows)
}
