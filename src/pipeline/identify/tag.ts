/** Lines → lines with their languages: each by its own words where they tell, else by its neighbours. */
import type {Lang} from '../../languages.ts'
import {languages} from '../../languages.ts'
import type {WorkLine} from '../../model.ts'
import type {TaggedLine} from '../divide.ts'
import {languageOf, type Verdict} from './language.ts'

/** What a person said: the language of the whole file, or of single lines of the source. */
export interface LanguageJudgement {
  readonly lang?: Lang
  readonly lines?: ReadonlyMap<number, Lang>
}

/** From this confidence on a line speaks for itself. */
const sure = 0.98

/** A line's text and what it says of its language. */
interface Heard {
  readonly line: WorkLine
  readonly text: string
  readonly verdict: Verdict
}

/** Tag the lines of a file. A line without letters takes its neighbour's language; only a file without any stays without. */
export function tagLines(lines: readonly WorkLine[], judgement: LanguageJudgement = {}): TaggedLine[] {
  const heard = lines.map((line): Heard => {
    const text = line.spans
      .map((span) => span.text)
      .join('')
      .trim()
    const judged = line.spans
      .map((span) => judgement.lines?.get(span.line))
      .find((lang) => lang !== undefined)
    const lang = judged ?? judgement.lang
    return {line, text, verdict: lang === undefined ? languageOf(text) : {lang, confidence: 1}}
  })
  const byScript = {Arab: sureLines(heard, 'Arab'), Latn: sureLines(heard, 'Latn')}
  const tags = heard.map(({verdict}, index) => settle(verdict, index, byScript))
  return heard.map(({line, text}, index) => {
    const lang = tags[index] ?? nearest(tags, index)
    return {line, text, ...(lang === undefined ? {} : {lang})}
  })
}

/** A line that speaks for itself. */
interface Sure {
  readonly index: number
  readonly lang: Lang
}

function sureLines(heard: readonly Heard[], script: 'Arab' | 'Latn'): Sure[] {
  return heard.flatMap(({verdict, text}, index) => {
    const {lang, confidence} = verdict
    const counts =
      lang !== undefined && languages[lang].script === script && confidence >= sure && text.length >= 20
    return counts ? [{index, lang}] : []
  })
}

/** The language of a line: its own where sure; else that of the nearest sure line in its script, the following first. */
function settle(
  verdict: Verdict,
  index: number,
  byScript: Readonly<Record<'Arab' | 'Latn', readonly Sure[]>>,
): Lang | undefined {
  const {lang, confidence} = verdict
  if (lang === undefined || confidence >= sure) return lang
  const known = byScript[languages[lang].script]
  if (known.length === 0) return lang
  const only = known.every((each) => each.lang === known[0]!.lang)
  if (only) return confidence > 0.95 && known.length < 3 ? lang : known[0]!.lang
  const after = known.find((each) => each.index > index)
  const before = known.findLast((each) => each.index < index)
  return (after ?? before)!.lang
}

/** The language of the nearest line that has one: the one before, else the one after. */
function nearest(tags: readonly (Lang | undefined)[], index: number): Lang | undefined {
  return (
    tags.slice(0, index).findLast((lang) => lang !== undefined) ??
    tags.slice(index + 1).find((lang) => lang !== undefined)
  )
}
