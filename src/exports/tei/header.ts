/** Writes the header of a TEI document: the titles, the people, and the source of each text. */
import type {Element} from 'xast'
import {x} from 'xastscript'
import {commonLang, langs, languages} from '../../languages/index.ts'
import {linkOf, nameIn, peopleOf} from '../../text/facts.ts'
import {
  affiliationsOf,
  imprintOf,
  lacksTranslator,
  publishedOnSite,
  type TranslationSource,
  translationSourceOf,
} from '../../text/imprint.ts'
import type {
  Affiliation,
  Article,
  Edition,
  Imprint,
  InHouseTranslation,
  Metadata,
  Name,
} from '../../text/model.ts'
import {ownTitleOf} from '../export.ts'
import {onLines} from '../xml.ts'

/** The publisher of a site, and the address of the licence under which it publishes an article. */
export interface PublicationFacts {
  readonly publisher: Name
  readonly licence: string | undefined
}

/** The `<teiHeader>` of an article. */
export function headerElement({slug, editions}: Article, {publisher, licence}: PublicationFacts): Element {
  const since = publishedOnSite(editions)
  const named = distinct(editions.flatMap(titleElements))
  const makers = distinct(editions.flatMap((edition) => peopleElements(edition, editions)))
  const used = editions.map(({lang}) => x('language', {ident: lang}, languages[lang].ownName))
  const publication = [
    x('publisher', {}, nameIn(publisher, commonLang).text),
    ...(since === undefined ? [] : [dateElement(since)]),
    x('idno', {type: 'slug'}, slug),
    ...(licence === undefined ? [] : [x('availability', {}, x('licence', {target: licence}))]),
  ]
  const files = [
    x('titleStmt', {}, ...(named.length === 0 ? [x('title', {}, slug)] : named), ...makers),
    x('publicationStmt', {}, publication),
    x('sourceDesc', {}, onLines(editions.map((edition) => sourceElement(edition, editions)))),
  ]
  const encoding = x('editorialDecl', {}, onLines(editorialElements(slug)))
  return x(
    'teiHeader',
    {'xml:lang': commonLang},
    onLines([
      x('fileDesc', {}, onLines(files)),
      x('encodingDesc', {}, onLines([encoding])),
      x('profileDesc', {}, x('langUsage', {}, used)),
    ]),
  )
}

/** How the texts were edited. */
function editorialElements(slug: string): readonly Element[] {
  const says = (element: string, text: string) => x(element, {}, x('p', {}, text))
  return [
    says(
      'correction',
      `What was mended in the texts as received, and what was left out of them, is told character by character in the ledgers of ${slug}.json.`,
    ),
    says(
      'segmentation',
      'Paragraphs, sentences and clauses were paired by a program; the number at each link is the probability that exactly these belong together.',
    ),
  ]
}

/** Elements of several editions without duplicates. */
function distinct(elements: readonly Element[]): readonly Element[] {
  return [...new Map(elements.map((each) => [JSON.stringify(each), each])).values()]
}

/** The title of an edition, and its titles in languages without an edition. */
function titleElements(edition: Edition): readonly Element[] {
  const own = ownTitleOf(edition)
  const forms = {...edition.metadata.titles, ...(own === undefined ? {} : {[edition.lang]: own})}
  return inLanguages(forms, 'title')
}

/**
 * Authors and translators of an edition, each with the forms of the name that `editions` give, and with their offices.
 */
function peopleElements(edition: Edition, editions: readonly Edition[]): readonly Element[] {
  const inRole = (role: Affiliation['role'], element: (inside: readonly Element[]) => Element) => {
    const offices = affiliationsOf(edition, role)
    return peopleOf(edition, role, editions).map((name, index) =>
      element([...inLanguages(name, 'persName'), ...inLanguages(offices.get(index) ?? {}, 'affiliation')]),
    )
  }
  return [
    ...inRole('authors', (inside) => x('author', {}, ...inside)),
    ...inRole('translators', (inside) => x('editor', {role: 'translator'}, ...inside)),
  ]
}

type Attributes = Readonly<Record<string, string>>

