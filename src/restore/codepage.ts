/**
 * Repairs text that was UTF-8, was read as a one-byte code page, and was saved again.
 *
 * The way back: each character becomes its byte, and the bytes are read as UTF-8. The tables are made from the
 * platform's own decoders (WHATWG Encoding), so they agree with what browsers and editors do to such files.
 */
import {blockClass, shapeClass} from '../languages/script/arab/classes.ts'
import type {Edit} from '../text/spans.ts'

/** Character → its byte, for bytes from 0x80 on. */
type Page = ReadonlyMap<string, number>

/** Latin-1 and Windows-1252 are one page: where 1252 has printable characters Latin-1 has controls. */
const latin = pageOf('windows-1252', true)
const arabic = pageOf('windows-1256', false)
const pages = [latin, arabic]

function pageOf(label: string, latin1: boolean): Page {
  const decoder = new TextDecoder(label)
  const page = new Map<string, number>()
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    if (latin1) page.set(String.fromCharCode(byte), byte)
    page.set(decoder.decode(Uint8Array.of(byte)), byte)
  }
  return page
}

const utf8 = new TextDecoder('utf-8', {ignoreBOM: true})

/**
 * The blocks that decoded characters must belong to: Latin-1, Arabic, its presentation forms, punctuation, €, ™, BOM.
 */
const plausible = new RegExp(`^[\\u00A0-\\u017F${blockClass}\\u200B-\\u2060€™${shapeClass}]$`, 'u')
const arabicLetter = new RegExp(`[${blockClass}]`, 'u')

/** Signs of the code page that may stand between two wrongly read characters. */
const between = /^[\u0080-\u009F\u0192\u02C6\u02DC]$/u

/** A character class of what the page shows for the bytes that satisfy `isMember`. */
function shown(page: Page, isMember: (byte: number) => boolean): string {
  return `[${[...page].flatMap(([char, byte]) => (isMember(byte) ? [char] : [])).join('')}]`
}

/**
 * Bytes of UTF-8: lead bytes of Arabic letters; lead bytes of these and of accented letters, signs and presentation
 * forms; continuation bytes.
 */
const leadsArabic = (byte: number) => byte >= 0xd8 && byte <= 0xdb
const leads = (byte: number) => leadsArabic(byte) || [0xc2, 0xc3, 0xe2, 0xef].includes(byte)
const follows = (byte: number) => byte < 0xc0
const byLatin = shown(latin, leads) + shown(latin, follows)
const byArabic = shown(arabic, leadsArabic) + shown(arabic, follows)
/** Beginnings of characters as either page shows them. Windows-1256 needs two together, since one may be chance. */
export const wrongReading = new RegExp(`${byLatin}|(?:${byArabic}){2}`, 'u')

/**
 * The edits that undo a wrong code page in one line; none where the line reads better as it is. Text that was read
 * wrongly twice is repaired twice, as one edit of the whole line.
 */
export function undoCodePage(text: string): readonly Edit[] {
  // The last byte of a letter may have become a no-break space at the line's end, which was trimmed with the other
  // white space.
  const isCut = pages.some((page) => (page.get(text.at(-1) ?? '') ?? 0) >= 0xc2)
  if (!isCut) return undoWhole(text)
  return undoWhole(`${text}\u00A0`).map((edit) =>
    edit.end > text.length ? {...edit, end: text.length, text: edit.text.trimEnd()} : edit,
  )
}

function undoWhole(text: string): readonly Edit[] {
  const once = undoOnce(text)
  if (once.length === 0) return once
  for (const page of pages) {
    const inner = decode(text, page, between)
    const outer = inner.undone >= 9 * inner.left ? decode(withEdits(text, inner.edits), page) : undefined
    if (outer !== undefined && outer.letters >= 3 && outer.undone >= 9 * outer.left)
      return [{start: 0, end: text.length, text: withEdits(withEdits(text, inner.edits), outer.edits)}]
  }
  return once
}

/** The text after the edits. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let [out, at] = ['', 0]
  for (const {start, end, text: made} of edits) {
    out += text.slice(at, start) + made
    at = end
  }
  return out + text.slice(at)
}

function undoOnce(text: string): readonly Edit[] {
  const [in1252, in1256] = [decode(text, latin), decode(text, arabic)]
  // In 1252 a wrong pair hardly occurs by chance. In 1256 any Arabic text has a few, so nearly all of them must agree.
  if (in1256.letters >= 3 && in1256.undone >= 9 * in1256.left && in1256.undone > in1252.undone)
    return in1256.edits
  return in1252.undone > 0 && (in1252.undone >= in1252.left || in1252.letters === 0) ? in1252.edits : []
}

/** The result of decoding a line with one code page. */
interface Decoded {
  readonly edits: readonly Edit[]
  /** Number of the page's characters that were part of a UTF-8 sequence, and of those that were not. */
  readonly undone: number
  readonly left: number
  /** Number of Arabic letters that decoding brought back. */
  readonly letters: number
}

/**
 * Decode every UTF-8 sequence of the page's characters whose result is plausible or matches `also`; adjoining ones are
 * one edit.
 */
function decode(text: string, page: Page, also?: RegExp): Decoded {
  const edits: Edit[] = []
  let [undone, left, letters] = [0, 0, 0]
  for (let at = 0; at < text.length; ) {
    const lead = page.get(text[at]!)
    const length = lead === undefined ? 0 : sequenceAt(text, at, lead, page)
    if (length === 0) {
      if (lead !== undefined) left += 1
      at += 1
      continue
    }
    const bytes = Array.from(text.slice(at, at + length), (char) => page.get(char)!)
    const char = utf8.decode(Uint8Array.from(bytes))
    if (!plausible.test(char) && also?.test(char) !== true) {
      left += length
      at += length
      continue
    }
    undone += length
    if (arabicLetter.test(char)) letters += 1
    append(edits, {start: at, end: at + length, text: char})
    at += length
  }
  return {edits, undone, left, letters}
}

/** Length in characters of the UTF-8 sequence whose lead byte stands at `at`; 0 where there is none. */
function sequenceAt(text: string, at: number, lead: number, page: Page): number {
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe1 && lead <= 0xef ? 3 : 0
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = next < text.length ? page.get(text[next]!) : undefined
    if (byte === undefined || byte > 0xbf) return 0
  }
  return length
}

/** Add an edit, as part of the one before it where they touch. */
function append(edits: Edit[], edit: Edit): void {
  const before = edits.at(-1)
  if (before?.end === edit.start)
    edits[edits.length - 1] = {start: before.start, end: edit.end, text: before.text + edit.text}
  else edits.push(edit)
}
