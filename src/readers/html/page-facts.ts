/** What a page states of itself beside its text: its titles, its address, when, by whom and where it was published. */
import type {Element, Root} from 'hast'
import type {Lang} from '../../languages/index.ts'
import type {StatedMetadata} from '../../text/stated.ts'
import {attribute, innerText} from '../tree/elements.ts'
import {type LinkedFacts, readLinkedData, scriptText} from './json-ld.ts'
import {langOfTag} from './lang-tag.ts'

/** The facts of a page. */
export interface PageFacts {
  /** What the page calls its article: for machines, for links to it, and in the browser's tab. */
  readonly headlines: readonly string[]
  readonly shared?: string
  readonly tab?: string
  /** The names of the site. */
  readonly sites: readonly string[]
  readonly descriptions: readonly string[]
  readonly metadata: StatedMetadata
  readonly lang?: Lang
  /** The address that relative addresses of the page begin from. */
  readonly base?: string
}

/** Everything in a tree that states facts. */
interface Stating {
  /** The values of `meta` by name, property or itemprop in lower case, in order. */
  readonly metas: Map<string, string[]>
  readonly scripts: string[]
  /** Elements with an itemprop, and `time`, as far as they are not those of another article. */
  readonly properties: {readonly name: string; readonly value: string}[]
  readonly times: string[]
  title?: string | undefined
  canonical?: string | undefined
  base?: string | undefined
  lang?: string | undefined
}

/** Read the facts that a page states. */
export function readPageFacts(tree: Root): PageFacts {
  const stating: Stating = {metas: new Map(), scripts: [], properties: [], times: []}
  collect(tree, stating)
  const linked = readLinkedData(stating.scripts)
  const {metas, title, canonical, base} = stating
  const value = (...names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? [])[0]
  const shared = value('og:title', 'twitter:title')
  const sites = [
    value('og:site_name', 'application-name', 'twitter:site', 'al:android:app_name'),
    linked.publisher,
  ]
  const names = sites.filter((each) => each !== undefined)
  const address = [base, canonical, value('og:url'), linked.address].find(isWhole)
  const lang = langOfTag(stating.lang ?? value('content-language', 'og:locale') ?? linked.language)
  return {
    headlines: [...linked.headlines, ...valuesOf(stating, 'headline')],
    ...(shared === undefined ? {} : {shared}),
    ...(title === undefined ? {} : {tab: title}),
    sites: names,
    descriptions: [
      linked.description,
      value('og:description'),
      value('description'),
      value('twitter:description'),
    ].filter((each) => each !== undefined),
    metadata: metadataOf(stating, linked, names),
    ...(lang === undefined ? {} : {lang}),
    ...(address === undefined ? {} : {base: address}),
  }
}

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'citation_publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
]
const authorNames = [
  'author',
  'article:author_name',
  'parsely-author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'sailthru.author',
  'byl',
  'article:author',
]
const sectionNames = ['article:section', 'og:section', 'parsely-section', 'citation_section']

/** When, by whom and where the article was published, as the page writes it. */
function metadataOf(stating: Stating, linked: LinkedFacts, sites: readonly string[]): StatedMetadata {
  const {metas, times, canonical} = stating
  const all = (names: readonly string[]) =>
    names.map((name) => metas.get(name) ?? []).find((own) => own.length > 0) ?? []
  const date = linked.date ?? all(dateNames)[0] ?? valuesOf(stating, 'datepublished')[0] ?? onlyOne(times)
  const ofSite = new Set(sites.map(keyOfName))
  const isPerson = (value: string) => isName(value) && !ofSite.has(keyOfName(value))
  const own = [linked.authors, all(authorNames), metaAuthors(metas), fewOf(valuesOf(stating, 'author'))].map(
    (names) => names.filter(isPerson),
  )
  const authors = own.find((names) => names.length > 0) ?? []
  const publisher = linked.publisher ?? all(['og:site_name', 'dc.publisher', 'citation_journal_title'])[0]
  const section = linked.section ?? all(sectionNames)[0]
  const sourceUrl = [canonical, all(['og:url'])[0], linked.address].find(isWhole)
  const stated = {date, publisher, section, sourceUrl}
  return {
    ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)),
    ...(authors.length === 0 ? {} : {authors: [...new Set(authors)]}),
    ...(linked.translators.length === 0 ? {} : {translators: linked.translators}),
  }
}

