/** Judges which lines of a page are its article's: by the elements around them, then by where the running text stands. */

import type {Element} from 'hast'
import type {OutsideReason} from '../../text/outside.ts'
import {elementLabels} from '../tree/elements.ts'
import {outsideReason} from './furniture.ts'
import type {PageFacts} from './page-facts.ts'
import {type Outside, type ShownLine, sumsByElement} from './page-lines.ts'
import {isPortrait} from './roles.ts'
import {letterKey, type PageTitle} from './title.ts'

/** Share of the page's running text that a part must not have to be judged by its names alone. */
const mostProse = 0.3

/** Judge the lines of a page. */
export function judgeBody(
  lines: readonly ShownLine[],
  title: PageTitle,
  deck: number | undefined,
  facts: PageFacts,
): Outside {
  const isHead = (index: number) => index === title.from || index === deck
  const out = judgeByName(lines, title, deck)
  const runs = inRuns(lines, out)
  const container = containerOf(lines, runs, lines[title.from])
  const first = container === undefined ? -1 : lines.findIndex(({around}) => around.includes(container))
  for (const [index, line] of lines.entries()) {
    if (out[index] !== undefined || isHead(index)) continue
    out[index] =
      (container === undefined ? undefined : placeOf(line, index, container, first, title)) ??
      (isPortrait(line, facts) ? 'portrait of the author' : undefined)
  }
  const links = judgeLinks(lines, out, isHead)
  const repeats = judgeRepeats(lines, links)
  return judgeOrphans(lines, repeats)
}

/** Judge lines by what the elements around them are called. */
function judgeByName(
  lines: readonly ShownLine[],
  title: PageTitle,
  deck: number | undefined,
): (OutsideReason | undefined)[] {
  const prose = sumsByElement(lines, ({prose}) => prose)
  const total = lines.reduce((sum, line) => sum + line.prose, 0)
  const kept = new Set(
    [title.from, deck].flatMap((index) => (index === undefined ? [] : (lines[index]?.around ?? []))),
  )
  const densest = new Set(densestPart(lines))
  const reasons = new Map<Element, OutsideReason | 'edge' | undefined>()
  const judge = (element: Element): OutsideReason | 'edge' | undefined => {
    const isText = densest.has(element) || (prose.get(element) ?? 0) > mostProse * total
    if (kept.has(element) || isText) return undefined
    const isEdge = /^(?:header|footer)$/.test(element.tagName)
    return outsideReason(element) ?? (isEdge ? 'edge' : undefined)
  }
  return lines.map(({around, block}, index) => {
    if (index === title.from || index === deck) return undefined
    if (block.outside !== undefined) return block.outside
    for (const [at, element] of around.entries()) {
      if (!reasons.has(element)) reasons.set(element, judge(element))
      const reason = reasons.get(element)
      if (reason === 'edge') {
        const isInArticle = around
          .slice(at + 1)
          .some(({tagName}) => /^(?:article|main|section)$/.test(tagName))
        if (!isInArticle) return element.tagName === 'header' ? 'head of the page' : 'foot of the page'
      } else if (reason !== undefined) return reason
    }
    return undefined
  })
}

/**
 * The elements around the densest part of the page: the most running text whose blocks stand side by side. What is called
 * after its paywall or its player may hold the article all the same.
 */
function densestPart(lines: readonly ShownLine[]): readonly Element[] {
  const sums = new Map<Element, {sum: number; around: readonly Element[]}>()
  for (const {around, prose} of lines) {
    const home = around[1]
    if (prose === 0 || home === undefined) continue
    const known = sums.get(home) ?? {sum: 0, around: around.slice(1)}
    known.sum += prose
    sums.set(home, known)
  }
  const weighed = [...sums.values()].map(({sum, around}) => {
    const isNamed = around.some(({tagName}) => tagName === 'article' || tagName === 'main')
    const isFurniture = around.some((element) => outsideReason(element) !== undefined)
    const isEdge = around.some(({tagName}) => /^(?:nav|footer|form|dialog)$/.test(tagName))
    return {around, weight: sum * (isNamed ? 2 : 1) * (isFurniture ? 0.5 : 1) * (isEdge ? 0.1 : 1)}
  })
  return weighed.toSorted((a, b) => b.weight - a.weight)[0]?.around ?? []
}

/** The lines of running text that stand beside another one; all of it, where none does. */
function inRuns(lines: readonly ShownLine[], out: Outside): ReadonlySet<ShownLine> {
  const all = lines.filter(({prose}, index) => prose > 0 && out[index] === undefined)
  const homes = (line: ShownLine) => line.around.slice(1, 3)
  const beside = all.filter((line, index) =>
    [all[index - 1], all[index + 1]].some(
      (other) => other !== undefined && homes(other).some((home) => homes(line).includes(home)),
    ),
  )
  return new Set(beside.length > 1 ? beside : all)
}

/** Share of the running text that the part of a page which holds the article has, at least. */
const ownShare = 0.8

/** Share that a part which is called the text of the article has, at least. */
const namedShare = 0.4

