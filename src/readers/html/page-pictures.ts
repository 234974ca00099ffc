/** Pictures of a page that are there: in its own text, as `data:` addresses, or in the folder that was saved beside it. */
import {placeOf} from '../container/beside.ts'
import {pictureFileOf} from '../picture-file.ts'
import type {PictureFile, RawFile} from '../reader.ts'

/** Bytes of a picture, at least: a smaller one stands in for one that is loaded later. */
const fewestBytes = 200

/** The pictures of one page. */
export class PagePictures {
  readonly #files = new Map<string, PictureFile | undefined>()
  readonly #raw: RawFile

  constructor(raw: RawFile) {
    this.#raw = raw
  }

  /** Every picture that was asked for, each once. */
  get files(): readonly PictureFile[] {
    const files = [...this.#files.values()].filter((file) => file !== undefined)
    return [...new Map(files.map((file) => [file.name, file])).values()]
  }

  /** The name of the file of a picture; undefined for an address where none is. */
  fileOf(address: string): string | undefined {
    if (!this.#files.has(address)) this.#files.set(address, this.#find(address))
    return this.#files.get(address)?.name
  }

  #find(address: string): PictureFile | undefined {
    const coded = /^data:image\/[\w.+-]+;base64,/i.exec(address)?.[0]
    const bytes = coded === undefined ? this.#beside(address) : bytesOf(address.slice(coded.length))
    return bytes === undefined || bytes.length < fewestBytes ? undefined : pictureFileOf(bytes)
  }

  #beside(address: string): Uint8Array | undefined {
    const path = placeOf(address)
    return path === undefined ? undefined : this.#raw.beside?.(path)
  }
}

/** The bytes of a text in base 64; none where it is not valid. */
function bytesOf(coded: string): Uint8Array {
  try {
    return Uint8Array.from(atob(coded.replace(/%0a|%20|\s/gi, '')), (char) => char.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
