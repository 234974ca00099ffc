/**
 * An article whose folder of sources was renamed: what was published under its old name goes on under the new one,
 * ids and numbers included.
 */
import {listOrphans} from './articles.ts'
import {type Published, readPublished} from './published.ts'

/** Slugs of articles whose sources are gone, by the SHA-256 of the raw files they were made from. */
export function formerSlugs(root: string): ReadonlyMap<string, string> {
  const known = listOrphans({root}).flatMap((slug) =>
    readPublished(root, slug).ledgers.map(({sha256}) => [sha256, slug] as const),
  )
  return new Map(known)
}

/** What was published under one name, as published under another. */
export function underName(published: Published, former: string, slug: string): Published {
  const moved = (file: string) => file.replace(`content/sources/${former}/`, `content/sources/${slug}/`)
  return {
    editions: published.editions.map((each) => ({...each, slug, source: moved(each.source)})),
    alignments: published.alignments.map((each) => ({...each, slug})),
    ledgers: published.ledgers.map((each) => ({...each, file: moved(each.file)})),
    problems: published.problems,
  }
}
