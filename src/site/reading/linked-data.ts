/** Linked data of an article: schema.org in JSON-LD. Each edition is a work, and translations refer to the original. */

import type {Lang} from '../../languages/index.ts'
import type {SiteFacts} from '../../store/site.ts'
import {linkOf, nameIn, titleOf} from '../../text/facts.ts'
import {affiliationsOf, imprintOf, translationSourceOf} from '../../text/imprint.ts'
import type {Edition, Imprint, Metadata, Name, OriginalText} from '../../text/model.ts'
import {wholeLinkTo} from '../address.ts'
import type {Download} from './downloads.ts'

/**
 * The page's `application/ld+json`, for the editions in its columns; other editions have pages of their own. The page's
 * address and site are in its head and are not repeated. Dates and publishers are those of each edition's own publication.
 * An in-house translation has the day it was made, and is declared machine-made if it is. The publisher and licence of the
 * site appear if `site.yaml` has them.
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

/** The site as the page's `isPartOf`, with publisher and licence of the site, which are not those of the text. */
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
 * The `application/ld+json` of the page of a text's source: the downloads of the text at `address`. It is not on the page
 * of the text, where it would cost every visit.
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

/** The schema.org value for a text that a program wrote. */
const machineMade = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'

function workOf(edition: Edition, editions: readonly Edition[]): Record<string, unknown> {
  const {metadata, lang, made} = edition
  const from = translationSourceOf(edition, editions)?.text
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

/** An imprint, with names in a language if possible; without inferred facts, which linked data cannot mark as such. */
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

/** JSON for a script element, escaped so that no text in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}
