/** Joins what the lines of a file state into the metadata of its text. */
import type {Lang} from '../languages/index.ts'
import {isSameName} from '../languages/script/transliterate.ts'
import type {Affiliation, Imprint, Metadata, Name} from '../text/model.ts'
import type {Field, FieldName} from './field.ts'

/** A field with the language in which it was stated. */
export interface Statement
  extends Pick<Field, 'name' | 'value' | 'updated' | 'ofOriginal' | 'inferred' | 'person'> {
  readonly lang: Lang
}

/** The statement that a field makes in a language. */
export function statementOf({start: _start, end: _end, ...said}: Field, lang: Lang): Statement {
  return {...said, lang}
}

/** Join statements, in the order of the text: each person once, with the name in each language, and the imprint. */
export function joinStatements(statements: readonly Statement[]): Metadata {
  const of = (name: FieldName) => statements.filter((statement) => statement.name === name)
  // A name before a title ("Name: title") is the translator's if another line says so.
  const [writers, others] = [distinct(of('authors')), distinct(of('translators'))]
  const translatorNames = others.map(({value}) => value)
  const isTranslator = ({value}: Statement) => isOneOf(value, translatorNames)
  const authors = joinNames(writers.filter((author) => !isTranslator(author)))
  const translators = joinNames([...others, ...writers.filter(isTranslator)])
  const {date, ...imprint} = joinImprint(statements)
  const affiliations = joinAffiliations(of('affiliations'), {authors, translators})
  return {
    ...(date === undefined ? {} : {date}),
    ...(authors.length === 0 ? {} : {authors}),
    ...(translators.length === 0 ? {} : {translators}),
    ...(affiliations.length === 0 ? {} : {affiliations}),
    ...imprint,
  }
}

/** Whether a name is that of one of the people, in any script. */
export function isOneOf(name: string, people: readonly string[]): boolean {
  return people.slice(0, mostCompared).some((person) => isSameName(person, name))
}

/**
 * Where and when a text appeared: the first date (one with a time before one without, the date of publication before
 * that of a change), the first value of every other field in each language, and which of these are inferred.
 */
export function joinImprint(statements: readonly Statement[]): Imprint & Pick<Metadata, 'inferred'> {
  const of = (name: FieldName) => statements.filter((statement) => statement.name === name)
  const said = of('date')
  const appeared = said.filter(({updated}) => updated === undefined)
  const dates = (appeared.length === 0 ? said : appeared).map(({value}) => value)
  const [first] = dates
  const date =
    dates.find((value) => value.slice(0, 10) === first?.slice(0, 10) && value.includes('T')) ?? first
  const sourceUrl = of('sourceUrl')[0]?.value
  const publishers = of('publisher')
  const isInferred = publishers.length > 0 && publishers.every(({inferred}) => inferred === true)
  return {
    ...(date === undefined ? {} : {date}),
    ...nameField('agency', of('agency')),
    ...nameField('publisher', publishers),
    ...nameField('section', of('section')),
    ...(sourceUrl === undefined ? {} : {sourceUrl}),
    ...(isInferred ? {inferred: ['publisher'] as const} : {}),
  }
}

/**
 * Affiliations of people, each once, with its words in each language. Those of people who are not named are left out.
 */
function joinAffiliations(
  statements: readonly Statement[],
  people: Readonly<Record<Affiliation['role'], readonly Name[]>>,
): Affiliation[] {
  const places = new Map<string, number>(
    (['translators', 'authors'] as const).flatMap((role) =>
      people[role].flatMap((name, index) =>
        Object.values(name).map((own) => [`${role} ${own}`, index + 1] as const),
      ),
    ),
  )
  const joined = new Map<string, Affiliation>()
  for (const {value, lang, person} of statements) {
    const place = places.get(`${person?.role} ${person?.name}`)
    if (person === undefined || place === undefined) continue
    const key = `${person.role} ${place}`
    joined.set(key, {role: person.role, person: place, words: {...joined.get(key)?.words, [lang]: value}})
  }
  return [...joined.values()]
}

/** Number of names that each name is compared with by sound, at most; no text has so many authors. */
const mostCompared = 50

/** Statements without repetitions. */
function distinct(statements: readonly Statement[]): readonly Statement[] {
  return [...new Map(statements.toReversed().map((each) => [keyOf(each), each])).values()].toReversed()
}

function keyOf({value, lang}: Statement): string {
  return `${lang} ${value}`
}

/** People, each once: names in different languages that sound alike are the same person's. */
function joinNames(statements: readonly Statement[]): Name[] {
  const people: Name[] = []
  for (const {value, lang} of distinct(statements)) {
    const index = people
      .slice(0, mostCompared)
      .findIndex(
        (person) =>
          person[lang] === undefined && Object.values(person).some((name) => isSameName(name, value)),
      )
    if (index === -1) people.push({[lang]: value})
    else people[index] = {...people[index], [lang]: value}
  }
  return people
}

/** The first value of a field in each language. */
function nameField(field: 'agency' | 'publisher' | 'section', statements: readonly Statement[]): Imprint {
  const name: Partial<Record<Lang, string>> = {}
  for (const {value, lang} of statements) name[lang] ??= value
  return statements.length === 0 ? {} : {[field]: name}
}
