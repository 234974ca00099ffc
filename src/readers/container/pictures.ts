/** The pictures of one source, of which its figures name some. */
import {pictureFileOf} from '../picture-file.ts'
import type {PictureFile} from '../reader.ts'

/** Collects the pictures of one source. */
export class PictureCollector {
  readonly #pictures = new Map<string, PictureFile>()

  /** Keep a picture: its name; undefined where it is of no format that is kept. */
  add(bytes: Uint8Array): string | undefined {
    const file = pictureFileOf(bytes)
    if (file !== undefined) this.#pictures.set(file.name, file)
    return file?.name
  }

  /** What a result says of the pictures that its figures name. */
  kept(named: readonly string[]): {readonly pictures?: readonly PictureFile[]} {
    const pictures = named.flatMap((name) => this.#pictures.get(name) ?? [])
    return pictures.length === 0 ? {} : {pictures: [...new Set(pictures)]}
  }
}