/** The values, where they are few: a page with a list of articles names the authors of all. */
function fewOf(values: readonly string[]): readonly string[] {
  return new Set(values).size <= maxAuthors ? values : []
}

/** Authors of one article that a page marks in its text, at most. */
const maxAuthors = 4

/** Authors in a `meta` of any other name that ends in "author". */
function metaAuthors(metas: Stating['metas']): readonly string[] {
  return [...metas].find(([name]) => /[.:_-]author$/.test(name))?.[1] ?? []
}

/** The value, where all that a page gives are of one day. */
function onlyOne(values: readonly string[]): string | undefined {
  return new Set(values.map((value) => value.slice(0, 10))).size === 1 ? values[0] : undefined
}

function valuesOf({metas, properties}: Stating, name: string): string[] {
  return [
    ...(metas.get(`itemprop:${name}`) ?? []),
    ...properties.filter((each) => each.name === name).map(({value}) => value),
  ]
}

/** Whether a value can be a name: an address or a short name in lower case is none. */
function isName(value: string): boolean {
  return !/^https?:\/\/|[@/\\]|^[\p{Ll}\d._-]+$/u.test(value)
}

/** The letters of a name, for comparing: sites write theirs with and without an article, spaces and an ending. */
function keyOfName(name: string): string {
  return name.toLowerCase().replace(/^the\s|\.(?:com|net|org)\b|[^\p{L}\p{N}]/gu, '')
}

function isWhole(address: string | undefined): address is string {
  return address !== undefined && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}

/** Collect what states facts in a tree. */
function collect({children}: Root | Element, stating: Stating): void {
  for (const child of children) {
    if (child.type !== 'element') continue
    collectFrom(child, stating)
    if (child.tagName !== 'svg') collect(child, stating)
  }
}

function collectFrom(element: Element, stating: Stating): void {
  const {tagName} = element
  if (tagName === 'html') stating.lang ??= attribute(element, 'lang')
  else if (tagName === 'title') stating.title ??= spaced(innerTextOfTitle(element))
  else if (tagName === 'base') stating.base ??= attribute(element, 'href')
  else if (tagName === 'link' && attribute(element, 'rel') === 'canonical')
    stating.canonical ??= attribute(element, 'href')
  else if (tagName === 'script' && /ld\+json/i.test(attribute(element, 'type') ?? ''))
    stating.scripts.push(scriptText(element))
  else if (tagName === 'meta') addMeta(element, stating.metas)
  else addProperty(element, stating)
}

function addMeta(element: Element, metas: Stating['metas']): void {
  const value = spaced(attribute(element, 'content') ?? '')
  if (value === '') return
  const property = attribute(element, 'itemProp')
  const names = [attribute(element, 'property'), attribute(element, 'name'), attribute(element, 'httpEquiv')]
  const named = [...names, property === undefined ? undefined : `itemprop:${property}`]
  for (const name of new Set(named)) {
    if (name === undefined) continue
    const key = name.toLowerCase().trim()
    metas.set(key, [...(metas.get(key) ?? []), value])
  }
}

function addProperty(element: Element, {properties, times}: Stating): void {
  const datetime = element.tagName === 'time' ? attribute(element, 'dateTime')?.trim() : undefined
  if (datetime !== undefined && datetime !== '') times.push(datetime)
  const names = (attribute(element, 'itemProp') ?? '').toLowerCase().split(/\s+/)
  for (const name of names) {
    if (!/^(?:headline|datepublished|author)$/.test(name)) continue
    const value = spaced(
      datetime ?? attribute(element, 'content') ?? nameInside(element) ?? innerText(element),
    )
    if (value !== '' && value.length < 300) properties.push({name, value})
  }
}

/** The text of the element inside that is the name of this one. */
function nameInside({children}: Element): string | undefined {
  for (const child of children) {
    if (child.type !== 'element') continue
    if (attribute(child, 'itemProp') === 'name') return attribute(child, 'content') ?? innerText(child)
    const inside = nameInside(child)
    if (inside !== undefined) return inside
  }
  return undefined
}

function innerTextOfTitle({children}: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
