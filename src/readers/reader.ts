/** What a reader of a file format is given, and what it gives. */
import type {Problem, Source} from '../text/model.ts'
import type {OpenedPdf} from './pdf/opened.ts'

/** A raw file as it lies on disk. */
export interface RawFile {
  /** As in {@link Source.file}. */
  readonly file: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hexadecimal; hashing is not this step's. */
  readonly sha256: string
  /**
   * The bytes of a file that lies beside it: its path in the same folder, with `/`; undefined where there is none. Absent
   * where nothing can lie beside it.
   */
  beside?(path: string): Uint8Array | undefined
  /** What was found in it, of a PDF only: opening one waits for a library, which readers do not. */
  readonly opened?: OpenedPdf
}

/** A picture that came inside a raw file. */
export interface PictureFile {
  /** Its name beside the editions: the beginning of a hash of its bytes, and the extension of its format. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What reading gives: a source, or the problems that stand against one. */
export interface ReadResult {
  readonly source?: Source
  /** The pictures that the source's figures name; absent where it has none inside. */
  readonly pictures?: readonly PictureFile[]
  readonly problems: readonly Problem[]
}

/** A format that raw files have. */
export interface Reader {
  /** Extensions of its files' names, without the dot, the usual one first. */
  readonly extensions: readonly [string, ...string[]]
  /** The most bytes that a file of it may have; {@link maxBytes} where absent. */
  readonly maxBytes?: number
  /**
   * Whether a file is of this format. The bytes decide; the name only where bytes cannot, as between Markdown and other
   * text. Never throws.
   */
  recognises(raw: RawFile): boolean
  /** The text that the file shows, by lines that keep their numbers for ever. Never throws. */
  read(raw: RawFile): ReadResult
}
