import type {Removal, WorkLine} from '../../../model.ts'
import {persianOdds} from '../../identify/sisters.ts'
import {scriptOf} from '../flow.ts'
import {settle, splitLine} from '../lines.ts'
import type {Rule} from '../rule.ts'
import {textOf} from '../spans.ts'

/** Signs that stand between a title and its translation, with the spaces about them. */
const dividers = /\s+(?:[/|\\•·–—]|-{1,2}|\/\/|\|\|)\s+/gu
/** Characters of the longest line of two titles. */
const longestLine = 400
/** Words that each half of the first line has at least: two names with a stroke between them may be a site's. */
const fewestWords = 3
/** Characters from which on a line is running text, and how many such lines of a language make a text in it. */
const [proseLength, proseLines] = [120, 2]
/** Log odds from which on a half is Persian or Arabic without doubt. */
const sure = 4

type HalfLang = 'ar' | 'en' | 'fa'

/** A title stands in one line with its translation. */
export const bilingualLine: Rule = {
  code: 'bilingual-line',
  evidence:
    'The first line, or a short line of a text in two languages, has one language before a dividing stroke and the other behind it.',
  spares:
    'Lines with foreign names or terms in them, lines of two names, and short lines of texts in one language.',
  apply(lines) {
    const first = lines.findIndex((line) => textOf(line).trim() !== '')
    let written: ReadonlySet<HalfLang> | undefined
    const removals: Removal[] = []
    const out = lines.flatMap((line, index): readonly WorkLine[] => {
      const text = textOf(line)
      if (text.length > longestLine || text.search(dividers) === -1) return [line]
      const cut = cutOf(text)
      if (cut === undefined) return [line]
      const isTitle = index === first && cut.words >= fewestWords
      if (!isTitle) {
        written ??= languagesIn(lines)
        if (!cut.langs.every((lang) => written!.has(lang))) return [line]
      }
      const head = splitLine(line, cut.start, 'none')
      const tail = head === undefined ? undefined : splitLine(head[1], cut.end - cut.start, 'none')
      if (head === undefined || tail === undefined) return [line]
      removals.push({
        spans: tail[0].spans,
        rule: 'bilingual-line',
        reason: 'stood between a title and its translation',
        confidence: 1,
      })
      return [head[0], tail[1]]
    })
    if (removals.length === 0) return {lines}
    const settled = settle(out)
    return {lines: settled.lines, removals: [...removals, ...settled.removals]}
  },
}

/** The one divider of a line that has another language on each side; where it stands, and the words of the shorter half. */
function cutOf(
  text: string,
): {start: number; end: number; words: number; langs: readonly HalfLang[]} | undefined {
  const cuts = Array.from(text.matchAll(dividers), ({0: divider, index}) => {
    const halves = [text.slice(0, index), text.slice(index + divider.length)] as const
    const langs = halves.map(langOf)
    if (langs[0] === undefined || langs[1] === undefined || langs[0] === langs[1]) return undefined
    const words = Math.min(...halves.map((half) => half.match(/\p{L}[\p{L}\p{M}\u200C]*/gu)?.length ?? 0))
    return {start: index, end: index + divider.length, words, langs: [langs[0], langs[1]]}
  }).filter((cut) => cut !== undefined)
  return cuts.length === 1 ? cuts[0] : undefined
}

/** The language of a half, where nearly all its letters are of one script and, in Arabic script, it is plain which. */
function langOf(half: string): HalfLang | undefined {
  const arabic = half.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = half.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (Math.max(arabic, latin) < 10 * Math.min(arabic, latin) || arabic + latin < 4) return undefined
  if (latin > arabic) return 'en'
  const odds = persianOdds(half)
  return Math.abs(odds) < sure ? undefined : odds > 0 ? 'fa' : 'ar'
}

/** The languages that the file has running text in. */
function languagesIn(lines: readonly WorkLine[]): ReadonlySet<HalfLang> {
  const counts = new Map<HalfLang, number>()
  for (const line of lines) {
    const text = textOf(line)
    if (text.length < proseLength || scriptOf(text) === undefined) continue
    const lang = scriptOf(text) === 'Latn' ? 'en' : persianOdds(text) > 0 ? 'fa' : 'ar'
    counts.set(lang, (counts.get(lang) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= proseLines).map(([lang]) => lang))
}
