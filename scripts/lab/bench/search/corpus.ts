/** Collections to search: the project's own articles, or lines that translate one another. */

import {type Lang, langs} from '../../../../src/languages/index.ts'
import {articleOf, listSlugs, readArticleFiles} from '../../../../src/store/article-files.ts'
import type {ArticleTexts} from '../../../../src/text/rows.ts'
import type {BuildOptions} from '../../../build/options.ts'
import type {LineDocument} from '../align-cases.ts'

/** A line of a document in every language. */
export type ParallelLine = Readonly<Record<Lang, string>>

/** A document whose lines translate one another. */
export interface Document {
  readonly slug: string
  readonly lines: readonly ParallelLine[]
}

/** Documents under names that can be addresses. */
export function namedDocuments(documents: readonly LineDocument[]): Document[] {
  return documents.map(({document, lines}) => ({
    slug: document.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    lines,
  }))
}

/** Documents as articles of three editions; `aligned` says whether their rows are known. */
export function articlesOfDocuments(documents: readonly Document[], aligned: boolean): ArticleTexts[] {
  return documents.map(({slug, lines}) => ({
    slug,
    editions: langs.map((lang) => ({
      slug,
      lang,
      origin: 'received' as const,
      primary: lang === 'en',
      source: slug,
      metadata: {},
      segments: lines.map((line, index) => ({
        id: `p${index + 1}`,
        kind: index === 0 ? ('title' as const) : ('paragraph' as const),
        text: line[lang],
        lines: [[1, 1] as const],
      })),
    })),
    alignments: aligned
      ? (['ar', 'fa'] as const).map((target) => ({
          slug,
          source: 'en' as const,
          target,
          beads: lines.map((_, index) => ({
            source: [`p${index + 1}`],
            target: [`p${index + 1}`],
            confidence: 1,
            status: 'auto' as const,
          })),
        }))
      : [],
  }))
}

/** The project's own articles. */
export function ownArticles(options: BuildOptions): ArticleTexts[] {
  return listSlugs(options.content).map((slug) => articleOf(readArticleFiles(options.content, slug)))
}

/** The same collection several times over, under other addresses. */
export function times(articles: readonly ArticleTexts[], count: number): ArticleTexts[] {
  return Array.from({length: count}, (_, copy) =>
    articles.map((article): ArticleTexts => {
      const slug = copy === 0 ? article.slug : `${article.slug}-${copy}`
      return {...article, slug, editions: article.editions.map((edition) => ({...edition, slug}))}
    }),
  ).flat()
}
