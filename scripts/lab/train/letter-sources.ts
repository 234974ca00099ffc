/** The texts and word lists that the look of words is learnt from. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import dictionary from 'dictionary-fa'
import type {Lang} from '../../../src/languages/index.ts'
import {readDocuments} from '../bench/documents.ts'
import {readPak} from './pak.ts'

/** One language of the news by document, of those whose number leaves the remainder `r` for a share `r/n`. */
export function newsDocuments(file: string, lang: Lang, share: string): string[][] {
  const [remainder, divisor] = share.split('/').map(Number) as [number, number]
  return readDocuments(file)
    .filter((_, index) => index % divisor === remainder)
    .map(({lines}) => lines.map((line) => line[lang]))
}

const blockTags =
  /<\/?(?:p|li|h\d|td|dd|dt|div|title|tr|table|ul|ol|item|desc|credit|section|page|info|note|steps|list)\b[^>]*>/i

/** Paragraphs of the pages (HTML or Mallard) in a folder and its folders. */
export function pageTexts(folder: string): string[] {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) =>
    /\.(?:html|page)$/.test(file),
  )
  return files.sort().flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .replace(/<(script|style|pre|code|screen)[^>]*>.*?<\/\1>/gs, ' 0 ')
      .split(blockTags)
      .map((part) => part.replace(/<[^>]+>/g, '').replace(/&#?\w+;/g, ' ')),
  )
}

/** Messages of a browser, without their markup and placeholders. */
export function messageTexts(folder: string | undefined, lang: Lang): string[] {
  if (folder === undefined) return []
  return [...readPak(join(folder, `${lang}.pak`)).values()].map((text) =>
    text.replace(/<[^>]+>|\{[^}]*\}|\$\d/g, ' '),
  )
}

/** The texts that are mostly in Arabic script and long enough to be prose, each once. */
export function proseOf(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.replace(/\s+/gu, ' ').trim()))].filter((text) => {
    const letters = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
    return text.length > 20 && letters > text.replaceAll(' ', '').length / 2
  })
}

/** Words of the dictionary, without their affix classes: zero-width non-joiners are kept. */
export function persianDictionary(): string[] {
  const lines = new TextDecoder().decode(dictionary.dic).split('\n').slice(1)
  return lines.map((line) => line.replace(/\/.*/, '').trim())
}
