/** What a search shows: rows in their order, each with its text marked. */
import {type Lang, langs} from '../../languages/index.ts'
import type {Circle} from '../../text/circles.ts'
import type {EditionFacts, FoundRow, RowName, TextsFile} from '../files.ts'
import {
  type HitMark,
  marksAt,
  marksOf,
  marksOfName,
  mergedMarks,
  shareOfName,
  type TextWithMarks,
} from './marks.ts'
import {type Hit, ranks} from './match.ts'
import type {RankedRow} from './order.ts'
import type {QueryTerm} from './terms.ts'

/**
 * How a row was found: `exact` has the very words, `form` other forms of them, `name` has a name that another language
 * calls as typed, `translation` stands against a row that has the words, `partial` has only some of them.
 */
export type MatchKind = 'exact' | 'form' | 'name' | 'translation' | 'partial'

/** One row. */
export interface Result extends TextWithMarks, EditionFacts {
  readonly how: MatchKind
  readonly slug: string
  /** Anchor of the row on the article's page. */
  readonly row: string
  /** What readers call it: see `Row` in `text/rows.ts`. */
  readonly rowName: string
  readonly lang: Lang
  /** What the circle of the row says; undefined where the article has but one language. */
  readonly circle?: Circle
  /** ISO 8601. */
  readonly date?: string
  /** For a name: as the text writes it. */
  readonly as?: string
  /** The row in another language. */
  readonly counterpart?: TextWithMarks & {readonly lang: Lang; readonly origin: EditionFacts['origin']}
  /** Higher is better; rows of one answer compare by it. */
  readonly score: number
}

/** What a result is made with. */
export interface ResultOptions {
  readonly wanted: readonly QueryTerm[]
  /** Language of the interface: counterparts are shown in it. */
  readonly ui: Lang
  /** Languages to show; all where empty. */
  readonly langs: readonly Lang[]
}

/** A row as it is shown; undefined where it has no text that may be shown. */
export function resultOf(row: RankedRow, file: TextsFile, showing: ResultOptions): Result | undefined {
  const found = file.rows[row.slot]
  if (found === undefined) return undefined
  const names = namesAsked(found.names ?? [], row, showing.wanted)
  const shown = langToShow(row, found, names, showing)
  if (shown === undefined) return undefined
  const {lang, how, as} = shown
  const facts = file.editions[lang]
  const text = found.texts[lang]
  if (facts === undefined || text === undefined) return undefined
  const other = counterpartOf(lang, found, showing)
  const marked = (each: Lang, own: string) => ({
    text: own,
    marks: marksIn(each, own, row, names, showing.wanted),
  })
  return {
    how: row.whole ? how : 'partial',
    slug: file.slug,
    row: found.anchor,
    rowName: found.name ?? found.anchor,
    lang,
    ...(Object.keys(file.editions).length > 1 ? {circle: found.circle ?? 'auto'} : {}),
    ...facts,
    ...(file.date === undefined ? {} : {date: file.date}),
    ...(as === undefined ? {} : {as}),
    ...marked(lang, text),
    ...(other === undefined
      ? {}
      : {
          counterpart: {
            lang: other,
            origin: file.editions[other]?.origin ?? 'received',
            ...marked(other, found.texts[other] ?? ''),
          },
        }),
    // A translation without the name itself ranks below texts that have it.
    score:
      how === 'translation' && names.some((name) => name.in[lang] === undefined)
        ? row.score - translationMalus
        : row.score,
  }
}

/** What a translation loses if it does not contain the name. */
const translationMalus = 500

/**
 * The names of a row that the query asks for, by the words of some text or by those of a language that has it not;
 * those of which it asks for every word, where there are such.
 */
function namesAsked(
  names: readonly RowName[],
  row: RankedRow,
  wanted: readonly QueryTerm[],
): readonly RowName[] {
  const asked = names.flatMap((name) => {
    const forms = wanted.flatMap((_, number) =>
      (row.terms[number] ?? []).flatMap(
        (hit) => (hit.rank === ranks.name ? name.for : name.in)?.[hit.lang] ?? [],
      ),
    )
    const share = Math.max(0, ...forms.map((form) => shareOfName(form, wanted)))
    return share > 0 ? [{name, share}] : []
  })
  const whole = asked.filter(({share}) => share === 1)
  return (whole.length > 0 ? whole : asked).map(({name}) => name)
}

/** The language in which a row is shown, and how the query matched it there. */
function langToShow(
  row: RankedRow,
  {texts}: FoundRow,
  names: readonly RowName[],
  {langs: only}: ResultOptions,
): {lang: Lang; how: MatchKind; as?: string} | undefined {
  const mayShow = (lang: Lang) => texts[lang] !== undefined && (only.length === 0 || only.includes(lang))
  const writing = row.langs.filter((lang) => hitsIn(row, lang).some(({rank}) => rank !== ranks.name))
  const own = writing.find(mayShow)
  if (own !== undefined && row.rank !== ranks.name) return {lang: own, how: matchKindIn(row, own)}
  // Found by a name: the text that writes it is shown.
  for (const name of row.rank === ranks.name ? names : []) {
    const lang = langs.find((each) => name.in[each] !== undefined && mayShow(each))
    if (lang !== undefined) return {lang, how: 'name', ...as(name.in[lang])}
  }
  if (row.rank === ranks.name) return undefined
  const lang = langs.find(mayShow)
  return lang === undefined ? undefined : {lang, how: 'translation'}
}

/** Whether a language's text has the very words of all terms that it has, or other forms of some. */
function matchKindIn({terms}: RankedRow, lang: Lang): MatchKind {
  const own = terms.flatMap((hits) => {
    const ranksHere = (hits ?? []).flatMap((hit) => (hit.lang === lang ? [hit.rank] : []))
    return ranksHere.length === 0 ? [] : [Math.min(...ranksHere)]
  })
  return Math.max(...own) === ranks.exact ? 'exact' : 'form'
}

function as(text: string | undefined): {as?: string} {
  return text === undefined ? {} : {as: text}
}

function hitsIn({terms}: RankedRow, lang: Lang): readonly Hit[] {
  return terms.flatMap((hits) => (hits ?? []).filter((hit) => hit.lang === lang))
}

/** Another language of a row: the interface's, else one that was not asked for, else any. */
function counterpartOf(lang: Lang, {texts}: FoundRow, {ui}: ResultOptions): Lang | undefined {
  const others = langs.filter((each) => each !== lang && texts[each] !== undefined)
  return others.find((each) => each === ui) ?? others[0]
}

/** What to mark in a row's text: the words that the index found, names that it writes, and what else it has of the query. */
function marksIn(
  lang: Lang,
  text: string,
  row: RankedRow,
  names: readonly RowName[],
  wanted: readonly QueryTerm[],
): readonly HitMark[] {
  const hits = hitsIn(row, lang).filter(({rank}) => rank !== ranks.name)
  return mergedMarks([
    ...marksAt(
      text,
      hits.map(({word}) => word),
    ),
    ...marksOf(text, wanted),
    ...names.flatMap((name) => (name.in[lang] === undefined ? [] : marksOfName(text, name.in[lang]))),
  ])
}
