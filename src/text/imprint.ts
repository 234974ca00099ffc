/** Whose imprint is whose: what an edition is, what it was translated from, and since when it stands on the site. */
import type {Affiliation, Edition, Imprint, Metadata, OriginalText} from './model.ts'

/**
 * What an edition is to its article: the `original`; a received `source` text that is itself a translation; a received
 * `translation`; one `made` for the site.
 */
export type Standing = 'original' | 'source' | 'translation' | 'made'

/** What an edition is to its article. */
export function standingOf({made, primary, metadata}: Edition): Standing {
  if (made !== undefined) return 'made'
  if (!primary) return 'translation'
  return metadata.translated === true ? 'source' : 'original'
}

/** Whether a received edition shows that it is a translation and names nobody who made it. */
export function lacksTranslator({made, metadata}: Edition): boolean {
  return made === undefined && metadata.translated === true && metadata.translators === undefined
}

/**
 * When, where and by whom an edition was published. A translation made for the site has no imprint but its making
 * (`made`), whatever an older file says of it.
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

/** What an edition was translated from: an edition of its article, or a text that stands elsewhere. */
export type TranslatedFrom =
  | {readonly edition: Edition; readonly text?: undefined}
  | {readonly edition?: undefined; readonly text: OriginalText}

/** What an edition was translated from; undefined where it is an original, or nothing is known of what it is from. */
export function originOf(edition: Edition, editions: readonly Edition[]): TranslatedFrom | undefined {
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

/** What the people of a role are, by their place in the list of them. */
export function affiliationsOf(
  {metadata}: Edition,
  role: Affiliation['role'],
): ReadonlyMap<number, Affiliation['words']> {
  const own = (metadata.affiliations ?? []).filter((each) => each.role === role)
  return new Map(own.map(({person, words}) => [person - 1, words]))
}

/** Since when an article stands on the site, ISO 8601; undefined where nothing tells. */
export function publishedHere(editions: readonly Edition[]): string | undefined {
  return dated(editions.map(({published}) => published))[0] ?? dated(editions.map(({made}) => made?.date))[0]
}

/** When an article was last added to on the site, as by a translation: not before it was published there. */
export function updatedHere(editions: readonly Edition[]): string | undefined {
  return dated(editions.flatMap(({published, made}) => [published, made?.date])).at(-1)
}

/** The dates that are known, in order. */
function dated(dates: readonly (string | undefined)[]): readonly string[] {
  return dates.filter((date) => date !== undefined).sort()
}
