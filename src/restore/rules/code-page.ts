import type {Problem, WorkLine} from '../../text/model.ts'
import {editLines, lineRule, problemAt, type Rule, type RuleContext} from '../../text/rule.ts'
import {textOf} from '../../text/spans.ts'
import {undoCodePage, withEdits, wrongReading} from '../codepage.ts'
import {mayBeOldPage, misreadingOf, undoOldPage} from '../old-pages.ts'

const code = 'code-page'
const gone = {reason: 'byte order mark', confidence: 1}

/** A text as it was before it went through a wrong code page, or as it is. */
export function throughCodePage(text: string): string {
  const reading = mayBeOldPage.test(text) ? misreadingOf(text.split('\n')) : undefined
  const plain =
    reading === undefined
      ? text
      : text.replace(/[^\n]+/gu, (line) => withEdits(line, undoOldPage(line, reading)))
  return wrongReading.test(plain) ? withEdits(plain, undoCodePage(plain)) : plain
}

/** A tool read UTF-8 as a one-byte page, or an old page of the Arabic script as a Western one, and saved what it saw. */
export const codePage: Rule = {
  code,
  evidence:
    'Runs of characters turn into valid UTF-8 of Arabic script or punctuation when read back by a code page, or into words of Arabic or Persian by an old page.',
  spares: 'Accented Latin words and Arabic or Persian text of its own, in which such pairs are chance.',
  apply(lines, context) {
    // First, since two letters of an old page may look like one of UTF-8; its words show that they are not.
    const reading = misreadingOf(lines.map(textOf))
    const old =
      reading === undefined ? {lines} : editLines(lines, code, gone, (text) => undoOldPage(text, reading))
    const {lines: whole, removals} = fromUtf8.apply(old.lines, context)
    const lost = whole.filter((line) => textOf(line).includes(replacement))
    return {
      lines: whole,
      removals: [...(old.removals ?? []), ...(removals ?? [])],
      problems: lost.length === 0 ? [] : [lostIn(lost, context)],
    }
  },
}

/** What a decoder writes in place of bytes that it cannot read. */
const replacement = '\uFFFD'

function lostIn(lost: readonly WorkLine[], context: RuleContext): Problem {
  const count = lost.reduce((sum, line) => sum + textOf(line).split(replacement).length - 1, 0)
  const found = `${count} ${count === 1 ? 'character was' : 'characters were'} lost before this file was made: it has U+FFFD, the sign of what could not be read, in ${lost.length} ${lost.length === 1 ? 'line' : 'lines'}.`
  return problemAt('characters-lost', context, lost[0]!, found)
}

const fromUtf8 = lineRule({
  code,
  evidence: 'See above.',
  spares: 'See above.',
  reason: gone.reason,
  test: wrongReading,
  edits: undoCodePage,
})
