/** What a file's format states, brought to the segments that are made of its lines, and to the facts about its text. */
import {type Lang, languages} from '../languages/index.ts'
import {languageOf} from '../languages/script/identify.ts'
import {isSameName} from '../languages/script/transliterate.ts'
import type {FieldName} from '../structure/field.ts'
import type {Statement} from '../structure/metadata.ts'
import {readStatedDate, readStatedNames, statedAgency} from '../structure/stated-facts.ts'
import {isMarkType} from '../text/kinds.ts'
import {marksByLine, type PlacedMark, placeMarks} from '../text/marks.ts'
import type {BlockRole, Problem, SegmentKind, Source, Span} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import type {BlockDetails, StatedBlock, StatedMark, StatedMetadata} from '../text/stated.ts'

/** What the format of one file states, by line. */
export interface StatedLines {
  readonly blocks: ReadonlyMap<number, StatedBlock>
  readonly marks: ReadonlyMap<number, readonly StatedMark[]>
}

/** What a file states, by line; nothing for plain text. */
export function statedLines({stated}: Pick<Source, 'stated'>): StatedLines {
  const blocks = new Map((stated?.blocks ?? []).map((block) => [block.line, block]))
  return {blocks, marks: marksByLine(stated)}
}

/** Roles that the format states, by line. */
export function statedRoles({stated}: Pick<Source, 'stated'>): ReadonlyMap<number, BlockRole> {
  const blocks = stated?.blocks ?? []
  return new Map(blocks.flatMap(({line, role}) => (role === undefined ? [] : [[line, role] as const])))
}

/** Languages that the format states, by line. */
export function statedLanguages({stated}: Pick<Source, 'stated'>): ReadonlyMap<number, Lang> {
  const blocks = stated?.blocks ?? []
  return new Map(blocks.flatMap(({line, lang}) => (lang === undefined ? [] : [[line, lang] as const])))
}

/** A reference to a note, or any other mark of a segment without an id: the note is still a line of the source. */
export type DraftMark = Omit<PlacedMark, 'type'> & {
  readonly type: Exclude<PlacedMark['type'], 'cell' | 'speaker' | 'outside'>
}

/** The parts of a segment that its format states. */
export interface StatedParts extends BlockDetails {
  readonly cells?: readonly (readonly [number, number])[]
  readonly speaker?: readonly [number, number]
  readonly marks?: readonly DraftMark[]
}

/** The details that each kind of segment has; every kind may be separated from what stands before it. */
const detailsOfKind: Readonly<Partial<Record<SegmentKind, readonly (keyof BlockDetails)[]>>> = {
  heading: ['level'],
  quote: ['level'],
  'list-item': ['level', 'number'],
  verse: ['stanza'],
  'table-row': ['header'],
  figure: ['picture'],
}

/** What the format states of a segment of this kind that is made of these spans. */
export function statedParts(
  kind: SegmentKind,
  spans: readonly Span[],
  {blocks, marks}: StatedLines,
): StatedParts {
  const block = blocks.get(spans[0]?.line ?? 0)
  const placed = placeMarks(spans, marks)
  const parts = (type: PlacedMark['type']) =>
    placed.filter((each) => each.type === type).map(({start, end}) => [start, end] as const)
  // An empty cell begins where the next one does.
  const cells = parts('cell').toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const [speaker] = parts('speaker')
  const inline = placed.filter((each): each is DraftMark => isMarkType(each.type))
  return {
    ...detailsOf(kind, block),
    ...(kind === 'table-row' && cells.length > 0 ? {cells} : {}),
    ...(kind === 'speaker-turn' && speaker !== undefined ? {speaker} : {}),
    ...(inline.length > 0 ? {marks: inline} : {}),
  }
}

/** The details of a block that a segment of this kind has. */
function detailsOf(kind: SegmentKind, block: StatedBlock | undefined): BlockDetails {
  if (block === undefined) return {}
  const names: readonly (keyof BlockDetails)[] = [...(detailsOfKind[kind] ?? []), 'separated']
  return Object.fromEntries(names.flatMap((name) => (block[name] === undefined ? [] : [[name, block[name]]])))
}

/** What the file says of its text as statements; a name in another script than that of the text is in a language of it. */
export function statementsOf(metadata: StatedMetadata, lang: Lang): Statement[] {
  const {date, authors = [], translators = [], publisher, section, sourceUrl} = metadata
  const said = (name: FieldName, value: string | undefined): Statement[] =>
    value === undefined ? [] : [{name, value, lang: languageOfName(value, lang)}]
  const people = (name: 'authors' | 'translators', values: readonly string[]) =>
    values.flatMap((value) => readStatedNames(value, lang)).flatMap((each) => said(name, each))
  return [
    ...said('date', date === undefined ? undefined : readStatedDate(date, lang)),
    ...people(
      'authors',
      authors.filter((each) => statedAgency(each) === undefined),
    ),
    ...authors.flatMap((each) => said('agency', statedAgency(each))),
    ...people('translators', translators),
    ...said('publisher', publisher),
    ...said('section', section),
    ...said('sourceUrl', sourceUrl),
  ]
}

/** The language of a name: that of the text, unless the name is in another script. */
function languageOfName(value: string, lang: Lang): Lang {
  const own = languageOf(value).lang
  return own === undefined || languages[own].script === languages[lang].script ? lang : own
}

/**
 * Join what the file says of its text with what the text says: a field that the file states is taken from it, and where
 * the text says otherwise that is reported. A name of the same person in another language is kept.
 */
export function joinStated(
  stated: readonly Statement[],
  read: readonly Statement[],
  file: string,
): {readonly statements: readonly Statement[]; readonly problems: readonly Problem[]} {
  const fields = new Set(stated.map(({name}) => name))
  const isSame =
    (own: Statement) =>
    ({name, value}: Statement) =>
      name === own.name &&
      (name === 'date' ? value.slice(0, 10) === own.value.slice(0, 10) : isSameName(value, own.value))
  const kept = read.filter(
    (own) =>
      !fields.has(own.name) ||
      (own.name !== 'date' && stated.some((each) => each.lang !== own.lang && isSame(own)(each))),
  )
  const differing = read.filter(
    (own) => reported.has(own.name) && fields.has(own.name) && !stated.some(isSame(own)),
  )
  const problems = [...Map.groupBy(differing, ({name}) => name)].map(([name, own]) => {
    const values = (all: readonly Statement[]) =>
      [...new Set(all.filter((each) => each.name === name).map(({value}) => value))].join(', ')
    return problem(
      'metadata-differs',
      file,
      1,
      `The file states ${name} "${values(stated)}", its text "${values(own)}"; the first was taken.`,
    )
  })
  return {statements: [...stated, ...kept], problems}
}

/** Fields of which it is reported that file and text differ. */
const reported: ReadonlySet<FieldName> = new Set(['date', 'authors'])
