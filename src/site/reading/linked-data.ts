/** What machines read of an article: schema.org in JSON-LD, each edition a work, translations tied to their original. */

import type {Lang} from '../../languages/index.ts'
import type {SiteFacts} from '../../store/site.ts'
import {linkOf, nameIn, titleOf} from '../../text/facts.ts'
import {affiliationsOf, imprintOf, originOf} from '../../text/imprint.ts'
import type {Edition, Imprint, Metadata, Name, OriginalText} from '../../text/model.ts'
import {wholeLinkTo} from '../address.ts'
import type {Download} from './downloads.ts'

/**
 * The value of the page's `application/ld+json`, of the editions that it shows: each other has a page that says more of
 * it. What the page says in its head, its address and its site, is not said again. Dates and publishers are those of each edition's own publication; a
 * translation made for the site has the day of its making, and is said to be a machine's where it is. Who publishes the
 * site, and under which licence, is said where the site says it.
 */
export function linkedData(editions: readonly Edition[], site: SiteFacts = {}): unknown {
  const original = editions.find(({primary}) => primary) ?? editions[0]
  if (original === undefined) throw new Error('Cannot describe an article without an edition.')
  const others = editions.filter((edition) => edition !== original)
  return {
    '@context': 'https://schema.org',
    ...workOf(original, editions),
    ...siteOf(site, original.lang),
    ...(others.length === 0 ? {} : {workTranslation: others.map((other) => workOf(other, editions))}),
  }
}

/** What the page is part of: the publisher and the licence are those of the site, and not of the text. */
function siteOf({name, publisher, licence}: SiteFacts, lang: Lang): Record<string, unknown> {
  if (publisher === undefined && licence === undefined) return {}
  return {
    isPartOf: {
      '@type': 'WebSite',
      name: name && nameIn(name, lang).text,
      publisher: publisher && {'@type': 'Organization', name: nameIn(publisher, lang).text},
      license: licence,
    },
  }
}

/**
 * The value of the same on the page of a text's source: in which files the text at `address` can be had. It stands there
 * and not with the text, whose every visit it would cost.
 */
export function linkedFiles(address: string, downloads: readonly Download[], site: URL | undefined): unknown {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': wholeLinkTo(address, site),
    encoding: downloads.map(({path, label, mediaType, langs}) => ({
      '@type': 'MediaObject',
      name: label,
      encodingFormat: mediaType,
      contentUrl: wholeLinkTo(path, site),
      inLanguage: langs,
    })),
  }
}

/** What schema.org calls a text that a program wrote. */
const machineMade = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'

function workOf(edition: Edition, editions: readonly Edition[]): Record<string, unknown> {
  const {metadata, lang, made} = edition
  const from = originOf(edition, editions)?.text
  return {
    '@type': 'Article',
    headline: titleOf(edition).text,
    inLanguage: lang,
    ...(made === undefined ? {} : {dateCreated: made.date}),
    ...(made?.translator === 'machine-assisted' ? {digitalSourceType: machineMade} : {}),
    author: peopleIn(edition, 'authors', metadata.authors),
    translator: made === undefined ? peopleIn(edition, 'translators', metadata.translators) : undefined,
    ...imprintFacts(imprintOf(edition), lang),
    ...(from === undefined ? {} : {translationOfWork: originalWork(from)}),
  }
}

function peopleIn(edition: Edition, role: 'authors' | 'translators', names: readonly Name[] | undefined) {
  const offices = affiliationsOf(edition, role)
  return names?.map((name, index) => {
    const office = offices.get(index)
    return {
      '@type': 'Person',
      name: nameIn(name, edition.lang).text,
      ...(office === undefined ? {} : {description: nameIn(office, edition.lang).text}),
    }
  })
}

function originalWork(text: OriginalText): Record<string, unknown> {
  const {lang, title} = text
  return {
    '@type': 'Article',
    headline: title && nameIn(title).text,
    inLanguage: lang,
    ...imprintFacts(text),
  }
}

/** An imprint, names in a language if they have it; without what is inferred, which linked data cannot mark as such. */
function imprintFacts(
  {inferred = [], ...imprint}: Imprint & Pick<Metadata, 'inferred'>,
  lang?: Lang,
): Record<string, unknown> {
  const stated: Imprint = Object.fromEntries(
    Object.entries(imprint).filter(([field]) => !inferred.includes(field as keyof Imprint)),
  )
  const {date, publisher, agency, place, section, sourceUrl} = stated
  const organisation = (name: Name | undefined) =>
    name && {'@type': 'Organization', name: nameIn(name, lang).text}
  return {
    datePublished: date,
    publisher: organisation(publisher),
    sourceOrganization: organisation(agency),
    locationCreated: place && {'@type': 'Place', name: nameIn(place, lang).text},
    articleSection: section && nameIn(section, lang).text,
    isBasedOn: sourceUrl === undefined ? undefined : linkOf(sourceUrl),
  }
}

/** JSON that may stand inside a script element: no text in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}
