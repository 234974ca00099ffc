/** Finds the title of a page's article and the line that shows it, and the deck under it. */
import {attribute, elementLabels} from '../tree/elements.ts'
import type {PageFacts} from './page-facts.ts'
import type {ShownLine} from './page-lines.ts'

/** The title of a page. */
export interface PageTitle {
  /** Index of the line that shows it; -1 where none does. */
  readonly line: number
  /** Index of the line from which the article can begin: that one, or a first heading that says it in other words. */
  readonly from: number
  /** Its words; absent where no line shows it and nothing states it. */
  readonly text?: string
}

/** The letters and digits of a text, for comparing. */
export function letterKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Letters in a title, at least. */
const fewestLetters = 4

/**
 * The title: a first heading that the page states elsewhere too; else the headline that it states for machines, where
 * another statement says the same; else what it states for links to it; else a line that the browser's tab says.
 */
export function findPageTitle(lines: readonly ShownLine[], facts: PageFacts): PageTitle {
  const {headlines, shared, tab} = facts
  const heads = lines.flatMap((line, index) =>
    isFirstHeading(line) && letterKey(line.text).length >= fewestLetters ? [index] : [],
  )
  const linkKeys = [shared, tab].flatMap((each) => (each === undefined ? [] : titleKeys(each)))
  const machineKeys = headlines.map(letterKey)
  const repeated = heads.find((index) =>
    [...machineKeys, ...linkKeys].includes(letterKey(lines[index]!.text)),
  )
  if (repeated !== undefined) return {line: repeated, from: repeated, text: lines[repeated]!.text}
  const sure = headlines.find((each) => linkKeys.includes(letterKey(each)))
  if (sure !== undefined) return placed(withoutSite(sure, facts) ?? sure, lines, heads)
  const stated = withoutSite(shared, facts) ?? headlines[0]
  if (stated !== undefined) return placed(stated, lines, heads)
  return titleOfTab(lines, facts, heads)
}

/**
 * The title of a page that states none for machines: the line that says most of the browser's tab, or all of it where the
 * text has its words too; else the only first heading. Where nothing but text stands above the longest paragraph, it is
 * what the tab says. Else none is stated: the tab often has the name of the site or of a section.
 */
function titleOfTab(lines: readonly ShownLine[], facts: PageFacts, heads: readonly number[]): PageTitle {
  const [whole, ...parts] = titleKeys(facts.tab ?? '')
  const names = facts.sites.map(letterKey)
  const lineOf = (keys: readonly (string | undefined)[]) =>
    [...lines.keys()].find((index) => keys.includes(letterKey(lines[index]!.text)))
  const [only, second] = heads
  const said = lineOf([whole])
  const first = second === undefined && only !== undefined && lines[only]!.linked < 0.5 ? only : undefined
  const line =
    lineOf(parts.filter((key) => !names.includes(key))) ??
    (said !== undefined && isOfText(lines[said]!.text, lines) ? said : first)
  if (line !== undefined) return {line, from: line, text: lines[line]!.text}
  const longest = lines.reduce(
    (best, {prose}, index) => (prose > (lines[best]?.prose ?? 0) ? index : best),
    0,
  )
  const isBare = lines.slice(0, longest + 1).every(({prose}) => prose > 0)
  const text = isBare ? withoutSite(facts.tab, facts) : undefined
  return {line: -1, from: heads[0] ?? -1, ...(text === undefined || text === '' ? {} : {text})}
}

/** Share of the words of a title that nothing else states which the text has too, at least. */
const sharedWords = 0.5

/** Whether running text has the words of a title: it seldom has those of a site's name or a section's. */
function isOfText(title: string, lines: readonly ShownLine[]): boolean {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []
  const known = new Set(lines.flatMap(({prose, text}) => (prose > 0 ? wordsOf(text) : [])))
  const own = wordsOf(title)
  return own.length > 0 && own.filter((word) => known.has(word)).length >= sharedWords * own.length
}

/** A title in the line that shows it, a first heading before others. */
function placed(text: string, lines: readonly ShownLine[], heads: readonly number[]): PageTitle {
  const key = letterKey(text)
  const isShown = (index: number) => letterKey(lines[index]!.text) === key
  const shown =
    heads.find(isShown) ?? [...lines.keys()].find((index) => lines[index]!.linked < 0.5 && isShown(index))
  return {line: shown ?? -1, from: shown ?? likest(text, lines, heads) ?? -1, text}
}

