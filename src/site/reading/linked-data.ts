/** What machines read of an article: schema.org in JSON-LD, each edition a work, translations tied to their original. */

import {linkOf, nameIn, titleOf} from '../../text/facts.ts'
import type {Edition, Name} from '../../text/model.ts'

/** The value of the page's `application/ld+json`. */
export function linkedData(editions: readonly Edition[]): unknown {
  const original = editions.find(({primary}) => primary) ?? editions[0]
  if (original === undefined) throw new Error('Cannot describe an article without an edition.')
  const others = editions.filter((edition) => edition !== original)
  return {
    '@context': 'https://schema.org',
    ...workOf(original),
    ...(others.length === 0 ? {} : {workTranslation: others.map(workOf)}),
  }
}

function workOf(edition: Edition): Record<string, unknown> {
  const {metadata, lang, made} = edition
  const people = (names: readonly Name[] | undefined) =>
    names === undefined
      ? undefined
      : names.map((name) => ({'@type': 'Person', name: nameIn(name, lang).text}))
  const source = metadata.sourceUrl === undefined ? undefined : linkOf(metadata.sourceUrl)
  return {
    '@type': 'Article',
    headline: titleOf(edition).text,
    inLanguage: lang,
    ...(made === undefined ? {datePublished: metadata.date} : {dateCreated: made.date}),
    author: people(metadata.authors),
    translator: made === undefined ? people(metadata.translators) : undefined,
    // A translation made for the site is no work of the original's publisher.
    publisher:
      metadata.publisher === undefined || made !== undefined
        ? undefined
        : {'@type': 'Organization', name: nameIn(metadata.publisher, lang).text},
    isBasedOn: source,
  }
}

/** JSON that may stand inside a script element: no text in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}
