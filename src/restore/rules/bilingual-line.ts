import type {Lang, Script} from '../../languages/index.ts'
import {likeliest} from '../../languages/script/identify.ts'
import {countScripts} from '../../languages/script/script-count.ts'
import {scriptOf} from '../../text/flow.ts'
import {splitLine, trimLines} from '../../text/lines.ts'
import type {Removal, WorkLine} from '../../text/model.ts'
import type {Rule} from '../../text/rule.ts'
import {textOf} from '../../text/spans.ts'

/** Signs that stand between a title and its translation, with the spaces about them. */
const dividers = /(?<!\s)\s+(?:[/|\\•·–—]|-{1,2}|\/\/|\|\|)\s+/gu
/** Dividers that seldom stand for anything else in a title. */
const strokes = /^\s+[/|\\]/u
/** Characters in a line of two titles, at most. */
const longestLine = 400
/** Words that each half of the first line must have: two names with a stroke between them may be the name of a site. */
const fewestWords = 3
/** Prose is a line of at least so many characters; a language with at least so many of them has a text in the file. */
const [proseLength, proseLines] = [120, 2]
/** Log odds from which a half counts as being in one of the languages of its script. */
const sureLanguage = 4
/** How many times more letters of its own script than of the other a half must have. */
const ownShare = 2

/** A title stands in one line with its translation. */
export const bilingualLine: Rule = {
  code: 'bilingual-line',
  evidence:
    'A short line of a text in two languages, or the first line of any, has one language before a dividing stroke and the other behind it.',
  spares:
    'Lines with foreign names or terms in them, lines of two names, and short lines of texts in one language.',
  apply(lines) {
    const first = lines.findIndex((line) => textOf(line).trim() !== '')
    let written: ReadonlySet<Lang> | undefined
    const isWritten = (lang: Lang) => {
      written ??= languagesIn(lines)
      return written.has(lang)
    }
    const removals: Removal[] = []
    const out = lines.flatMap((line, index): readonly WorkLine[] => {
      const text = textOf(line)
      if (text.length > longestLine || text.search(dividers) === -1) return [line]
      const cut = cutOf(text)
      if (cut === undefined) return [line]
      const isTitle = index === first && cut.words >= fewestWords && cut.stroke && cut.foreign === 0
      if (!isTitle && !cut.langs.every(isWritten)) return [line]
      const head = splitLine(line, cut.start, 'none')
      const tail = head === undefined ? undefined : splitLine(head[1], cut.end - cut.start, 'none')
      if (head === undefined || tail === undefined) return [line]
      const reason = 'stood between a title and its translation'
      removals.push({spans: tail[0].spans, rule: 'bilingual-line', reason, confidence: 1})
      return [head[0], tail[1]]
    })
    if (removals.length === 0) return {lines}
    const settled = trimLines(out)
    return {lines: settled.lines, removals: [...removals, ...settled.removals]}
  },
}

/** A place where a line may be cut. */
interface Cut {
  readonly start: number
  readonly end: number
  /** Number of words in the shorter half. */
  readonly words: number
  readonly langs: readonly Lang[]
  /** Number of letters in the half that is in the other script. */
  readonly foreign: number
  /** Whether the divider is one that seldom stands for anything else. */
  readonly stroke: boolean
}

/** The divider that separates the languages best. Undefined where none does, or where two do so equally well. */
function cutOf(text: string): Cut | undefined {
  const cuts = Array.from(text.matchAll(dividers), ({0: divider, index}): Cut | undefined => {
    const halves = [text.slice(0, index), text.slice(index + divider.length)].map(halfOf)
    const langs = halves.flatMap(({lang}) => lang ?? [])
    if (langs.length < 2 || langs[0] === langs[1]) return undefined
    return {
      start: index,
      end: index + divider.length,
      words: Math.min(...halves.map(({words}) => words)),
      langs,
      foreign: halves.reduce((sum, {foreign}) => sum + foreign, 0),
      stroke: strokes.test(divider),
    }
  }).filter((cut) => cut !== undefined)
  const [best, next] = cuts.sort((a, b) => a.foreign - b.foreign)
  return next !== undefined && next.foreign === best?.foreign ? undefined : best
}

/** The language of a half, from the script of most of its letters; undefined where that leaves a doubt. */
function halfOf(half: string): {lang?: Lang; words: number; foreign: number} {
  const {Arab, Latn} = countScripts(half)
  const words = half.match(/\p{L}[\p{L}\p{M}\u200C]*/gu)?.length ?? 0
  const foreign = Math.min(Arab, Latn)
  const script: Script = Latn > Arab ? 'Latn' : 'Arab'
  // A title in Latin script contains no Arabic letters. Text that does is about Arabic words, not a translation.
  const isPlain = Math.max(Arab, Latn) >= Math.max(4, ownShare * foreign) && (script === 'Arab' || Arab === 0)
  const found = isPlain ? likeliest(half, script) : undefined
  return found === undefined || found.odds < sureLanguage
    ? {words, foreign}
    : {lang: found.lang, words, foreign}
}

/** The languages that the file has running text in. */
function languagesIn(lines: readonly WorkLine[]): ReadonlySet<Lang> {
  const counts = new Map<Lang, number>()
  for (const text of lines.map(textOf)) {
    const script = text.length < proseLength ? undefined : scriptOf(text)
    const lang = script && likeliest(text, script)?.lang
    if (lang !== undefined) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= proseLines).map(([lang]) => lang))
}
