/**
 * `/cards/`: the picture of each article that previews of shared links show, and one of the site for all other pages;
 * `/icons/`: the icons of the site as an app.
 *
 * A picture that was drawn once is kept under the hash of everything it was drawn from and its own, in the build's cache. They are
 * drawn in a process of their own, since each takes three megabytes which are given back late.
 */
import {hash} from 'node:crypto'
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {ArticleEntry} from '../../src/exports/schema/documents.ts'
import {commonLang, type Lang, langs, languages} from '../../src/languages/index.ts'
import {type CardText, cardSvg, languageNames} from '../../src/site/reading/preview-card.ts'
import {appIconSvg, appIcons, papersIn} from '../../src/site/reading/web-app.ts'
import type {WordsByLang} from '../../src/store/interface.ts'
import {type SiteFacts, withSiteName} from '../../src/store/site.ts'
import {readWords} from '../../src/store/words.ts'
import {factsOf, factsOfFile, type Manifest} from './manifest.ts'
import {type BuildOptions, projectRoot} from './options.ts'
import {palettePng} from './png.ts'
import {runScript} from './process.ts'
import {SiteWriter} from './site-writer.ts'

/** Draws an SVG as PNG. */
type Draw = (svg: string) => Promise<Uint8Array>

/** File name of the site's own card; no article is called so, since slugs hold no dot. */
const siteCard = 'the.site'

/**
 * Version of the way pictures are drawn; to be changed when the same SVG gives other bytes, so that cached pictures are
 * drawn anew.
 */
const drawingVersion = 'palette'

/** Pictures drawn at once: drawing leaves the program's own thread. */
const picturesAtOnce = 2

const fonts = ['card-arab.ttf', 'card-latn.ttf'].map((name) =>
  fileURLToPath(new URL(`../../src/site/fonts/${name}`, import.meta.url)),
)

/** The order to the process that draws. */
export interface CardOrder {
  /** The content folder, for the words of the site. */
  readonly content: string
  /** What the site says of itself. */
  readonly site?: SiteFacts | undefined
  /** The folder in which pictures are kept between builds. */
  readonly cache: string
  /** The folder of the new site: `data/articles.json` exists, `cards/` and `icons/` are made. */
  readonly folder: string
}

/** Node's limits on the memory of drawing: pixels are outside them, and given back when a small heap is cleared. */
const memoryLimits = ['--max-semi-space-size=1']

/** The result of drawing. */
export interface CardsResult {
  /** Size and hash of the pictures. */
  readonly files: Manifest
  /** Why nothing was drawn, where nothing could be. */
  readonly note?: string
}

/**
 * Draw the cards of the articles of `folder`/data/articles.json into `folder`/cards, and the icons into `folder`/icons.
 * Where the renderer does not run (it is a native program, with builds for the usual systems), a site without pictures is
 * a site all the same: gives the reason and draws none. Throws where pictures cannot be written.
 */
export async function writeCards(
  options: BuildOptions,
  folder: string,
  abort?: AbortSignal,
): Promise<CardsResult> {
  const order: CardOrder = {
    content: options.content,
    site: options.site,
    cache: path.join(options.cache, 'cards'),
    folder,
  }
  const {result, failure} = await runScript<CardsResult>('draw-cards.ts', order, {node: memoryLimits, abort})
  if (failure !== undefined) throw new Error(failure)
  return result
}

/** Carries out the order of {@link writeCards}, in this process. */
export async function drawCards({content, site: facts = {}, cache, folder}: CardOrder): Promise<CardsResult> {
  for (const part of ['cards', 'icons']) await mkdir(path.join(folder, part), {recursive: true})
  const draw = await renderer().catch((error: Error) => error)
  if (draw instanceof Error) return {files: {}, note: `No preview pictures were drawn: ${draw.message}`}
  await mkdir(cache, {recursive: true})
  const writer = new SiteWriter(folder)
  const names = new Map((await readdir(cache)).map((name) => [name.split('.')[0] ?? '', name]))
  const site = siteOf(withSiteName(readWords(content), facts))
  const base = hash('sha256', Buffer.concat(await Promise.all(fonts.map((font) => readFile(font)))))
  const kept = new Set<string>()
  const drawOne = async (picture: string, svg: string) => {
    const key = hash('sha256', base + drawingVersion + svg)
    kept.add(
      placeCached(writer, picture, cache, names.get(key)) ??
        (await cacheAndPlace(writer, picture, cache, key, await draw(svg))),
    )
  }
  for (const {picture, svg} of await readIcons()) await drawOne(picture, svg)
  await drawOne(
    cardOf(siteCard),
    cardSvg(site.taglines, site.name, {lang: commonLang, text: languageNames(langs)}),
  )
  const rest = (await readEntries(folder)).values()
  const work = async () => {
    for (const entry of rest) await drawOne(cardOf(entry.slug), svgOf(entry, site.name))
  }
  await Promise.all(Array.from({length: picturesAtOnce}, work))
  for (const name of await readdir(cache)) if (!kept.has(name)) await rm(path.join(cache, name))
  return {files: writer.files}
}

