/**
 * The catalogue of restore rules in the order in which they run. The order matters.
 *
 * Characters come first (what they are, then which should be there at all), so that every later rule reads clean text.
 * The order of a line's pieces is mended among them, while wide gaps still show where it was cut. Then text that is not
 * the article's is removed, then lines are joined to paragraphs. Repeated text is last, since copies must be whole to
 * be compared.
 */
import type {Rule} from '../text/rule.ts'
import {reversedRuns} from './reordering/index.ts'
import {bidiControls} from './rules/bidi-controls.ts'
import {bilingualLine} from './rules/bilingual-line.ts'
import {codePage} from './rules/code-page.ts'
import {columns} from './rules/columns.ts'
import {controlCharacters} from './rules/control-characters.ts'
import {editLinks} from './rules/edit-links.ts'
import {embeddedRuns} from './rules/embedded-runs.ts'
import {hardWrap} from './rules/hard-wrap.ts'
import {hyphenation} from './rules/hyphenation.ts'
import {kashida} from './rules/kashida.ts'
import {lamAlef} from './rules/lam-alef.ts'
import {letters} from './rules/letters.ts'
import {lostBreak} from './rules/lost-break.ts'
import {lostJoiners} from './rules/lost-joiners.ts'
import {markup} from './rules/markup.ts'
import {ornaments} from './rules/ornaments.ts'
import {pageBreaks} from './rules/page-breaks.ts'
import {presentationForms} from './rules/presentation-forms.ts'
import {repeatedBody} from './rules/repeated-body.ts'
import {repeatedTitle} from './rules/repeated-title.ts'
import {spaceBeforePunctuation} from './rules/space-before-punctuation.ts'
import {spaces} from './rules/spaces.ts'
import {splitMarks} from './rules/split-marks.ts'
import {splitParagraph} from './rules/split-paragraph.ts'
import {strayMarks} from './rules/stray-marks.ts'
import {tableBars} from './rules/table-bars.ts'
import {turnedDigits} from './rules/turned-digits.ts'
import {turnedMarks} from './rules/turned-marks.ts'
import {visualOrder} from './rules/visual-order.ts'
import {zeroWidth} from './rules/zero-width.ts'

/** The rules about what stands around an article. `structure/` knows about pages, so they are handed in. */
export interface PageRules {
  readonly outsideText: Rule
  readonly pageBoilerplate: Rule
  readonly relatedLinks: Rule
}

/** Every rule; each has a fixture folder of its code. */
export function catalogue({outsideText, pageBoilerplate, relatedLinks}: PageRules): readonly Rule[] {
  return [
    outsideText,
    codePage,
    markup,
    tableBars,
    controlCharacters,
    visualOrder,
    embeddedRuns,
    columns,
    presentationForms,
    kashida,
    lamAlef,
    splitMarks,
    reversedRuns,
    bidiControls,
    zeroWidth,
    strayMarks,
    spaces,
    spaceBeforePunctuation,
    turnedDigits,
    turnedMarks,
    bilingualLine,
    letters,
    editLinks,
    pageBreaks,
    pageBoilerplate,
    relatedLinks,
    ornaments,
    hardWrap,
    splitParagraph,
    hyphenation,
    lostBreak,
    lostJoiners,
    repeatedTitle,
    repeatedBody,
  ]
}
