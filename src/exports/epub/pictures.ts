/** The pictures inside a book: those that came with the sources, in formats that every reading device shows. */
import type {Book} from './book.ts'

/** Media types that EPUB 3.3 asks every reading system to show, by extension. */
const mediaTypes: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** A picture in a book. */
export interface BookPicture {
  /** Its path in the book, from the text. */
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The pictures of a book, each once. */
export function bookPictures(book: Book): readonly BookPicture[] {
  const segments = book.rows.flatMap(({passages}) => passages.map(({segment}) => segment))
  const files = new Set(segments.flatMap(({picture}) => picture?.file ?? []))
  return [...files].flatMap((file) => {
    const [path, bytes] = [picturePath(book, file), book.picture(file)]
    return path === undefined || bytes === undefined ? [] : [{path, mediaType: mediaTypeOf(file)!, bytes}]
  })
}

/** The path of a picture in the book; undefined where it is not in it. */
export function picturePath(book: Book, file: string): string | undefined {
  return mediaTypeOf(file) === undefined || book.picture(file) === undefined ? undefined : `pictures/${file}`
}

function mediaTypeOf(file: string): string | undefined {
  const extension = file.slice(file.lastIndexOf('.') + 1)
  return Object.hasOwn(mediaTypes, extension) ? mediaTypes[extension] : undefined
}
