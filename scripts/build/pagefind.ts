/** Pagefind, as the program uses it: records in, the files of an index out. The only importer of the package. */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {close, createIndex, type PagefindIndex} from 'pagefind'

/** What Pagefind indexes as one page. */
export interface PagefindRecord {
  readonly url: string
  readonly content: string
  /** What its results say beside the excerpt. */
  readonly meta?: Readonly<Record<string, string>>
}

/** A file of the index, its name relative to the index. */
export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** Records that are on their way to Pagefind at once. */
const atOnce = 32

/** Index records as texts of one language (`und`: nothing is stemmed), and have the files made. */
async function indexed<Files>(
  records: Iterable<PagefindRecord>,
  language: string,
  make: (index: PagefindIndex) => Promise<Files>,
): Promise<Files> {
  const {index, errors} = await createIndex({forceLanguage: language})
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  const add = async ({url, content, meta = {}}: PagefindRecord) => {
    const added = await index.addCustomRecord({url, content, language, meta: {...meta}, filters: {}})
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`)
  }
  try {
    let waiting: Promise<void>[] = []
    for (const record of records) {
      waiting.push(add(record))
      if (waiting.length < atOnce) continue
      await Promise.all(waiting)
      waiting = []
    }
    await Promise.all(waiting)
    return await make(index)
  } finally {
    await index.deleteIndex()
  }
}

/** Index records as texts of one language; the files of the index. */
export async function indexRecords(
  records: Iterable<PagefindRecord>,
  language: string,
): Promise<readonly IndexFile[]> {
  return await indexed(records, language, async (index) => {
    const {errors, files} = await index.getFiles()
    if (errors.length > 0) throw new Error(`Pagefind made no index: ${errors.join('; ')}`)
    return files
  })
}

/** Index records as texts of one language, and write the index into a folder. One at a time. */
export async function writeRecords(
  records: Iterable<PagefindRecord>,
  language: string,
  folder: string,
): Promise<void> {
  await indexed(records, language, async (index) => {
    const {errors} = await index.writeFiles({outputPath: folder})
    if (errors.length > 0) throw new Error(`Pagefind wrote no index: ${errors.join('; ')}`)
  })
  // Its process gives no memory back before it ends; the next index starts another.
  await close()
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
