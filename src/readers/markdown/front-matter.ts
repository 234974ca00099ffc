/** The front matter of a Markdown file: what it says of the text. */
import {parse as parseToml} from 'smol-toml'
import {parse as parseYaml} from 'yaml'
import type {Lang} from '../../languages/index.ts'
import type {StatedMetadata} from '../../text/stated.ts'
import {listedLang, statedDay} from '../epub/book.ts'

/** What front matter says. */
export interface FrontMatter {
  readonly title?: string
  readonly metadata: StatedMetadata
  readonly lang?: Lang
}

/** The languages in which front matter is written: between lines of `---` and of `+++`. */
export type FrontMatterForm = 'yaml' | 'toml'

/** Read it; what is not sound, or means something else, says nothing. */
export function frontMatterOf(text: string, form: FrontMatterForm): FrontMatter {
  const values = mapOf(text, form)
  const one = (...names: readonly string[]) => names.flatMap((name) => textsOf(values.get(name)))[0]
  const all = (...names: readonly string[]) => names.flatMap((name) => textsOf(values.get(name)))
  const [title, publisher, section] = [one('title'), one('publisher'), one('section')]
  const [authors, translators] = [all('author', 'authors'), all('translator', 'translators')]
  const date = statedDay(one('date', 'published') ?? '')
  const address = one('source', 'canonical', 'canonical_url', 'url')
  const lang = listedLang(one('lang', 'language'))
  return {
    ...(title === undefined ? {} : {title}),
    metadata: {
      ...(date === undefined ? {} : {date}),
      ...(authors.length === 0 ? {} : {authors}),
      ...(translators.length === 0 ? {} : {translators}),
      ...(publisher === undefined ? {} : {publisher}),
      ...(section === undefined ? {} : {section}),
      ...(address !== undefined && /^https?:\/\/\S+$/.test(address) ? {sourceUrl: address} : {}),
    },
    ...(lang === undefined ? {} : {lang}),
  }
}

/** The fields by name in lower case. */
function mapOf(text: string, form: FrontMatterForm): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = form === 'toml' ? parseToml(text) : parseYaml(text, {maxAliasCount: 10})
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map()
    return new Map(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each]))
  } catch {
    return new Map()
  }
}

/** The texts of a field: one, several, or the name of a person described by a mapping. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.replace(/\s+/g, ' ').trim()]
  if (value instanceof Date) return [value.toISOString()]
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(textsOf)
  if (typeof value === 'object' && value !== null && 'name' in value) return textsOf(value.name)
  return []
}