/** An element for each language that has a form, in the order of `langs`. */
function inLanguages(forms: Name, element: string, attributes: Attributes = {}): readonly Element[] {
  return langs.flatMap((lang) => {
    const text = forms[lang]
    return text === undefined ? [] : [x(element, {...attributes, 'xml:lang': lang}, text)]
  })
}

/**
 * The source of an edition with its imprint: the text as received, or how the in-house translation was made; inside it,
 * what it was translated from.
 */
function sourceElement(edition: Edition, editions: readonly Edition[]): Element {
  const {made} = edition
  const from = translationSourceOf(edition, editions)
  const unnamed = x('note', {type: 'translator'}, 'The translator is not named.')
  return x(
    'bibl',
    {'xml:id': `source-${edition.lang}`, type: edition.origin},
    ...titleElements(edition),
    ...peopleElements(edition, [edition]),
    ...(lacksTranslator(edition) ? [unnamed] : []),
    ...(made === undefined
      ? imprintElements(imprintOf(edition), undatedElements(edition))
      : inHouseElements(made)),
    ...(from === undefined ? [] : [relatedItem(from)]),
    ...(edition.metadata.remarks ?? []).flatMap((remark) => inLanguages(remark, 'note', {type: 'editor'})),
  )
}

/** The elements of an imprint; `undated` replaces the date where there is none. */
function imprintElements(
  imprint: Imprint & Pick<Metadata, 'inferred'>,
  undated: readonly Element[] = [],
): readonly Element[] {
  const {date, publisher, place, agency, section, sourceUrl, inferred = []} = imprint
  const sure = (field: keyof Imprint): Attributes => (inferred.includes(field) ? {cert: 'medium'} : {})
  return [
    ...inLanguages(place ?? {}, 'pubPlace', sure('place')),
    ...inLanguages(publisher ?? {}, 'publisher', sure('publisher')),
    ...inLanguages(agency ?? {}, 'orgName', {type: 'agency', ...sure('agency')}),
    ...inLanguages(section ?? {}, 'title', {level: 's', type: 'section', ...sure('section')}),
    ...(date === undefined ? undated : [dateElement(date, sure('date'))]),
    ...(sourceUrl === undefined ? [] : [addressElement(sourceUrl)]),
  ]
}

/** The address of a source; one that is given only in part identifies nothing, and becomes a note. */
function addressElement(sourceUrl: string): Element {
  return linkOf(sourceUrl) === undefined
    ? x('note', {type: 'address'}, sourceUrl)
    : x('idno', {type: 'URI'}, sourceUrl)
}

/** The date of an undated text: no later than the day since which it is on the site. */
function undatedElements({published}: Edition): readonly Element[] {
  return published === undefined ? [] : [x('date', {notAfter: teiDate(published)}, 'n.d.')]
}

function dateElement(date: string, attributes: Attributes = {}): Element {
  return x('date', {when: teiDate(date), ...attributes})
}

/** A date in TEI's form: XML Schema allows no time without seconds. */
function teiDate(date: string): string {
  return date.replace(/(T\d\d:\d\d)(?!:|\d)/, '$1:00')
}

/** What an edition was translated from: another source in this document, or a text that the article does not hold. */
function relatedItem({edition, text}: TranslationSource): Element {
  const type = 'translatedFrom'
  if (edition !== undefined) return x('relatedItem', {type, target: `#source-${edition.lang}`})
  const facts = [
    ...inLanguages(text.title ?? {}, 'title'),
    ...(text.lang === undefined ? [] : [x('textLang', {mainLang: text.lang})]),
    ...imprintElements(text),
  ]
  return x('relatedItem', {type}, x('bibl', {}, facts))
}

/** How an in-house translation was made. */
function inHouseElements({from, date, translator, reviewed}: InHouseTranslation): readonly Element[] {
  const isMachine = translator === 'machine-assisted'
  const review = reviewed ? 'reviewed by a person' : 'not reviewed by a person'
  const how = isMachine ? 'Machine translation' : 'Translated'
  const language = x('lang', {}, languages[from].ownName)
  return [
    ...(isMachine ? [] : [x('editor', {role: 'translator'}, translator)]),
    dateElement(date),
    x('note', {}, `${how} from `, language, `, made for the site; ${review}.`),
  ]
}
