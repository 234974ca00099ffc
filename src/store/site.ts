/** What a site says of itself: the shape of `site.yaml` in a content folder, and what follows from it. */
import {z} from 'astro/zod'
import {commonLang, langs} from '../languages/index.ts'
import {nameIn} from '../text/facts.ts'
import type {Name} from '../text/model.ts'
import {name as nameSchema} from '../text/schemas/values.ts'
import type {SiteWords} from './interface.ts'

/** Where a site stands: with its scheme, a slash at its end, and the path below its host where it has one. */
export const siteAddress = z
  .string()
  .refine(
    (given) => isWebAddress(given) && !/[?#]/.test(given),
    'an address with its scheme, such as https://example.org/ or https://example.org/repo/',
  )
  .transform((given) => new URL(given.endsWith('/') ? given : `${given}/`).href)

/** A name by language, or one for all languages. */
const name = z
  .union(
    [z.string().min(1), nameSchema],
    'a name, or a name in at least one language, such as {en: Delta Review}',
  )
  .transform((given): Name => (typeof given === 'string' ? inEveryLanguage(given) : given))

/** The file; every field may be left out. */
export const siteFile = z.strictObject({
  /** What the site is called. */
  name: name.exactOptional(),
  /** Where it stands, base path included. */
  address: siteAddress.exactOptional(),
  /**
   * Where a reader's report of a wrong pairing goes, with `{id}`, `{original}`, `{translation}`, `{confidence}` and
   * `{page}` where these are to stand.
   */
  contact: z
    .string()
    .refine(
      (given) => /^mailto:[^\s@]+@\S+$/.test(given) || isWebAddress(given),
      'an address of mail or of a page, such as mailto:editor@example.org?subject={id}&body={page}',
    )
    .exactOptional(),
  /** Address of the licence of what the site itself adds to the texts. */
  licence: z
    .string()
    .refine(isWebAddress, 'the address of a licence, such as https://creativecommons.org/licenses/by/4.0/')
    .exactOptional(),
  /** Who publishes the site. */
  publisher: name.exactOptional(),
})

/** What a site says of itself. */
export type SiteFacts = Readonly<z.infer<typeof siteFile>>

/** Where a site without an address is taken to stand: where `npm start` serves it. */
export const localAddress = 'http://localhost:4321/'

/** The address of a site, and the path below its host that all of it stands under, both with a slash at the end. */
export function placeOf({address = localAddress}: SiteFacts): {
  readonly address: string
  readonly base: string
} {
  return {address, base: new URL(address).pathname}
}

/** The words of the interface, calling the site by its name; one that gives none is called as the program is. */
export function wordsWithName(words: SiteWords, {name}: SiteFacts): SiteWords {
  if (name === undefined) return words
  const entries = Object.entries(words).map(([lang, all]) => [
    lang,
    {...all, site: {...all.site, name: nameIn(name, lang as keyof SiteWords, commonLang).text}},
  ])
  return Object.fromEntries(entries)
}

/** Who publishes a site, in each of its languages; where it does not say, what the site is called. */
export function publisherOf({publisher}: SiteFacts, words: SiteWords): Name {
  return publisher ?? Object.fromEntries(Object.entries(words).map(([lang, {site}]) => [lang, site.name]))
}

function inEveryLanguage(text: string): Name {
  return Object.fromEntries(langs.map((lang) => [lang, text]))
}

function isWebAddress(given: string): boolean {
  return /^https?:\/\/[^/\s]/.test(given) && URL.canParse(given)
}
