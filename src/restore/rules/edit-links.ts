import {anyOf} from '../../languages/knowledge.ts'
import {lineRule} from '../../text/rule.ts'

/** Edit links in brackets behind a heading, as encyclopedias have that anyone may edit. */
const link = new RegExp(
  `(?:(?:(?<!\\s)\\s+)?\\[\\s*(?:${anyOf(({damage}) => damage.page.edit)})\\s*\\])+$`,
  'iu',
)
/** Characters of a heading, at most. */
const longest = 120

/** Pages that anyone may edit set a link to do so behind each heading. */
export const editLinks = lineRule({
  code: 'edit-links',
  evidence: 'A short line ends in "[edit]", or in the same of another language.',
  spares: 'The heading before it; such words inside a sentence or alone on a line.',
  reason: 'link for editing',
  test: /\]$/u,
  edits(text) {
    const found = text.length <= longest ? link.exec(text) : null
    return found === null || found.index === 0 ? [] : [{start: found.index, end: text.length, text: ''}]
  },
})
