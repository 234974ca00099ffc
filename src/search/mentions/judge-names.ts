/**
 * Which forms in the texts of an article are mentions: a form counts where the other side of its row has a form of the
 * same concept, or a person said so. The rest are candidates, for a person to decide.
 *
 * A form that is a common word too, or that others are called by, tells of nobody alone: it counts where the other
 * side answers with a form that does tell, or where one stands in the article that does and the other side answers at
 * all ("Thomas West" once, then "West" and his name on the other side). In a row of one language a form counts that
 * tells alone, and a surname after the whole name. What an article says of itself (its authors, publishers, agency and
 * section) is a name by its place.
 */
import {type Lang, langs} from '../../languages/index.ts'
import type {ArticleNames, Mention, SegmentId} from '../../text/model.ts'
import type {RowSource} from '../../text/row-drafts.ts'
import {type Row, rowsOf} from '../../text/rows.ts'
import {type FormMatch, findInside, findNames} from './find-names.ts'
import {namedAbout} from './metadata-names.ts'
import type {NameIndex, PossibleConcept} from './name-index.ts'

/** What a person said of a name in a row. */
export interface NameDecision {
  /** Id of a segment of the row. */
  readonly row: SegmentId
  /** Id of the concept. */
  readonly concept: string
  /** In which text; in all of them where absent. */
  readonly lang?: Lang
  /** Whether the row names it. */
  readonly counts: boolean
}

/** A form that does not count as a mention until a person says so. */
export interface MentionCandidate extends Pick<Mention, 'lang' | 'segment' | 'start' | 'end' | 'concept'> {
  /** The row it stands in. */
  readonly row: SegmentId
}

/** The names of an article. */
export interface NameJudgement {
  readonly names: ArticleNames
  /** In reading order. */
  readonly candidates: readonly MentionCandidate[]
  /** Decisions about names that no text of their row contains. */
  readonly idle: readonly NameDecision[]
}

/** A form at its place. */
interface PlacedForm extends Omit<MentionCandidate, 'row' | 'concept'> {
  readonly options: readonly PossibleConcept[]
  /** Whether it is part of a longer name. */
  readonly inside: boolean
}

/** Judge the forms of all concepts in an article. Linear in its text. */
export function judgeNames(
  article: RowSource,
  index: NameIndex,
  decisions: readonly NameDecision[] = [],
): NameJudgement {
  const rows = rowsOf(article).map((row) => ({row, placed: placedIn(row, index)}))
  const about = namedAbout(article, index)
  const told = conceptsNamedAlone(rows.map(({placed}) => placed))
  const whole = new Set(about)
  for (const plain of told.values()) for (const concept of plain) whole.add(concept)
  const mentions: Mention[] = []
  const candidates: MentionCandidate[] = []
  const used = new Set<NameDecision>()
  for (const {row, placed} of rows) {
    const own = decisions.filter((decision) => isOf(decision, row))
    for (const [lang, forms] of placed) {
      for (const form of forms) {
        const judged = ranked(form.options, lang, placed).map((option) => ({
          concept: option.concept,
          by: judgeForm(option, {lang, placed, own, used, index, whole, told}),
        }))
        settleForm(form, row.id, judged, mentions, candidates)
      }
    }
  }
  return {names: {about, mentions}, candidates, idle: decisions.filter((decision) => !used.has(decision))}
}

/** The concepts of a form; first those that most other languages of its row have too. */
function ranked(options: readonly PossibleConcept[], lang: Lang, placed: Forms): readonly PossibleConcept[] {
  const others = [...placed].filter(([other]) => other !== lang).map(([, forms]) => forms)
  const answers = ({concept}: PossibleConcept) =>
    others.filter((forms) => forms.some((form) => form.options.some((each) => each.concept === concept)))
      .length
  return options.toSorted((a, b) => answers(b) - answers(a))
}

/**
 * Put a form with the mentions, if one of its concepts counts or was chosen by a person; otherwise with the candidates.
 */
