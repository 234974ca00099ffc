/** Late styles and the settings script: files that the bundler does not make, named by their hash, so that browsers cache them. */

import {hash} from 'node:crypto'
import {type Lang, langs, languages} from '../../languages/index.ts'
import {linkTo} from '../address.ts'
import settings from '../client/apply-settings.js?raw'
import {allWords} from '../library.ts'
import {wordsInStyles} from '../reading/words-in-styles.ts'
import latePage from '../styles/late/page.css?inline'
import lateRest from '../styles/late.css?inline'
import {inlineScript} from './inline-script.ts'

const sheets = import.meta.glob<string>('../../languages/*/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
})

/** The style sheets with this file name in the folders of these languages, in menu order. */
function sheetsOf(name: string, wanted: readonly Lang[] = langs): string {
  const own = langs.filter((lang) => wanted.includes(lang))
  return own.map((lang) => sheets[`../../languages/${lang}/${name}`] ?? '').join('')
}

/**
 * Rules of languages for the first paint: font, size and leading where they differ from those of the script. Inline in the
 * page, since a late change would move the text.
 */
export function firstPaintStyles(texts: readonly Lang[]): string {
  return sheetsOf('style.css', texts)
}

/** Rules of languages for what few texts have: lists, emphasis. Inline in the pages of those. */
export function structureStyles(texts: readonly Lang[]): string {
  return sheetsOf('structure.css', texts)
}

/** Late styles that every page shares, with those of the languages. Pages other than articles have them inline. */
export const pageStyles = latePage + sheetsOf('style.css') + sheetsOf('late-style.css')

const faceFiles = import.meta.glob<string>('../fonts/*.woff2', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Addresses of our web fonts by name. */
const faces = Object.fromEntries(
  Object.entries(faceFiles).map(([path, address]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.woff2'.length),
    address,
  ]),
)

/** Names of the web fonts for texts in these languages: first those of texts, then those of titles. */
export function facesOf(texts: readonly Lang[]): readonly string[] {
  const names = texts.map((lang) => languages[lang].face ?? languages[lang].script.toLowerCase())
  return [...new Set([...names, ...names.map((name) => `${name}-display`)])].filter((name) => name in faces)
}

/** Names of the italic web fonts for emphasis in these languages, of those that have one. */
export function italicFacesOf(texts: readonly Lang[]): readonly string[] {
  return facesOf(texts).flatMap((name) => (`${name}-italic` in faces ? [`${name}-italic`] : []))
}

const settingsText = inlineScript(settings).replace('FACES', JSON.stringify(faces))

const rest = lateRest + sheetsOf('print.css') + wordsInStyles(await allWords())

/** One name for all files: each page has two of the addresses, and repetition compresses well. */
const name = hash('sha256', settingsText + pageStyles + rest, 'base64url').slice(0, 8)

/** The script that applies a reader's settings and preloads our web fonts. */
export const settingsScript = fileOf(settingsText, '.js', 'text/javascript')

/** The late styles of articles. */
export const articleLateStyles = fileOf(pageStyles + rest, '.css', 'text/css')

/** The late styles of other pages: without `pageStyles`, which would override the page's own rules if it came after them. */
export const lateStyles = fileOf(rest, '.plain.css', 'text/css')

/** A file in the folder of hashed files; `pages/[folder]/[name].ts` serves it. */
function fileOf(text: string, ending: string, type: string) {
  const file = `${name}${ending}`
  return {folder: '_astro', name: file, address: linkTo(`/_astro/${file}`), text, type}
}
