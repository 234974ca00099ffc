/**
 * The layout “sentence by sentence”: cuts the cells of a row into units where both can be cut. Each unit is an element
 * (`.u`), and `modes.css` puts it beside or above its counterpart. The names of sentences and clauses tell which belong
 * together (`sentences.ts`).
 */
import {lightPartnersOnHover} from './light-partners.ts'
import type {ReadingText} from './reading-text.ts'
import {finestSentences, passages, sentenceNames} from './sentences.ts'

/** Cut the text into units, or join them again. */
export function setSentenceBySentence(text: ReadingText, isCut: boolean): void {
  text.changeInPlace(() => {
    for (const row of text.querySelectorAll('.units')) join(row)
    if (isCut) for (const row of text.rows) cutRow(row)
  })
  if (isCut) lightPartnersOnHover(text)
}

function join(row: Element): void {
  row.classList.remove('units')
  for (const unit of row.querySelectorAll('.u')) unit.replaceWith(...unit.childNodes)
}

/** Rows that are never cut: the head, and what is a line, an item or a row of a table already. */
const whole = '.front, .item, .verse, .tr, .pre, .fig'

/** Cut one row, unless it has only one unit. */
function cutRow(row: HTMLElement): void {
  const cells = [...row.querySelectorAll<HTMLElement>(':scope > :is(.o, .t):not(.gap)')]
  const [one, two] = cells
  if (row.matches(whole) || one === undefined || two === undefined) return
  const sides = [finestSentences(one), finestSentences(two)] as const
  const units = wholeUnits(sentenceUnits(partnersOf(sides)), sides)
  if (units.length < 2) return
  for (const [side, parts] of sides.entries()) {
    const unitAt = new Map<Element, number>()
    for (const [index, unit] of units.entries()) {
      const [from, to] = unit[side]!
      for (const part of parts.slice(from, to)) unitAt.set(part, index + 1)
    }
    for (const passage of passagesOf(cells[side]!)) wrapPassage(passage, unitAt)
  }
  row.classList.add('units')
}

/** A unit: a range of parts on each side, the end not included; one side may be empty. */
type Unit = readonly [one: readonly [number, number], two: readonly [number, number]]

/** For each part of either side, the indexes of its first and last partner on the other; undefined without partners. */
type Partners = readonly [
  readonly ([number, number] | undefined)[],
  readonly ([number, number] | undefined)[],
]

function partnersOf([one, two]: readonly [readonly Element[], readonly Element[]]): Partners {
  const within = (a: string, b: string) => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
  const names = [one.map(sentenceNames), two.map(sentenceNames)] as const
  const of = (own: readonly (readonly string[])[], others: readonly (readonly string[])[]) =>
    own.map((mine): [number, number] | undefined => {
      const belongs = (theirs: readonly string[]) => mine.some((a) => theirs.some((b) => within(a, b)))
      const first = others.findIndex(belongs)
      return first < 0 ? undefined : [first, others.findLastIndex(belongs)]
    })
  return [of(names[0], names[1]), of(names[1], names[0])]
}

/** The smallest units without a partner outside themselves, in the order of both sides. */
export function sentenceUnits(sides: Partners): Unit[] {
  const [one, two] = sides
  const units: Unit[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < two.length) {
    const isAlone = i < one.length && one[i] === undefined
    const [endI, endJ] = isAlone
      ? [i + 1, j]
      : j < two.length && (two[j] === undefined || i === one.length)
        ? [i, j + 1]
        : closed(sides, i, j)
    units.push([
      [i, endI],
      [j, endJ],
    ])
    ;[i, j] = [endI, endJ]
  }
  return units
}

/** The end of the unit that begins at these parts, extended until it holds all partners of its parts. */
function closed([one, two]: Partners, i: number, j: number): readonly [number, number] {
  let [endI, endJ] = [i + 1, j]
  const reach = (parts: Partners[0], end: number) =>
    parts.reduce((most, each) => Math.max(most, (each?.[1] ?? -1) + 1), end)
  for (let isWider = true; isWider; ) {
    const [wasI, wasJ] = [endI, endJ]
    endJ = reach(one.slice(i, endI), endJ)
    endI = reach(two.slice(j, endJ), endI)
    isWider = endI > wasI || endJ > wasJ
  }
  return [endI, endJ]
}

/** Join units that would share a sentence and hold another one as well; no units at all where one would cross paragraphs. */
function wholeUnits(
  units: readonly Unit[],
  sides: readonly [readonly Element[], readonly Element[]],
): readonly Unit[] {
  const joined: Unit[] = []
  for (const unit of units) {
    const before = joined.at(-1)
    if (
      before !== undefined &&
      ([0, 1] as const).some((side) => isTorn(before[side], unit[side], sides[side]))
    ) {
      joined[joined.length - 1] = [
        [before[0][0], unit[0][1]],
        [before[1][0], unit[1][1]],
      ]
    } else joined.push(unit)
  }
  const isAcross = joined.some((unit) =>
    ([0, 1] as const).some(
      (side) => new Set(sides[side].slice(...unit[side]).map((part) => passageOf(part))).size > 1,
    ),
  )
  return isAcross ? [] : joined
}

/** Whether two neighbouring units share a sentence, and one of them holds parts of another sentence too. */
function isTorn(
  before: readonly [number, number],
  after: readonly [number, number],
  parts: readonly Element[],
): boolean {
  if (before[0] === before[1] || after[0] === after[1]) return false
  const tops = (range: readonly [number, number]) => new Set(parts.slice(...range).map(topOf))
  const [one, two] = [tops(before), tops(after)]
  const isShared = [...one].some((top) => two.has(top))
  return isShared && (one.size > 1 || two.size > 1)
}

const passageOf = (part: Element) => part.closest(passages)

/** The ancestor of a part (or the part) that is a child of the passage: its sentence. */
function topOf(part: Element): Element {
  let top = part
  while (top.parentElement !== null && top.parentElement !== passageOf(part)) top = top.parentElement
  return top
}

function passagesOf(cell: HTMLElement): readonly Element[] {
  return cell.matches(passages) ? [cell] : [...cell.querySelectorAll(passages)]
}

/** Move the children of a passage into units; the children of a sentence, where several units share it. */
function wrapPassage(place: Element, unitAt: ReadonlyMap<Element, number>): void {
  const unitIn = (node: Node): readonly number[] =>
    node instanceof Element
      ? [...unitAt].flatMap(([part, unit]) => (node === part || node.contains(part) ? [unit] : []))
      : []
  let unit: HTMLElement | undefined
  let at = 0
  const first = [...unitAt].find(([part]) => place.contains(part))?.[1]
  for (const node of [...place.childNodes]) {
    const found = [...new Set(unitIn(node))]
    if (found.length > 1) {
      wrapPassage(node as Element, unitAt)
      at = found.at(-1)!
      unit = undefined
      continue
    }
    const own = found[0] ?? (at || first)
    if (own === undefined) continue
    if (unit === undefined || own !== at) {
      // White space between sentences that units share starts no unit of its own.
      if (found.length === 0 && unit === undefined && node.textContent?.trim() === '') continue
      unit = document.createElement('span')
      unit.className = 'u'
      unit.style.setProperty('--i', String(own))
      node.before(unit)
      at = own
    }
    unit.append(node)
  }
}