const bodyWords =
  /(?:^|\s)(?:articleBody|(?:article|story|post|entry|news|content|text|single)(?:__|--|[-_])?(?:body|content|text|detail|details))(?=$|[\s_-])/i

/** The innermost element that holds the article: what is called so, else what has nearly all running text. */
function containerOf(
  lines: readonly ShownLine[],
  runs: ReadonlySet<ShownLine>,
  title: ShownLine | undefined,
): Element | undefined {
  const prose = sumsByElement(lines, (line) => (runs.has(line) ? line.prose : 0))
  const total = [...runs].reduce((sum, line) => sum + line.prose, 0)
  if (total === 0) return undefined
  const share = (element: Element) => (prose.get(element) ?? 0) / total
  const own = title?.around.find(({tagName}) => tagName === 'article')
  const named = [...prose.keys()].find(
    (element) => bodyWords.test(elementLabels(element)) && share(element) >= namedShare,
  )
  const home = own !== undefined && share(own) >= 0.3 ? own : named
  const deepest = innermost(
    lines,
    runs,
    (element) => share(element) >= ownShare * (home === undefined ? 1 : share(home)),
    home,
  )
  return deepest ?? home
}

/** The innermost element with a property, beginning from an element or the whole page. */
function innermost(
  lines: readonly ShownLine[],
  runs: ReadonlySet<ShownLine>,
  isMeant: (element: Element) => boolean,
  home: Element | undefined,
): Element | undefined {
  for (const line of lines) {
    if (!runs.has(line) || (home !== undefined && !line.around.includes(home))) continue
    const inside = home === undefined ? line.around : line.around.slice(0, line.around.indexOf(home) + 1)
    const found = inside.find(isMeant)
    if (found !== undefined && found.tagName !== 'p') return found
  }
  return undefined
}

/** Why a line is not of the article by its place; undefined where it is. */
function placeOf(
  line: ShownLine,
  index: number,
  container: Element,
  first: number,
  title: PageTitle,
): OutsideReason | undefined {
  if (line.around.includes(container)) return undefined
  if (index > first) return 'under the article'
  const isHead = title.from !== -1 && index > title.from && line.linked < 0.9
  return isHead ? undefined : 'above the article'
}

/** Judge lines that are nothing but a link to another text. The address of a source is none. */
function judgeLinks(
  lines: readonly ShownLine[],
  out: Outside,
  isHead: (index: number) => boolean,
): (OutsideReason | undefined)[] {
  const first = lines.findIndex(({prose}, index) => prose > 0 && out[index] === undefined && !isHead(index))
  return lines.map(({text, linked, block}, index) => {
    if (out[index] !== undefined || isHead(index) || index < first) return out[index]
    const isAddress = !/\s/u.test(text) && /[.]/u.test(text)
    const isOwn = block.role === 'note' || block.role === 'table-row' || block.role === 'caption'
    // A sentence of the text may be a link from its first word to its last; so may what is sold, with its price.
    const isTitle = text.split(/\s+/u).length >= fewestLinkedWords && !/[.۔]["'”’»)\]]*$/u.test(text)
    return linked >= 0.9 && isTitle && !isAddress && !isOwn ? 'link to another article' : undefined
  })
}

/** Words in a link to another article, at least. */
const fewestLinkedWords = 4

/** Words in a line that repeats part of the text, at least. */
const repeatedWords = 5

/** Judge lines that repeat a part of the text in large letters, and pictures' words that their caption repeats. */
function judgeRepeats(lines: readonly ShownLine[], out: Outside): (OutsideReason | undefined)[] {
  const texts = lines.map(({text, prose}, index) =>
    out[index] === undefined && prose > 0 ? letterKey(text) : '',
  )
  const whole = texts.join('\n')
  return lines.map(({text, block, around}, index) => {
    if (out[index] !== undefined) return out[index]
    const mayRepeat =
      block.role === 'quote' ||
      around.slice(0, 3).some((element) => /pull-?quote|blockquote|quote/i.test(elementLabels(element)))
    if (!mayRepeat || text.split(/\s+/u).length < repeatedWords) return undefined
    const key = letterKey(text)
    const at = whole.indexOf(key)
    const isElsewhere = texts[index] === '' ? at !== -1 : at !== -1 && whole.indexOf(key, at + 1) !== -1
    return isElsewhere ? 'repeats the text' : undefined
  })
}

/** Judge headings under which nothing of the article is left but pictures. */
function judgeOrphans(lines: readonly ShownLine[], out: Outside): Outside {
  const next = [...out]
  const first = lines.findIndex(({prose}, index) => prose > 0 && out[index] === undefined)
  if (first === -1) return out
  let [end, hasText, hasGone] = [lines.length, false, false]
  for (let index = lines.length - 1; index > first; index -= 1) {
    const role = lines[index]!.block.role
    if (next[index] !== undefined) hasGone = true
    else if (role !== 'heading') hasText ||= role !== 'figure'
    if (next[index] !== undefined || role !== 'heading') continue
    if (!hasText && hasGone)
      for (let own = index; own < end; own += 1) next[own] ??= 'heading of what is not the article'
    end = index
    hasText = false
    hasGone = false
  }
  return next
}
