/**
 * What one column of a row says and the other does not: the words underlined, and a line under their row, where the
 * reader's settings ask for it; and the sentences that the sheet of a row has about it.
 */
import {isLang, languages} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {fill} from '../../text/fill.ts'
import {pairKey, type ShownDifference} from '../reading/differences.ts'
import style from '../styles/differences.css?inline'
import {addStyle} from './add-style.ts'
import {rangeOf} from './annotations/words-on-page.ts'
import {articleFile} from './article-file.ts'
import {element} from './element.ts'
import type {ReadingText} from './reading-text.ts'
import {nameOfLang, words} from './words.ts'

/** The class of a row whose columns differ. */
export const differing = 'dif'

const drawers = new WeakMap<ReadingText, MutationObserver>()

/** Mark the rows of which the two columns differ; called when other languages are in them. */
export function markDiffering(text: ReadingText, pair: string): void {
  const [one = '', two = ''] = pair.split('-')
  for (const row of text.rows) {
    const pairs = row.dataset.d?.split(' ') ?? []
    row.classList.toggle(differing, pairs.includes(pairKey(one, two)))
  }
}

/** Underline the words that the other column lacks, now and after each change of the text, or no more. */
export async function showDifferences(text: ReadingText, isShown: boolean): Promise<void> {
  drawers.get(text)?.disconnect()
  drawers.delete(text)
  clear(text)
  if (!isShown || text.querySelector('.row[data-d]') === null) return
  addStyle(style)
  const [{differences}, all] = await Promise.all([articleFile(text), words()])
  const observer = new MutationObserver(() => draw())
  const draw = () => {
    clear(text)
    drawAll(shownIn(text, differences), all)
    observer.takeRecords()
  }
  draw()
  drawers.set(text, observer)
  // Hidden vowel marks and other languages in the columns change the text nodes.
  observer.observe(text, {childList: true, characterData: true, subtree: true})
}

/** The sentences about a row, for its sheet. */
export async function differencesOfRow(text: ReadingText, row: HTMLElement): Promise<readonly HTMLElement[]> {
  if (!row.classList.contains(differing)) return []
  const [{differences}, all] = await Promise.all([articleFile(text), words()])
  const own = shownIn(text, differences).filter((each) => each.row === row.id)
  return own.map((each) => element('p', {class: 'dline'}, ...tell(each, all)))
}

/** The differences between the two columns. */
function shownIn(text: ReadingText, differences: readonly ShownDifference[]): readonly ShownDifference[] {
  const [one = '', two = ''] = text.pair.split('-')
  return differences.filter(({lang, other}) => pairKey(lang, other) === pairKey(one, two))
}

function clear(text: ReadingText): void {
  CSS.highlights?.delete('difference')
  for (const line of text.querySelectorAll('.dlines')) line.remove()
}

function drawAll(differences: readonly ShownDifference[], all: Words): void {
  const ranges: Range[] = []
  for (const [id, own] of Map.groupBy(differences, ({row}) => row)) {
    const row = document.getElementById(id)
    if (row === null) continue
    for (const {lang, words: quote, start} of own) {
      const range = rangeOf(row, {row: id, lang, quote, start, end: start + quote.length})
      if (range !== undefined) ranges.push(range)
    }
    const lines = own.map((each) => element('p', {}, ...tell(each, all)))
    row.append(element('div', {class: 'dlines'}, ...lines))
  }
  if ('highlights' in CSS) CSS.highlights.set('difference', new Highlight(...ranges))
}

/** A difference in words: "Reads differently: allegedly (hedge), only in English · found by rule". */
function tell({kind, lang, words: quote, isConfirmed}: ShownDifference, all: Words): (Node | string)[] {
  const {differences} = all
  const {dir} = isLang(lang) ? languages[lang] : {dir: undefined}
  const name = isLang(lang) ? nameOfLang(lang, all) : lang
  return [
    element('b', {}, differences.differs),
    ' ',
    element('bdi', {lang, dir}, quote),
    ` (${differences.kinds[kind]})${all.article.comma}${fill(differences.only, {language: name})} · `,
    differences[isConfirmed ? 'confirmed' : 'found'],
  ]
}