/** The first heading with most words of a title; the first of all where none has any. */
function likest(text: string, lines: readonly ShownLine[], heads: readonly number[]): number | undefined {
  const words = (own: string) => own.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const wanted = new Set(words(text))
  const shared = (index: number) => words(lines[index]!.text).filter((word) => wanted.has(word)).length
  return heads.toSorted((a, b) => shared(b) - shared(a) || a - b)[0]
}

function isFirstHeading({block, around}: ShownLine): boolean {
  if (block.role === 'heading' && block.level === 1) return true
  const isNamed = (value: string | undefined) => /(?:^|\s)headline(?:\s|$)/.test(value ?? '')
  return around.slice(0, 2).some((element) => isNamed(attribute(element, 'itemProp')))
}

/** A divider between a title and the name of its site. */
const divider = /(?<!\s)\s+[|–—»:·•-]\s+|(?:(?<!\s)\s+)?[|»]\s*/gu

/** The letters of a stated title, whole and without what stands behind or before its dividers. */
function titleKeys(title: string): string[] {
  const parts = [...title.matchAll(divider)].flatMap(({0: sign, index}) => [
    title.slice(0, index),
    title.slice(index + sign.length),
  ])
  const whole = letterKey(title)
  // The name of the site is the shorter part.
  const keys = parts.map(letterKey).filter((key) => 2 * key.length > whole.length)
  return [whole, ...keys].filter((key) => key.length >= fewestLetters)
}

/** A stated title without the name of the site at its end or its beginning. */
export function withoutSite(
  title: string | undefined,
  {sites, headlines, shared}: PageFacts,
): string | undefined {
  if (title === undefined) return undefined
  const names = sites.map(letterKey)
  const known = [...headlines, shared].flatMap((each) =>
    each === undefined || each === title ? [] : [letterKey(each)],
  )
  const dividers = [...title.matchAll(divider)]
  for (const {0: sign, index} of dividers) {
    const [before, after] = [title.slice(0, index), title.slice(index + sign.length)]
    if (names.includes(letterKey(after)) || known.includes(letterKey(before))) return before.trim()
    if (names.includes(letterKey(before))) return after.trim()
  }
  // The name of a site that is not stated: a few words behind the last divider.
  const last = dividers.at(-1)
  if (last === undefined) return title.trim()
  const rest = title.slice(last.index + last[0].length)
  const isName =
    rest.split(/\s+/u).length <= 4 &&
    title.slice(0, last.index).split(/\s+/u).length > rest.split(/\s+/u).length
  return (isName && last[0].trim() !== ':' ? title.slice(0, last.index) : title).trim()
}

/** Lines under the title in which its deck is looked for, and letters in a deck, at most. */
const [deckReach, maxDeck] = [12, 600]

/** The class words of a deck. */
const deckWord =
  /(?:^|[\s_-])(?:standfirst|dek|deck|sub-?titles?|subheadline|sub-?head(?:ing|line)?|summary|lead-?in|article-?(?:intro|summary|excerpt)|stand-first|synopsis|tagline|chapeau|kicker-text)(?=$|[\s_-])/i

/** The index of the deck: the description that stands again near the title, or what its class says to be one. */
export function findDeck(
  lines: readonly ShownLine[],
  title: number,
  {descriptions}: PageFacts,
): number | undefined {
  if (title === -1) return undefined
  const keys = descriptions.map(letterKey).filter((key) => key.length > 20)
  const isDeck = ({text, block, around, linked, prose}: ShownLine): boolean => {
    if (text.length > maxDeck || linked > 0.3 || block.role === 'figure' || block.role === 'caption')
      return false
    const key = letterKey(text)
    const isDescription =
      prose < 200 && keys.some((each) => each === key || (key.length > 40 && each.startsWith(key)))
    return (
      isDescription ||
      around
        .slice(0, 2)
        .some(
          (element) =>
            deckWord.test(elementLabels(element)) ||
            /\b(?:description|alternativeHeadline)\b/.test(attribute(element, 'itemProp') ?? ''),
        )
    )
  }
  const index = lines.slice(title + 1, title + 1 + deckReach).findIndex(isDeck)
  return index === -1 ? undefined : title + 1 + index
}
