/** What the lines of a file say of the text, put together. */
import type {Lang} from '../languages/index.ts'
import {isSameName} from '../languages/script/transliterate.ts'
import type {Metadata, Name} from '../text/model.ts'
import type {FieldName} from './field.ts'

/** A field with the language it was said in. */
export interface Statement {
  readonly name: FieldName
  readonly value: string
  readonly lang: Lang
  /** Of a date: that it is when the text was changed. */
  readonly updated?: true
}

/**
 * Put statements together, in the order of the text: the first date (one with a time before
 * one without, when the text appeared before when it was changed), every
 * person once with the name in each language, the first name of everything else in each language.
 */
export function joinStatements(statements: readonly Statement[]): Metadata {
  const of = (name: FieldName) => statements.filter((statement) => statement.name === name)
  const said = of('date')
  const appeared = said.filter(({updated}) => updated === undefined)
  const dates = (appeared.length === 0 ? said : appeared).map(({value}) => value)
  const [first] = dates
  const date =
    dates.find((value) => value.slice(0, 10) === first?.slice(0, 10) && value.includes('T')) ?? first
  // A name before a title ("Name: title") is the translator's where another line says so.
  const isTranslator = (author: Statement) =>
    of('translators').some(({value}) => isSameName(value, author.value))
  const authors = joinNames(of('authors').filter((author) => !isTranslator(author)))
  const translators = joinNames([...of('translators'), ...of('authors').filter(isTranslator)])
  const sourceUrl = of('sourceUrl')[0]?.value
  return {
    ...(date === undefined ? {} : {date}),
    ...(authors.length === 0 ? {} : {authors}),
    ...(translators.length === 0 ? {} : {translators}),
    ...nameField('agency', of('agency')),
    ...nameField('publisher', of('publisher')),
    ...nameField('section', of('section')),
    ...(sourceUrl === undefined ? {} : {sourceUrl}),
  }
}

/** People, each once: names of different languages that sound alike are one person's. */
function joinNames(statements: readonly Statement[]): Name[] {
  const people: Name[] = []
  for (const {value, lang} of statements) {
    const index = people.findIndex((person) =>
      person[lang] === undefined
        ? Object.values(person).some((name) => isSameName(name, value))
        : person[lang] === value,
    )
    if (index === -1) people.push({[lang]: value})
    else people[index] = {...people[index], [lang]: value}
  }
  return people
}

/** The first value in each language. */
function nameField(field: 'agency' | 'publisher' | 'section', statements: readonly Statement[]): Metadata {
  const name: Partial<Record<Lang, string>> = {}
  for (const {value, lang} of statements) name[lang] ??= value
  return statements.length === 0 ? {} : {[field]: name}
}
