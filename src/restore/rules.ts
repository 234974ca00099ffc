/**
 * The catalogue of restore rules, in the order in which they run: the order is meaning.
 *
 * Characters first (what they are, then which of them are there at all), so that every later rule reads text;
 * among them the order of a line's runs, while its wide gaps still show where it was cut;
 * then what is not the article's; then lines into paragraphs; last what stands there twice, for which copies
 * must be whole.
 */
import type {Rule} from '../text/rule.ts'
import {bidiControls} from './rules/bidi-controls.ts'
import {bilingualLine} from './rules/bilingual-line.ts'
import {codePage} from './rules/code-page.ts'
import {columns} from './rules/columns.ts'
import {controlCharacters} from './rules/control-characters.ts'
import {editLinks} from './rules/edit-links.ts'
import {hardWrap} from './rules/hard-wrap.ts'
import {hyphenation} from './rules/hyphenation.ts'
import {letters} from './rules/letters.ts'
import {lostBreak} from './rules/lost-break.ts'
import {markup} from './rules/markup.ts'
import {ornaments} from './rules/ornaments.ts'
import {pageBreaks} from './rules/page-breaks.ts'
import {presentationForms} from './rules/presentation-forms.ts'
import {repeatedBody} from './rules/repeated-body.ts'
import {repeatedTitle} from './rules/repeated-title.ts'
import {spaceBeforePunctuation} from './rules/space-before-punctuation.ts'
import {spaces} from './rules/spaces.ts'
import {splitParagraph} from './rules/split-paragraph.ts'
import {strayMarks} from './rules/stray-marks.ts'
import {turnedMarks} from './rules/turned-marks.ts'
import {visualOrder} from './rules/visual-order.ts'
import {zeroWidth} from './rules/zero-width.ts'
import {reversedRuns} from './runs/index.ts'

/** What stands around an article is judged by what is known of pages, in `structure/`: these rules are handed in. */
export interface PageRules {
  readonly pageFurniture: Rule
  readonly relatedLinks: Rule
}

/** Every rule; each has a fixture folder of its code. */
export function catalogue({pageFurniture, relatedLinks}: PageRules): readonly Rule[] {
  return [
    codePage,
    markup,
    controlCharacters,
    visualOrder,
    columns,
    presentationForms,
    reversedRuns,
    bidiControls,
    zeroWidth,
    strayMarks,
    spaces,
    spaceBeforePunctuation,
    turnedMarks,
    bilingualLine,
    letters,
    editLinks,
    pageBreaks,
    pageFurniture,
    relatedLinks,
    ornaments,
    hardWrap,
    splitParagraph,
    hyphenation,
    lostBreak,
    repeatedTitle,
    repeatedBody,
  ]
}
