/** Pictures that a page holds in its own text, as `data:` addresses. */
import {pictureFileOf} from '../picture-file.ts'
import type {PictureFile} from '../reader.ts'

/** Bytes of a picture, at least: a smaller one stands in for one that is loaded later. */
const fewestBytes = 200

/** The pictures of one page. */
export class DataPictures {
  readonly #files = new Map<string, PictureFile>()

  /** Every picture that was asked for, each once. */
  get files(): readonly PictureFile[] {
    return [...new Map([...this.#files.values()].map((file) => [file.name, file])).values()]
  }

  /** The name of the file of a picture; undefined for an address that holds none. */
  fileOf(address: string): string | undefined {
    const known = this.#files.get(address)
    if (known !== undefined) return known.name
    const coded = /^data:image\/[\w.+-]+;base64,/i.exec(address)?.[0]
    if (coded === undefined) return undefined
    const file = pictureFileOf(bytesOf(address.slice(coded.length)))
    if (file === undefined || file.bytes.length < fewestBytes) return undefined
    this.#files.set(address, file)
    return file.name
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
