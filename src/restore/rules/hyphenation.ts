import type {WorkLine} from '../../text/model.ts'
import {editLines, type Rule} from '../../text/rule.ts'
import type {Edit} from '../../text/spans.ts'
import {textOf} from '../../text/spans.ts'

/** A word with a hyphen in it. */
const compound = /(?<!\p{L})\p{L}+-\p{L}+/gu
/** Length up to which a part of a hyphenated word is compared. */
const longestPart = 60
/** Rules that join lines with a space. */
const joining: readonly (string | undefined)[] = ['hard-wrap', 'split-paragraph']
/** A hyphen at the end of what was a line, before a small letter. */
const hyphen = /[\u002D\u2010\u00AD]$/u

/** Typesetting divides words at line ends. Once the lines are joined, such a word contains a hyphen and a space. */
export const hyphenation: Rule = {
  code: 'hyphenation',
  evidence:
    'A joined line had ended with a hyphen after a small letter, and the next began with a small letter.',
  spares: 'Compounds that the text writes with their hyphen elsewhere: they lose the space only.',
  isOfPlainText: true,
  apply(lines) {
    let compounds: ReadonlySet<string> | undefined
    const gone = {reason: 'hyphen at a line’s end', confidence: 0.95}
    return editLines(lines, 'hyphenation', gone, (text, line) => {
      const joints = joinedLineEnds(line)
      if (joints.length === 0) return []
      const known = compounds ?? compoundsOf(lines)
      compounds = known
      return joints.map((at) => mend(text, at, known))
    })
  },
}

/** Words with a hyphen in them, lower case. */
function compoundsOf(lines: readonly WorkLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => textOf(line).toLowerCase().match(compound) ?? []))
}

/** Offsets of the spaces that were line ends after a hyphen. */
function joinedLineEnds(line: WorkLine): number[] {
  const found: number[] = []
  let at = 0
  for (const [index, span] of line.spans.entries()) {
    const after = line.spans[index + 1]
    const before = line.spans[index - 1]
    const isJoint =
      span.start === span.end &&
      joining.includes(span.rules[0]) &&
      before !== undefined &&
      after !== undefined
    if (
      isJoint &&
      hyphen.test(before.text) &&
      /\p{Ll}[\u002D\u2010\u00AD]$/u.test(before.text) &&
      /^\p{Ll}/u.test(after.text)
    )
      found.push(at)
    at += span.text.length
  }
  return found
}

/** Drop the space, and the hyphen too unless the text has the compound elsewhere. */
function mend(text: string, at: number, compounds: ReadonlySet<string>): Edit {
  const head = /(?<!\p{L})\p{L}+$/u.exec(text.slice(Math.max(0, at - 1 - longestPart), at - 1))?.[0] ?? ''
  const tail = /^\p{L}+/u.exec(text.slice(at + 1, at + 1 + longestPart))?.[0] ?? ''
  const isCompound = compounds.has(`${head}-${tail}`.toLowerCase())
  return {start: isCompound ? at : at - 1, end: at + 1, text: ''}
}
