/** The files of every page that the bundler does not make, named by their hash, so that browsers keep them for ever. */

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

/** The sheets of a name that these languages have, in menu order. */
function sheetsOf(name: string, wanted: readonly Lang[] = langs): string {
  const own = langs.filter((lang) => wanted.includes(lang))
  return own.map((lang) => sheets[`../../languages/${lang}/${name}`] ?? '').join('')
}

/**
 * Type of languages that are set otherwise than their script is: face, size and leading. Part of the page, since text
 * that is set late moves.
 */
export function firstPaintStyles(texts: readonly Lang[]): string {
  return sheetsOf('style.css', texts)
}

/** What is not part of the first lines on a phone: that of every page, and what languages add to it. */
export const pageStyles = latePage + sheetsOf('style.css') + sheetsOf('late-style.css')

const faceFiles = import.meta.glob<string>('../fonts/*.woff2', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Addresses of our faces by name. */
const faces = Object.fromEntries(
  Object.entries(faceFiles).map(([path, address]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.woff2'.length),
    address,
  ]),
)

/** Names of the faces that texts in these languages are set in: those of texts, then those of titles. */
export function facesOf(texts: readonly Lang[]): readonly string[] {
  const names = texts.map((lang) => languages[lang].face ?? languages[lang].script.toLowerCase())
  return [...new Set([...names, ...names.map((name) => `${name}-display`)])].filter((name) => name in faces)
}

const settingsText = inlineScript(settings).replace('FACES', JSON.stringify(faces))

const rest = lateRest + sheetsOf('print.css') + wordsInStyles(await allWords())

/** One name for all: every page says two of them, and what is said twice packs well. */
const name = hash('sha256', settingsText + pageStyles + rest, 'base64url').slice(0, 8)

/** The script that puts a reader's settings in force, and asks for our faces. */
export const settingsScript = fileOf(settingsText, '.js', 'text/javascript')

/** The style that no first paint of an article needs. */
export const articleLateStyles = fileOf(pageStyles + rest, '.css', 'text/css')

/** That of other pages, which have the first part of it before their own style: behind that it would undo some of it. */
export const lateStyles = fileOf(rest, '.plain.css', 'text/css')

/** A file in the folder of those that a browser keeps; `pages/[folder]/[name].ts` serves it. */
function fileOf(text: string, ending: string, type: string) {
  const file = `${name}${ending}`
  return {folder: '_astro', name: file, address: linkTo(`/_astro/${file}`), text, type}
}
