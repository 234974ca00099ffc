/** Facts of an article and its editions, in forms that a page can show. */
import {type Lang, langs} from '../languages/index.ts'
import type {Concept, Edition, Imprint, Name} from './model.ts'
import {plainTextOf} from './plain.ts'

/** A text and its language, for `lang` and `dir`. */
export interface TextInLang {
  readonly text: string
  readonly lang: Lang
}

/** A name in the wanted language, else in the fallback, else in whatever language it has. */
export function nameIn(name: Name, wanted?: Lang, fallback?: Lang): TextInLang {
  for (const lang of [wanted, fallback, ...langs]) {
    const text = lang === undefined ? undefined : name[lang]
    if (lang !== undefined && text !== undefined) return {text, lang}
  }
  throw new Error('Cannot show a name that has no form in any language.')
}

/**
 * The people that an edition names, each with the forms of the name that other editions give, so that a page shows one
 * form throughout. An edition that names a different number of people is ignored: it names other people.
 */
export function peopleOf(
  edition: Edition,
  role: 'authors' | 'translators',
  editions: readonly Edition[],
): readonly Name[] {
  const own = edition.metadata[role] ?? []
  const others = editions
    .map(({metadata}) => metadata[role] ?? [])
    .filter(({length}) => length === own.length)
  return own.map((name, index) => Object.assign({}, ...others.map((names) => names[index]), name) as Name)
}

/** The title of an edition: its first segment of that kind, else what its text begins with. */
export function titleOf(edition: Edition): TextInLang {
  const title = edition.segments.find(({kind}) => kind === 'title') ?? edition.segments[0]
  return {text: title === undefined ? edition.slug : plainTextOf(title), lang: edition.lang}
}

/** All titles an article has: one an edition, then titles in languages that have no edition. */
export function titlesOf(editions: readonly Edition[]): readonly TextInLang[] {
  const titles = editions.map(titleOf)
  const known = new Set(titles.map(({lang}) => lang))
  for (const {metadata} of editions) {
    for (const lang of langs) {
      const text = metadata.titles?.[lang]
      if (text === undefined || known.has(lang)) continue
      known.add(lang)
      titles.push({text, lang})
    }
  }
  return titles
}

/** The title that a reader of one language is shown: in that language, else the first. */
export function titleIn(editions: readonly Edition[], ui: Lang): TextInLang {
  const titles = titlesOf(editions)
  const title = titles.find(({lang}) => lang === ui) ?? titles[0]
  if (title === undefined) throw new Error('Cannot show the title of an article without an edition.')
  return title
}

/** The first date that any edition states, the primary's before the others'. */
export function dateOf(editions: readonly Edition[]): string | undefined {
  return receivedEditions(editions).find(({metadata}) => metadata.date !== undefined)?.metadata.date
}

/** The received editions, the primary first: their statements are about the article. */
export function receivedEditions(editions: readonly Edition[]): readonly Edition[] {
  return editions.filter(({origin}) => origin === 'received')
}

/**
 * The address as a link, where it is whole and http(s); undefined where it is cut (by an ellipsis), relative or of
 * another scheme. Pages show it in either case.
 */
export function linkOf(address: string): string | undefined {
  if (/…|\.\.\.|\s/.test(address)) return undefined
  try {
    const url = new URL(address)
    const whole = (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname.includes('.')
    return whole && url.username === '' ? url.href : undefined
  } catch {
    return undefined
  }
}

/** Names of the term base, by each of their forms in any language. */
export type NamesByForm = ReadonlyMap<string, Name>

/** The names of concepts by their forms; a form that two concepts share is left out. */
export function namesByForm(concepts: readonly Concept[]): NamesByForm {
  const byForm = new Map<string, Set<Concept>>()
  for (const concept of concepts) {
    for (const terms of Object.values(concept.forms)) {
      for (const form of [terms.preferred, ...(terms.variants ?? [])])
        byForm.set(form, (byForm.get(form) ?? new Set()).add(concept))
    }
  }
  return new Map(
    [...byForm].flatMap(([form, [concept, ...others]]) =>
      concept === undefined || others.length > 0 ? [] : [[form, preferredOf(concept)]],
    ),
  )
}

function preferredOf({forms}: Concept): Name {
  const names = langs.flatMap((lang) => (forms[lang] === undefined ? [] : [[lang, forms[lang].preferred]]))
  return Object.fromEntries(names)
}

/**
 * The edition with its people and imprint named in every language that the term base has for them. Where the texts
 * themselves give a name in a language, that name stays. `editions` are all editions of the article.
 */
export function withTermNames(
  edition: Edition,
  names: NamesByForm,
  editions: readonly Edition[] = [edition],
): Edition {
  const called = (stated: Name): Name => {
    const known = Object.values(stated).flatMap((form) => names.get(form) ?? [])
    return {...known[0], ...stated}
  }
  const imprint = <Stated extends Imprint>(stated: Stated): Stated => ({
    ...stated,
    ...(stated.publisher && {publisher: called(stated.publisher)}),
    ...(stated.agency && {agency: called(stated.agency)}),
    ...(stated.place && {place: called(stated.place)}),
    ...(stated.section && {section: called(stated.section)}),
  })
  const {authors, translators, original} = edition.metadata
  const people = (role: 'authors' | 'translators') => peopleOf(edition, role, editions).map(called)
  const metadata = {
    ...imprint(edition.metadata),
    ...(authors === undefined ? {} : {authors: people('authors')}),
    ...(translators === undefined ? {} : {translators: people('translators')}),
    ...(original === undefined ? {} : {original: imprint(original)}),
  }
  return {...edition, metadata}
}