/** The place of a card on the site. */
function cardOf(slug: string): string {
  return `cards/${slug}.png`
}

/** The icons of the site as an app: their places on the site, and what they are drawn from. */
async function readIcons(): Promise<readonly {picture: string; svg: string}[]> {
  const [mark, tokens] = await Promise.all(
    ['public/icon.svg', 'src/site/styles/tokens.css'].map((name) =>
      readFile(path.join(projectRoot, name), 'utf8'),
    ),
  )
  const {light} = papersIn(tokens ?? '')
  return appIcons.map((icon) => ({
    picture: `icons/${icon.file}`,
    svg: appIconSvg(icon, mark ?? '', light),
  }))
}

/** The card of an article: all its titles, the original's first. */
function svgOf({editions, slug}: ArticleEntry, site: string): string {
  const titles = editions.map(({lang, title}): CardText => ({lang, text: title ?? slug}))
  return cardSvg(titles, site, {lang: commonLang, text: languageNames(editions.map(({lang}) => lang))})
}

/** Put a picture that is kept where the site has it; its name in the cache, undefined where none is kept whole. */
function placeCached(
  writer: SiteWriter,
  place: string,
  cache: string,
  name: string | undefined,
): string | undefined {
  if (name === undefined) return undefined
  const facts = factsOfFile(path.join(cache, name))
  if (facts === undefined || name.split('.')[1] !== facts.sha256) return undefined
  return writer.link(place, path.join(cache, name), facts) ? name : undefined
}

/** Keep a picture that was drawn, and put it where the site has it; its name in the cache. */
async function cacheAndPlace(
  writer: SiteWriter,
  place: string,
  cache: string,
  key: string,
  picture: Uint8Array,
): Promise<string> {
  const facts = factsOf(picture)
  // What it is drawn from, and what it holds: one that is torn does not fit its name.
  const name = `${key}.${facts.sha256}.png`
  // Two articles may have the same picture, and be drawn at once: each has a file of its own until it is whole.
  const own = path.join(cache, `${name}.${path.basename(place)}.next`)
  await writeFile(own, picture)
  if (!writer.link(place, own, facts)) throw new Error(`The picture ${place} cannot be put in its place.`)
  await rename(own, path.join(cache, name))
  return name
}

/** The articles that the exports list. */
async function readEntries(folder: string): Promise<readonly ArticleEntry[]> {
  const list = await readFile(path.join(folder, 'data', 'articles.json'), 'utf8')
  return (JSON.parse(list) as {articles: readonly ArticleEntry[]}).articles
}

/** The site's name in each script, from the left where that is how it runs first, and its taglines. */
function siteOf(words: WordsByLang): {name: string; taglines: readonly CardText[]} {
  const sites = Object.entries(words).map(([lang, {site}]) => ({lang: lang as Lang, ...site}))
  const byScript = Map.groupBy(sites, ({lang}) => languages[lang].script)
  const names = [...byScript.values()].flatMap(([first]) => first ?? [])
  names.sort((a, b) => Number(languages[a.lang].dir === 'rtl') - Number(languages[b.lang].dir === 'rtl'))
  return {
    name: [...new Set(names.map(({name}) => name))].join(' · '),
    taglines: sites.map(({lang, tagline}) => ({lang, text: tagline})),
  }
}

async function renderer(): Promise<Draw> {
  const {renderAsync} = await import('@resvg/resvg-js')
  const font = {fontFiles: [...fonts], loadSystemFonts: false}
  return async (svg) => {
    const image = await renderAsync(svg, {font})
    const {width, height, pixels} = image
    return (await palettePng({width, height, pixels})) ?? image.asPng()
  }
}
