/** Speed of restoring on ordinary text of growing size. */
import process from 'node:process'
import {restoreSource as restore} from '../../../../src/edition/pipeline.ts'
import {identifySeconds} from '../identify.ts'
import {textSource} from './accounts.ts'
import type {TestArticle} from './texts.ts'
import {pick, random} from './texts.ts'

/** A row of the table. */
export interface Speed {
  readonly text: string
  readonly megabytes: string
  /** Processor time, so that what else the machine does counts little. */
  readonly seconds: string
  readonly 'MB/s': string
  /** Of restoring, identifying and dividing together. */
  readonly 'MB/s, all three': string
}

/** Megabytes of the texts that are timed. */
const sizes = [1, 2, 4, 8]

/** Time growing texts of shuffled words: paragraphs of ordinary length, none a copy of another. */
export function speeds(articles: readonly TestArticle[]): readonly Speed[] {
  return ['ar', 'fa', 'en'].flatMap((lang) => {
    const words = articles
      .filter((article) => article.lang === lang)
      .flatMap(({paragraphs}) => paragraphs.join(' ').split(' '))
    time(shuffled(words, 300_000))
    return sizes.map((size) => {
      const text = shuffled(words, size * 1e6)
      const seconds = Math.min(time(text), time(text))
      const {lines} = restore(textSource(text), [])
      const rest = Math.min(identifySeconds(lines), identifySeconds(lines))
      const bytes = Buffer.byteLength(text)
      return {
        text: lang,
        megabytes: (bytes / 1e6).toFixed(1),
        seconds: seconds.toFixed(2),
        'MB/s': (bytes / 1e6 / seconds).toFixed(1),
        'MB/s, all three': (bytes / 1e6 / (seconds + rest)).toFixed(1),
      }
    })
  })
}

/** Processor seconds of one run. */
function time(text: string): number {
  const source = textSource(text)
  const before = process.cpuUsage()
  restore(source, [])
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Paragraphs of shuffled words, to a number of bytes. */
function shuffled(words: readonly string[], bytes: number): string {
  const next = random(bytes)
  const lines: string[] = []
  for (let size = 0; size < bytes; ) {
    const line = Array.from({length: 40 + Math.floor(next() * 80)}, () => pick(words, next)).join(' ')
    lines.push(`${line}.`, '')
    size += Buffer.byteLength(line) + 3
  }
  return lines.join('\n')
}
