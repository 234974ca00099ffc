/** Coverage: whether every non-space character of a source has exactly one fate. */
import type {Problem, Source} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import type {LedgerPiece} from './ledger-entries.ts'

/** Whether a code unit has the property White_Space (Unicode 16); all such characters are single units. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x1680) return code === 0x85 || code === 0xa0
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    (code >= 0x2028 && code <= 0x2029) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Whether a code unit is the second of a surrogate pair. */
function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

/** The number of non-space characters, in code points. */
export function countInk(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (!isSpace(code) && !isLowSurrogate(code)) count += 1
  }
  return count
}

/** A problem for each line with a non-space character that does not lie in exactly one piece. */
export function checkCoverage(source: Source, pieces: readonly LedgerPiece[]): Problem[] {
  const byLine = Map.groupBy(pieces, ({line}) => line)
  return source.lines.flatMap((text, index) =>
    checkLine(source.file, index + 1, text, byLine.get(index + 1) ?? []),
  )
}

function checkLine(file: string, line: number, text: string, pieces: readonly LedgerPiece[]): Problem[] {
  const marks = new Uint8Array(text.length)
  for (const {start, end} of pieces) {
    for (let at = start; at < end; at += 1) marks[at]! += 1
  }
  let wrong = 0
  let first = -1
  for (let at = 0; at < text.length; at += 1) {
    if (marks[at] === 1 || isSpace(text.charCodeAt(at))) continue
    wrong += 1
    if (first === -1) first = at
  }
  if (first === -1) return []
  const fate = marks[first] === 0 ? 'no fate' : 'more than one fate'
  const character = String.fromCodePoint(text.codePointAt(first)!)
  const found = `${wrong} characters of line ${line} have not exactly one fate; the first, "${character}" at column ${first + 1}, has ${fate}.`
  return [problem('coverage', file, line, found)]
}
