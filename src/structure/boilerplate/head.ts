/** Judges the lines between the top of a page and the text: menus, buttons, the article's section and its title. */
import {isSectionLine} from '../sections.ts'
import type {Frame} from './frame.ts'
import {articleLabel, cannotBeMenuItem, datePattern, isDateLine, isSentence, wordCount} from './line-shape.ts'
import {isPerson} from './people.ts'
import type {BoilerplateScore} from './score-shape.ts'
import {doubtFrom, sureFrom} from './thresholds.ts'
import {rubric} from './title-odds.ts'
import {atLeast, isSure, type Verdicts} from './verdicts.ts'

/** Kinds of boilerplate that are never taken for a title. */
const neverTitle: readonly string[] = [
  'image file name',
  'breadcrumbs',
  'view count',
  'cookie notice',
  'comment form',
]

/** Every article has a title, so the line that looks most like one is kept, unless it can only be boilerplate. */
export function withTitle(texts: readonly string[], judged: Verdicts, {title}: Frame): Verdicts {
  const score = judged[title]
  if (score === undefined || score.confidence < doubtFrom) return judged
  const isButton = wordCount(texts[title]!) < 3 && score.confidence >= sureFrom
  if (isButton || neverTitle.includes(score.kind)) return judged
  return judged.with(title, {...score, confidence: Math.min(score.confidence, 0.6)})
}

/**
 * Number of lines above the title in which its section is looked for, boilerplate left out; number of section names
 * side by side that are not a menu.
 */
const [sectionReach, sectionRun] = [5, 1]

/**
 * Keep the article's section: a name above the title, with only a date or numbers between. One of many names is a menu
 * item, unless the name is repeated there. A label with the name of a section is kept anywhere above the text.
 */
export function withSection(
  texts: readonly string[],
  scores: Verdicts,
  judged: Verdicts,
  {title, first}: Frame,
): Verdicts {
  const out = [...judged]
  for (let index = 0; index < first && index < texts.length; index += 1)
    if (isSectionLine(texts[index]!) && texts[index]!.includes(':')) out[index] = undefined
  const isName = (index: number) => isSectionLine(texts[index] ?? '')
  let at = title - 1
  while (at > title - sectionReach && at >= 0 && !isName(at) && mayFollowSection(texts[at]!, judged[at]))
    at -= 1
  if (at < 0 || !isName(at)) return out
  let run = at
  while (run > 0 && isMenuItem(texts[run - 1]!, scores[run - 1])) run -= 1
  const again = texts.slice(0, at).includes(texts[at]!)
  if (again || at - run < sectionRun) out[at] = undefined
  return out
}

/** Kinds of boilerplate that may stand between the section and the title. */
const kindsUnderSection: readonly BoilerplateScore['kind'][] = [
  'page code',
  'view count',
  'share buttons',
  'print button',
]

/** Whether a line may stand between the section and the title. */
function mayFollowSection(text: string, score: BoilerplateScore | undefined): boolean {
  return isDateLine(text) || (isSure(score) && kindsUnderSection.includes(score!.kind))
}

/** Whether a line may be an item of a menu of sections. */
function isMenuItem(text: string, score: BoilerplateScore | undefined): boolean {
  return isSectionLine(text) || (score === undefined && wordCount(text) <= 3 && !datePattern.test(text))
}

/** Log odds from which the lines above a title are a menu. */
const menuOdds = 3

/** Number of short lines above a title from which they are a menu whatever their words. */
const plainMenu = 4

/** Number of lines above the title that may name its author. */
const personReach = 5

/** Words in a menu item that is not known by its words, at most. */
const menuWords = 7

/** Remove the lines above the title if they are clearly the page's, except those that are about the article. */
export function withHead(
  texts: readonly string[],
  judged: Verdicts,
  {title, first, above, rivals}: Frame,
): Verdicts {
  const head = judged.slice(0, Math.max(title, 0))
  const isMenu =
    head.some(isSure) ||
    head.filter((score) => score !== undefined).length >= 3 ||
    (head.length >= plainMenu &&
      texts.slice(0, title).every((text) => wordCount(text) <= 3 && !cannotBeMenuItem(text)))
  if (title <= 0 || above < menuOdds || !isMenu) return judged
  const datedBelow = texts.slice(title + 1, first).some((text) => datePattern.test(text))
  const named = new Set<string>()
  return judged.map((score, index) => {
    if (index >= title || isSure(score)) return score
    const text = texts[index]!
    const isSection = index === title - 1 && (named.has(text) || rubric.test(text))
    named.add(text)
    const ownDate = datePattern.test(text) && !(datedBelow && isDateLine(text))
    if (isSection || ownDate || articleLabel.test(text) || /[:؛،,]$/u.test(text)) return score
    if (title - index <= personReach && score === undefined && isPerson(text)) return score
    const isShort = wordCount(text) <= (above >= 2 * menuOdds ? menuWords + 5 : menuWords)
    const surely = isShort && !isSentence(text) && !rivals.has(index)
    return atLeast(score, surely ? 0.82 : 0.6, 'navigation')
  })
}

/** Between the title and the text, remove a short line that stands directly between two buttons. */
export function withButtons(judged: Verdicts, texts: readonly string[], {title, first}: Frame): Verdicts {
  return judged.map((score, index) => {
    if (index <= title || index >= first || isSure(score)) return score
    const text = texts[index]!
    const [before, after] = [isSure(judged[index - 1]), isSure(judged[index + 1])]
    const isResidue =
      text.length <= 12 &&
      !/\p{L}{2}/u.test(text) &&
      (!datePattern.test(text) || /^\d{1,2}:\d{2}$/.test(text))
    const speaks = datePattern.test(text) || articleLabel.test(text) || isPerson(text)
    const isButton = before && after && wordCount(text) <= 3 && !speaks
    return (isResidue && (before || after)) || isButton ? atLeast(score, 0.8, 'share buttons') : score
  })
}