function settleForm(
  {options: _, inside, ...place}: PlacedForm,
  row: SegmentId,
  judged: readonly {readonly concept: string; readonly by: Verdict}[],
  mentions: Mention[],
  candidates: MentionCandidate[],
): void {
  for (const {concept, by} of [...judged.filter(({by}) => by === 'decision'), ...judged]) {
    if (by === undefined || by === 'unsure') continue
    mentions.push({...place, concept, by})
    return
  }
  if (inside) return
  for (const {concept, by} of judged) if (by === 'unsure') candidates.push({...place, row, concept})
}

/**
 * Why a form counts; `unsure` if the evidence is too weak; undefined if there is none (العالم is the world, not the
 * channel) or a person rejected it.
 */
type Verdict = Mention['by'] | 'unsure' | undefined

/** Whether a decision is about a row. */
function isOf({row: wanted}: NameDecision, {id, cells}: Row): boolean {
  return id === wanted || Object.values(cells).some((own) => own.some((segment) => segment.id === wanted))
}

/** The evidence by which a form is judged. */
interface Case {
  readonly lang: Lang
  readonly placed: Forms
  readonly own: readonly NameDecision[]
  /** Decisions that were applied. */
  readonly used: Set<NameDecision>
  readonly index: NameIndex
  /** Concepts that the article names by an unambiguous form; and those of each language. */
  readonly whole: ReadonlySet<string>
  readonly told: ReadonlyMap<Lang, ReadonlySet<string>>
}

function judgeForm(
  {concept, ambiguous}: PossibleConcept,
  {lang, placed, own, used, index, whole, told}: Case,
): Verdict {
  const decision = own.find((each) => each.concept === concept && (each.lang ?? lang) === lang)
  if (decision !== undefined) {
    used.add(decision)
    return decision.counts ? 'decision' : undefined
  }
  const others = [...placed].filter(([other]) => other !== lang).map(([, forms]) => forms)
  if (others.length > 0) {
    const answers = others
      .flat()
      .flatMap(({options}) => options.filter((option) => option.concept === concept))
    const isTold = !ambiguous || whole.has(concept) || answers.some((answer) => !answer.ambiguous)
    if (answers.length > 0 && isTold) return 'row'
    return answers.length > 0 || isTold ? 'unsure' : undefined
  }
  const isSurname = index.concepts.get(concept)?.kind === 'person' && told.get(lang)?.has(concept)
  if (!ambiguous || isSurname) return 'language'
  return whole.has(concept) ? 'unsure' : undefined
}

/** The forms of a row, by language; a language whose text has none is there too. */
type Forms = ReadonlyMap<Lang, readonly PlacedForm[]>

function placedIn({cells}: Row, index: NameIndex): Forms {
  return new Map(
    langs.flatMap((lang): [Lang, PlacedForm[]][] => {
      const own = cells[lang]
      if (own === undefined) return []
      return [[lang, own.flatMap(({id, text}) => formsIn(id, text, lang, index))]]
    }),
  )
}

function formsIn(segment: SegmentId, text: string, lang: Lang, index: NameIndex): PlacedForm[] {
  const place = (found: FormMatch, inside: boolean) => ({lang, segment, ...found, inside})
  return findNames(text, lang, index).flatMap((found) => {
    const parts = found.options.flatMap(({concept}) => findInside(text, found, concept, lang, index))
    // Two concepts of one form may contain the same name.
    const once = new Map(parts.map((part) => [`${part.start} ${part.end}`, part]))
    return [place(found, false), ...[...once.values()].map((part) => place(part, true))]
  })
}

/** Concepts that the texts name by an unambiguous form, by language. */
function conceptsNamedAlone(rows: readonly Forms[]): ReadonlyMap<Lang, ReadonlySet<string>> {
  const told = new Map(langs.map((lang) => [lang, new Set<string>()]))
  for (const placed of rows) {
    for (const [lang, forms] of placed) {
      for (const {options} of forms)
        for (const {concept, ambiguous} of options) if (!ambiguous) told.get(lang)?.add(concept)
    }
  }
  return told
}
