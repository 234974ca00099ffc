/** The sheet of a row, or of a sentence and its counterpart: the state of the pairing, and all actions. */

import {languages} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {type Circle, rowStates} from '../../text/circles.ts'
import {writeOrdinal} from '../../text/dates.ts'
import {fill} from '../../text/fill.ts'
import {linkTo} from '../address.ts'
import {rowNameFrom} from '../reading/row-name.ts'
import {addAccessDates} from './citations.ts'
import {differencesOfRow} from './differences.ts'
import {element} from './element.ts'
import type {ReadingText, RowPlace, TappedWord} from './reading-text.ts'
import {acts} from './row-acts.ts'
import {sentenceAt, sentenceNames, withPartners} from './sentences.ts'
import {icon, openSheet} from './sheet.ts'
import {lightWord, unlightWords, wordAt} from './tapped-word.ts'
import {textWithoutNotes} from './text-without-notes.ts'
import {isTranslationOnTap, toggleTranslation} from './translation-on-tap.ts'
import {pageLang, words} from './words.ts'

/** Open the sheet of a row from its number, and put the row into the page's address. */
export async function openRow(text: ReadingText, number: HTMLElement): Promise<void> {
  const row = number.closest<HTMLElement>('.row')
  if (row === null) return
  history.replaceState(history.state, '', text.address(row.id))
  await open({text, row}, number)
}

/** Open the sheet of the sentence that was tapped, or of the row where it has only one. */
export async function openAt(
  text: ReadingText,
  {target: at, detail: clicks, clientX, clientY}: MouseEvent,
): Promise<void> {
  const target = at as Element
  const cell = target.closest<HTMLElement>('.row > :is(.o, .t)')
  const row = cell?.closest<HTMLElement>('.row')
  // A double click or a long press selects a word and opens nothing.
  if (!row || !cell || clicks > 1 || getSelection()?.isCollapsed === false) return
  if (isTranslationOnTap(text) && row.closest('.rows')) return toggleTranslation(row)
  const sentence = sentenceAt(target)
  const word = wordAt(cell, clientX, clientY)
  const place: RowPlace = {
    text,
    row,
    cell,
    ...(word === undefined ? {} : {word}),
    ...(sentence === null || cell.contains(sentence) === false
      ? {}
      : {sentence: withPartners(cell, sentenceNames(sentence))}),
  }
  await open(place, row.querySelector<HTMLElement>('.n') ?? cell)
}

async function open(place: RowPlace, source: HTMLElement): Promise<void> {
  const {row, sentence} = place
  const [all] = await Promise.all([words(), addAccessDates()])
  document.querySelector<HTMLElement>('.sheet.made')?.hidePopover()
  if (sentence === undefined) row.classList.add('on')
  for (const each of sentence ?? []) each.classList.add('say')
  const lookUp = element('div', {class: 'word'})
  if (place.word !== undefined) void showWord(place, place.word, lookUp, all)
  const about = sentence?.find((each) => each.closest('.o, .t') === place.cell) ?? row
  const made = await openSheet(
    {
      title: titleOf(place, all),
      source,
      about,
      anchor: row,
      isStrip: true,
      onClose: () => {
        row.classList.remove('on')
        unlightWords()
        for (const each of sentence ?? []) each.classList.remove('say')
      },
    },
    ...pairOf(place),
    lookUp,
    ...stateOf(row, all),
    ...(await differencesOfRow(place.text, row).catch(() => [])),
    element('div', {class: 'acts'}, ...acts.flatMap((act) => act(place, all) ?? [])),
  )
  made.addEventListener('click', ({target}) => {
    const isDone = (target as Element).closest('button[data-done], a') !== null
    if (isDone) made.hidePopover()
  })
}

/** Show the tapped word, its partner, and a link that searches for it. */
async function showWord({text}: RowPlace, word: TappedWord, place: HTMLElement, all: Words): Promise<void> {
  const link = element(
    'a',
    {class: 'act', href: linkTo(`/${pageLang()}/search/?q=${encodeURIComponent(word.text)}`)},
    fill(all.reading.searchWord, {word: word.text}),
  )
  link.prepend(icon('search'))
  place.append(link)
  const partner = await lightWord(text, word).catch(() => undefined)
  if (partner === undefined) return
  const pair = [word, partner].map((each) => element('bdi', {lang: each.lang}, each.text))
  place.prepend(element('p', {}, pair[0]!, ' = ', pair[1]!))
}

/** The title of the sheet: the name of the row, or of the sentence that was tapped. */
function titleOf({row, cell, sentence}: RowPlace, all: Words): string {
  const name = rowNameFrom(row.id.slice(0, 1), row.querySelector('.n')?.textContent ?? '', all)
  const own = sentence?.find((each) => each.closest('.o, .t') === cell)
  const number = own === undefined ? undefined : sentenceNames(own)[0]?.split('.')[1]
  if (number === undefined) return name
  const digits = writeOrdinal(Number(number), pageLang())
  return fill(all.reading.sentence, {row: name, number: digits})
}

/** A sentence and its counterpart, in the order of the page. */
function pairOf({sentence = []}: RowPlace): readonly HTMLElement[] {
  if (sentence.length === 0) return []
  const byCell = Map.groupBy(sentence, (each) => each.closest<HTMLElement>('.o, .t'))
  const lines = [...byCell].map(([cell, parts]) =>
    element('p', {lang: cell?.lang, dir: cell?.dir}, parts.map(textWithoutNotes).join(' ')),
  )
  return [element('div', {class: 'pair'}, ...lines)]
}

/** The state of a row's pairing in words, with the probability where a program made it. */
function stateOf(row: HTMLElement, {reading, article, differences}: Words): readonly HTMLElement[] {
  if (row.querySelector(':scope > .t') === null || row.matches('.front')) return []
  const circle = circleOf(row)
  const said = row.querySelector('.n')?.getAttribute('aria-label')?.split(article.comma).slice(2) ?? []
  // What the texts differ in follows by itself.
  const readers = said.filter((each) => each !== differences.mark)
  const confidence = row.getAttribute('data-c')
  const percent = new Intl.NumberFormat(languages[pageLang()].locale, {style: 'percent'})
  const isGuess = confidence !== null && (circle === 'auto' || circle === 'unsure')
  const name = [
    reading[circle],
    ...readers,
    ...(isGuess
      ? [
          fill(reading.sure, {
            percent: percent.format(Math.min(0.99, Math.floor(Number(confidence) * 100) / 100)),
          }),
        ]
      : []),
  ].join(article.comma)
  const link = element('a', {href: '#signs'}, reading.signs)
  return [
    element(
      'p',
      {class: 'state'},
      element('span', {class: `circle ${circle}`, 'aria-hidden': 'true'}),
      element(
        'span',
        {},
        element('strong', {}, name),
        ' ',
        element('small', {}, reading[`${circle}Means`], ' ', link),
      ),
    ),
  ]
}

/** The state of a row's pairing, for the two languages in the columns. */
function circleOf(row: HTMLElement): Circle {
  const has = (selector: string) => row.querySelector(`:scope > :is(.o, .t)${selector}`) !== null
  if (has('.gap')) return has('.gap.sure') ? 'leftOut' : 'one'
  if (has(' > .moved')) return 'moved'
  return rowStates.find((name) => row.classList.contains(name)) ?? 'auto'
}
