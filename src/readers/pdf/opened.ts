/** What is found of a PDF before it is read as lines: reading waits for a library, and the other readers wait for nothing. */
import type {Root} from 'hast'
import type {ProblemCode} from '../../text/problems.ts'

/** A remark about the text of a PDF. */
export interface PdfRemark {
  readonly code: ProblemCode
  readonly found: string
  /** The text of the block that it is about. */
  readonly about?: string
}

/** A PDF whose text was found. */
export interface PdfText {
  /** Its blocks as elements of HTML. */
  readonly tree: Root
  /** The name that its properties give as its author. */
  readonly author?: string
  /** The language that it states. */
  readonly lang?: string
  readonly remarks: readonly PdfRemark[]
}

/** A PDF that is not read, with why. */
export interface PdfFault {
  readonly code: ProblemCode
  /** A sentence, and what to do. */
  readonly fault: string
}

/** A PDF as a caller has opened it. */
export type OpenedPdf = PdfText | PdfFault
