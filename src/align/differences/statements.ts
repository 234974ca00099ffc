/**
 * Statements that one side denies or hedges and the other does not.
 *
 * Silent rather than shrill: a word counts only if it denies or hedges wherever it stands, and only where nothing on the
 * other side could stand for it.
 */
import type {Collation, StatementWords} from '../../languages/collation.ts'
import {byLang, type Lang} from '../../languages/index.ts'
import {knowledgeByLang} from '../../languages/knowledge.ts'
import type {DifferenceKind} from '../../text/model.ts'
import {foldedForm, type PhraseTable, type PlacedWord, phraseSizeAt, phrasesByWord} from './placed-words.ts'

/** The classes of statement that are compared, each with the kind of its differences. */
export const statementClasses: readonly (readonly [StatementClass, DifferenceKind])[] = [
  ['negation', 'negation'],
  ['hearsay', 'hedge'],
  ['likelihood', 'hedge'],
]

/** A class of statement. */
export type StatementClass = keyof Collation

interface Table {
  readonly phrases: PhraseTable
  /** Longer phrases that hide the others. */
  readonly idle: PhraseTable
  readonly undone: PhraseTable
  readonly form: RegExp | undefined
}

const none: PhraseTable = new Map()

const tables = byLang((lang) => {
  const {negation, hearsay, likelihood} = knowledgeByLang[lang].collation
  const table = (phrases: readonly string[]) => phrasesByWord(phrases, lang)
  const both = ({
    sure,
    idle,
    undone,
    sureForm,
    near,
    nearForm,
  }: StatementWords): {sure: Table; near: Table} => ({
    sure: {phrases: table(sure), form: foldedForm(sureForm, lang), idle: table(idle), undone: table(undone)},
    near: {phrases: table(near), form: foldedForm(nearForm, lang), idle: none, undone: none},
  })
  return {negation: both(negation), hearsay: both(hearsay), likelihood: both(likelihood)}
})

/** The words that make a statement of a kind, as places in the text. */
export function statementsIn(
  words: readonly PlacedWord[],
  lang: Lang,
  kind: StatementClass,
): Pick<PlacedWord, 'start' | 'end'>[] {
  const {sure} = tables[lang][kind]
  const isUndone = words.some((_, at) => phraseSizeAt(words, at, sure.undone, lang) > 0)
  return isUndone ? [] : found(words, lang, sure)
}

/** Whether a text has anything that may stand for a statement of a kind. */
export function mayState(words: readonly PlacedWord[], lang: Lang, kind: StatementClass): boolean {
  const {sure, near} = tables[lang][kind]
  return found(words, lang, {...sure, idle: none}).length > 0 || found(words, lang, near).length > 0
}

function found(words: readonly PlacedWord[], lang: Lang, {phrases, idle, form}: Table) {
  let hidden = 0
  return words.flatMap((word, at) => {
    hidden = Math.max(hidden, at + phraseSizeAt(words, at, idle, lang))
    if (at < hidden) return []
    const size = phraseSizeAt(words, at, phrases, lang)
    if (size > 0) return [{start: word.start, end: words[at + size - 1]!.end}]
    return form?.test(`${word.key} ${words[at + 1]?.key ?? ''}`) === true
      ? [{start: word.start, end: word.end}]
      : []
  })
}
