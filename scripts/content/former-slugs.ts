/**
 * Articles whose folder of sources was renamed: they keep what was published under the old slug, ids and numbers
 * included.
 */
import {listOrphans} from './articles.ts'
import {type Published, readPublished} from './published.ts'

/** Slugs of articles without sources, by the SHA-256 of the raw files that they had. */
export function readFormerSlugs(root: string): ReadonlyMap<string, string> {
  const hashes = listOrphans({root}).flatMap((slug) =>
    readPublished(root, slug).ledgers.map(({sha256}) => [sha256, slug] as const),
  )
  return new Map(hashes)
}

/** The published files of one slug, as those of another. */
export function renamePublished(published: Published, former: string, slug: string): Published {
  const newPath = (file: string) => file.replace(`content/sources/${former}/`, `content/sources/${slug}/`)
  return {
    editions: published.editions.map((each) => ({...each, slug, source: newPath(each.source)})),
    alignments: published.alignments.map((each) => ({...each, slug})),
    ledgers: published.ledgers.map((each) => ({...each, file: newPath(each.file)})),
    problems: published.problems,
  }
}
