/** The imprint of each edition: what the edition is, what it was translated from, and since when it is on the site. */
import type {Affiliation, Edition, Imprint, Metadata, OriginalText} from './model.ts'

/**
 * The role of an edition in its article: `original`; `source`, a received primary text that is itself a translation;
 * `translation`, another received text; `made`, an in-house translation.
 */
export type EditionRole = 'original' | 'source' | 'translation' | 'made'

/** The role of an edition in its article. */
export function editionRoleOf({made, primary, metadata}: Edition): EditionRole {
  if (made !== undefined) return 'made'
  if (!primary) return 'translation'
  return metadata.translated === true ? 'source' : 'original'
}

/** Whether a received edition shows that it is a translation but names no translator. */
export function lacksTranslator({made, metadata}: Edition): boolean {
  return made === undefined && metadata.translated === true && metadata.translators === undefined
}

/**
 * When, where and by whom an edition was published. An in-house translation has no imprint, only its `made`, even where
 * an older file gives it one.
 */
export function imprintOf({made, metadata}: Edition): Imprint & Pick<Metadata, 'inferred'> {
  if (made !== undefined) return {}
  const {date, agency, publisher, place, section, sourceUrl, inferred} = metadata
  return {
    ...(date !== undefined && {date}),
    ...(agency !== undefined && {agency}),
    ...(publisher !== undefined && {publisher}),
    ...(place !== undefined && {place}),
    ...(section !== undefined && {section}),
    ...(sourceUrl !== undefined && {sourceUrl}),
    ...(inferred !== undefined && {inferred}),
  }
}

/** What an edition was translated from: another edition of the article, or a text that the article does not hold. */
export type TranslationSource =
  | {readonly edition: Edition; readonly text?: undefined}
  | {readonly edition?: undefined; readonly text: OriginalText}

/** What an edition was translated from; undefined where it is an original, or where its source is unknown. */
export function translationSourceOf(
  edition: Edition,
  editions: readonly Edition[],
): TranslationSource | undefined {
  const {made, primary, metadata} = edition
  if (made !== undefined) {
    const source = editions.find(({lang}) => lang === made.from)
    return source === undefined ? undefined : {edition: source}
  }
  if (metadata.original !== undefined) return {text: metadata.original}
  const original = editions.find((each) => each.primary)
  const isFromIt = !primary && metadata.translated === true && original?.metadata.translated !== true
  return isFromIt && original !== undefined ? {edition: original} : undefined
}

/** Offices and institutions of the people in a role, by index in the list of those people. */
export function affiliationsOf(
  {metadata}: Edition,
  role: Affiliation['role'],
): ReadonlyMap<number, Affiliation['words']> {
  const own = (metadata.affiliations ?? []).filter((each) => each.role === role)
  return new Map(own.map(({person, words}) => [person - 1, words]))
}

/** The day since which an article is on the site, ISO 8601; undefined where nothing states it. */
export function publishedOnSite(editions: readonly Edition[]): string | undefined {
  return (
    sortedDates(editions.map(({published}) => published))[0] ??
    sortedDates(editions.map(({made}) => made?.date))[0]
  )
}

/**
 * The day on which an article last grew on the site, for example by a translation; never before its publication there.
 */
export function updatedOnSite(editions: readonly Edition[]): string | undefined {
  return sortedDates(editions.flatMap(({published, made}) => [published, made?.date])).at(-1)
}

/** The known dates, in order. */
function sortedDates(dates: readonly (string | undefined)[]): readonly string[] {
  return dates.filter((date) => date !== undefined).sort()
}
