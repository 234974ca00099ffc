/** The slug and the first `edition.yaml` that a new article is given. */

import type {IngestResult} from '../../src/edition/pipeline.ts'
import {commonLang} from '../../src/languages/index.ts'
import type {Edition} from '../../src/text/model.ts'
import {reservedSlugs, titleSlug} from '../../src/text/slug.ts'

/**
 * A slug for an article, from its title in the common language, else its title, else the file name; free and not
 * reserved.
 */
export function proposeSlug(
  {article, metadata}: IngestResult,
  fileName: string,
  taken: ReadonlySet<string>,
): string {
  const titleOf = (edition: Edition | undefined) => edition?.segments.find(({kind}) => kind === 'title')?.text
  const common =
    titleOf(article.editions.find(({lang}) => lang === commonLang)) ?? metadata.titles?.[commonLang]
  return freeSlug([common ?? '', titleOf(article.editions[0]) ?? '', fileName.replace(/\.[^.]*$/, '')], taken)
}

/** A slug from the first title that gives one; free and not reserved. */
export function freeSlug(titles: readonly string[], taken: ReadonlySet<string>): string {
  const base = titles.map(titleSlug).find((slug) => slug.length >= 3) ?? 'article'
  const free = (slug: string) => !taken.has(slug) && !reservedSlugs.includes(slug)
  if (free(base)) return base
  for (let number = 2; ; number += 1) if (free(`${base}-${number}`)) return `${base}-${number}`
}

/**
 * The first `edition.yaml`. It decides nothing: comments list the metadata that was found, `published` is the day when
 * the article joins the site (`today`, ISO 8601), and each raw file has its SHA-256.
 */
export function firstJudgement(
  {metadata}: IngestResult,
  files: ReadonlyMap<string, string>,
  today: string,
): string {
  const missing = ['date', 'authors', 'publisher'].filter((field) => !(field in metadata))
  return [
    "# Decisions about this article's raw files; see src/edition/judgement.ts for what each field means.",
    ...(Object.keys(metadata).length === 0 ? [] : ['# Found in the text:']),
    ...Object.entries(metadata).map(([field, value]) => `#   ${field}: ${JSON.stringify(value)}`),
    ...(missing.length === 0 ? [] : [`# Not stated in the text: ${missing.join(', ')}.`]),
    `published: '${today}'`,
    'files:',
    ...[...files].flatMap(([name, sha256]) => [`  ${name}:`, `    sha256: '${sha256}'`]),
    '',
  ].join('\n')
}
