/** What a site states about itself: the shape of `site.yaml` in a content folder, and values derived from it. */
import {z} from 'astro/zod'
import {commonLang, langs} from '../languages/index.ts'
import {nameIn} from '../text/facts.ts'
import type {Name} from '../text/model.ts'
import {name as nameSchema} from '../text/schemas/values.ts'
import type {WordsByLang} from './interface.ts'

/** The address of a site: with its scheme, a slash at its end, and its path below the host where it has one. */
export const siteAddress = z
  .string()
  .refine(
    (given) => isWebAddress(given) && !/[?#]/.test(given),
    'an address with its scheme, such as https://example.org/ or https://example.org/repo/',
  )
  .transform((given) => new URL(given.endsWith('/') ? given : `${given}/`).href)

/** A name for each language, or one name for all languages. */
const name = z
  .union(
    [z.string().min(1), nameSchema],
    'a name, or a name in at least one language, such as {en: Delta Review}',
  )
  .transform((given): Name => (typeof given === 'string' ? inEveryLanguage(given) : given))

/** The shape of `site.yaml`; every field is optional. */
export const siteFile = z.strictObject({
  /** Name of the site. */
  name: name.exactOptional(),
  /** Address of the site, base path included. */
  address: siteAddress.exactOptional(),
  /**
   * Address for readers' reports of a wrong pairing. It may hold `{id}`, `{original}`, `{translation}`, `{confidence}`
   * and `{page}`, which are replaced by these values.
   */
  contact: z
    .string()
    .refine(
      (given) => /^mailto:[^\s@]+@\S+$/.test(given) || isWebAddress(given),
      'an address of mail or of a page, such as mailto:editor@example.org?subject={id}&body={page}',
    )
    .exactOptional(),
  /** Address of the licence for what the site itself adds to the texts. */
  licence: z
    .string()
    .refine(isWebAddress, 'the address of a licence, such as https://creativecommons.org/licenses/by/4.0/')
    .exactOptional(),
  /** Who publishes the site. */
  publisher: name.exactOptional(),
})

/** What a site states about itself. */
export type SiteFacts = Readonly<z.infer<typeof siteFile>>

/** The address assumed for a site that states none: that of `npm start`. */
export const localAddress = 'http://localhost:4321/'

/** The address of a site, and the base path below its host; both end with a slash. */
export function addressAndBaseOf({address = localAddress}: SiteFacts): {
  readonly address: string
  readonly base: string
} {
  return {address, base: new URL(address).pathname}
}

/** The words of the interface with the name of the site; a site without a name keeps that of the program. */
export function withSiteName(words: WordsByLang, {name}: SiteFacts): WordsByLang {
  if (name === undefined) return words
  const entries = Object.entries(words).map(([lang, all]) => [
    lang,
    {...all, site: {...all.site, name: nameIn(name, lang as keyof WordsByLang, commonLang).text}},
  ])
  return Object.fromEntries(entries)
}

/** The publisher of a site, in each of its languages; the site's name where it states no publisher. */
export function publisherOf({publisher}: SiteFacts, words: WordsByLang): Name {
  return publisher ?? Object.fromEntries(Object.entries(words).map(([lang, {site}]) => [lang, site.name]))
}

function inEveryLanguage(text: string): Name {
  return Object.fromEntries(langs.map((lang) => [lang, text]))
}

function isWebAddress(given: string): boolean {
  return /^https?:\/\/[^/\s]/.test(given) && URL.canParse(given)
}
