/** Healthy texts to break: articles of one language, as lists of paragraphs. */
import {type Lang, langs} from '../../../../src/languages/index.ts'
import {declarationDocuments, readDocuments} from '../documents.ts'

export {random} from '../scramble/lines.ts'

/** An article of one language. */
export interface TestArticle {
  readonly name: string
  readonly lang: Lang
  /** The title first; one line each, without white space at the ends. */
  readonly paragraphs: readonly string[]
  /** Whether rules may be tuned by it: every other document. The other half is what is reported. */
  readonly tuning: boolean
}

/** Sentences that make a paragraph, where the data has one sentence a record. */
const sentences = 3

/** The articles of a file of parallel lines, or of the open set. */
export function testArticles(file: string | undefined): readonly TestArticle[] {
  const documents = file === undefined ? declarationDocuments() : readDocuments(file)
  return documents.flatMap(({document, lines}, index) =>
    langs.map((lang) => ({
      name: `${document}.${lang}`,
      lang,
      paragraphs: grouped(
        lines.map((line) => line[lang].replace(/\s+/gu, ' ').trim()).filter((text) => text !== ''),
      ),
      tuning: index % 2 === 0,
    })),
  )
}

/** Sentences in groups, a paragraph each, after the title. */
function grouped(lines: readonly string[]): readonly string[] {
  const paragraphs = lines.slice(0, 1)
  for (let at = 1; at < lines.length; at += sentences)
    paragraphs.push(lines.slice(at, at + sentences).join(' '))
  return paragraphs
}

/** One of a list. */
export function pick<T>(list: readonly T[], next: () => number): T {
  return list[Math.floor(next() * list.length)]!
}
