/** Pagefind, as the program uses it: records in, the files of an index out. The only importer of the package. */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {createIndex} from 'pagefind'

/** What Pagefind indexes as one page. */
export interface PagefindRecord {
  readonly url: string
  readonly content: string
}

/** A file of the index, its name relative to the index. */
export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** Index records as texts of one language (`und`: nothing is stemmed). */
export async function indexRecords(
  records: Iterable<PagefindRecord>,
  language: string,
): Promise<readonly IndexFile[]> {
  const {index, errors} = await createIndex({forceLanguage: language})
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  try {
    for (const {url, content} of records) {
      const added = await index.addCustomRecord({
        url,
        content,
        language,
        meta: {},
        filters: {},
      })
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`)
    }
    const made = await index.getFiles()
    if (made.errors.length > 0) throw new Error(`Pagefind made no index: ${made.errors.join('; ')}`)
    return made.files
  } finally {
    await index.deleteIndex()
  }
}

/** Index a folder of pages as Pagefind does by itself, an index for each language of `<html lang>`. */
export async function indexPages(folder: string): Promise<readonly IndexFile[]> {
  const {index, errors} = await createIndex({})
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  try {
    const added = await index.addDirectory({path: folder})
    if (added.errors.length > 0) throw new Error(`Pagefind read no pages: ${added.errors.join('; ')}`)
    return (await index.getFiles()).files
  } finally {
    await index.deleteIndex()
  }
}

/** Write files under a folder. */
export async function writeAll(
  folder: string,
  files: Iterable<readonly [string, string | Uint8Array]>,
): Promise<void> {
  const made = new Set<string>()
  for (const [name, content] of files) {
    const file = path.join(folder, name)
    const parent = path.dirname(file)
    if (!made.has(parent)) await mkdir(parent, {recursive: true})
    made.add(parent)
    await writeFile(file, content)
  }
}
