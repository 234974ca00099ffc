/** Pictures that came inside the sources of an article: they lie beside its editions. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** Names of pictures, which are the beginning of a hash of their bytes. */
export const pictureName = /^[0-9a-f]{16}\.(?:png|jpg|gif|webp)$/

/** Names of the pictures of an article, sorted. */
export function listPictures(content: string, slug: string): readonly string[] {
  try {
    return readdirSync(path.join(content, 'articles', slug))
      .filter((name) => pictureName.test(name))
      .sort()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}

/** The bytes of a picture of an article; undefined where it is missing. */
export function readPicture(content: string, slug: string, name: string): Uint8Array | undefined {
  return listPictures(content, slug).includes(name)
    ? readFileSync(path.join(content, 'articles', slug, name))
    : undefined
}

/** Where the site has a picture of an article, from its root. */
export function pathOfPicture(slug: string, name: string): string {
  return `/pictures/${slug}/${name}`
}
