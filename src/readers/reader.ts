/** What a reader of a file format is given, and what it gives. */
import type {Problem, Source} from '../text/model.ts'

/** A raw file as it lies on disk. */
export interface RawFile {
  /** As in {@link Source.file}. */
  readonly file: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hexadecimal; hashing is not this step's. */
  readonly sha256: string
}

/** What reading gives: a source, or the problems that stand against one. */
export interface ReadResult {
  readonly source?: Source
  readonly problems: readonly Problem[]
}

/** A format that raw files have. */
export interface Reader {
  /** Extension of its files' names, without the dot. */
  readonly extension: string
  /** The text that a file shows, by lines that keep their numbers for ever. Never throws. */
  read(raw: RawFile): ReadResult
}
