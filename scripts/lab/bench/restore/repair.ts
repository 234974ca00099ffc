/** How much of a broken article comes back as it was, and whether a healthy one is left alone. */

import {restoreSource as restore} from '../../../../src/edition/pipeline.ts'
import {keyOf} from '../../../../src/restore/keys.ts'
import {textSource} from './accounts.ts'
import type {Breaker} from './breakers.ts'
import type {TestArticle} from './texts.ts'
import {random} from './texts.ts'

/** Restored lines as texts. */
export function restoredTexts(text: string): readonly string[] {
  return restore(textSource(text), []).lines.map(({spans}) => spans.map((span) => span.text).join(''))
}

/** What the spaces rules do to any text, so that the comparison is about the fault in question. */
function plain(text: string): string {
  return text
    .replace(/\s+(?=[،؛.,:;!?؟])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A row of the table. */
export interface Repair {
  readonly way: string
  readonly articles: number
  readonly paragraphs: number
  /** Percent of paragraphs that come back exactly, spaces aside, and of lines that are no paragraph of the original. */
  readonly restored: string
  readonly foreign: string
  /** What went wrong, for the eye. */
  readonly misses: readonly string[]
}

/**
 * Break each article and restore it: which paragraphs are there again, and which lines are not of the original.
 * The original is what restoring makes of the healthy article, whose own small faults are not in question here.
 */
export function repairOf(breaker: Breaker, articles: readonly TestArticle[]): Repair {
  const misses: string[] = []
  let [count, total, found, lines, foreign] = [0, 0, 0, 0, 0]
  for (const [index, article] of articles.entries()) {
    const broken = breaker.break(article, random(index + 1))
    if (broken === undefined) continue
    count += 1
    const texts = restoredTexts(broken).map(plain)
    const healthy = restoredTexts(article.paragraphs.join('\n\n')).map(plain)
    const before = found
    const left = Map.groupBy(healthy, (text) => text)
    for (const text of texts) {
      lines += 1
      if ((left.get(text)?.pop() ?? undefined) === undefined) foreign += 1
      else found += 1
    }
    total += healthy.length
    if (found - before < healthy.length) misses.push(missOf(article.name, healthy, texts))
  }
  return {
    way: breaker.name,
    articles: count,
    paragraphs: total,
    restored: percent(found, total),
    foreign: percent(foreign, lines),
    misses,
  }
}

/** The first paragraph that did not come back, and the line that starts as it does. */
function missOf(name: string, healthy: readonly string[], texts: readonly string[]): string {
  const lost = healthy.find((text) => !texts.includes(text)) ?? ''
  const instead =
    texts.find((text) => text.startsWith(lost.slice(0, 12)) || text.includes(lost.slice(0, 30))) ??
    texts[0] ??
    ''
  return `${name}\n  expected: ${lost}\n  found:    ${instead}`
}

/** Paragraphs of healthy articles whose letters change (spaces, joiners, punctuation and yeh apart), or that go. */
export function harmOf(articles: readonly TestArticle[]): {
  lines: number
  harmed: number
  percent: string
  examples: readonly string[]
} {
  const examples: string[] = []
  let [lines, harmed] = [0, 0]
  for (const article of articles) {
    const texts = new Set(restoredTexts(article.paragraphs.join('\n\n')).map(keyOf))
    for (const text of article.paragraphs) {
      lines += 1
      if (texts.has(keyOf(text))) continue
      harmed += 1
      examples.push(`${article.name}: ${text.slice(0, 80)}`)
    }
  }
  return {lines, harmed, percent: percent(harmed, lines), examples}
}

/** A share in percent with two decimals. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`
}
