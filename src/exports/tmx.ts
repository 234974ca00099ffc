/**
 * TMX 1.4b, the exchange format of translation memories: a translation unit for every row, followed by one for
 * each pair of sentences inside it, and of clauses inside that, which TMX calls phrases. Elements, attributes and their
 * order: https://www.gala-global.org/tmx-14b
 *
 * A row without a counterpart is a unit with one variant, so that reading the file gives every text back; whether it was
 * `left-out` or only `not-found` is its `x-relation`, as it is that a row has `moved`: its target stands elsewhere in its
 * edition than the order of the units has it.
 * Segments of one side are joined by a line feed, which no segment contains.
 */
import type {Element} from 'xast'
import {x} from 'xastscript'
import {commonLang} from '../languages/index.ts'
import {nameIn} from '../text/facts.ts'
import {imprintOf} from '../text/imprint.ts'
import type {Edition, Imprint, Name} from '../text/model.ts'
import {type Exporter, ownTitleOf, type Pair, pairName, pairsOf, translatorOf} from './export.ts'
import {decimal, type Unit, type UnitSide, unitsOf} from './units.ts'
import {onLines, textWithStandIns, writeXml} from './xml.ts'

/** `/data/<slug>.<source>-<target>.tmx`. */
export const tmx: Exporter = {
  extension: 'tmx',
  label: 'TMX',
  mediaType: 'application/xml',
  files: (article) =>
    pairsOf(article).map((pair) => ({
      name: `${pairName(pair)}.tmx`,
      langs: [pair.source.lang, pair.target.lang],
      make: () => tmxOfPair(pair),
    })),
}

/** A document; `srclang` is a language, or `*all*` where units differ; `props` stand in its header. */
function tmxOf(srclang: string, props: readonly Element[], units: readonly Element[]): string {
  const header = {
    creationtool: 'Muqabala',
    creationtoolversion: '1',
    segtype: 'paragraph',
    'o-tmf': 'Muqabala',
    adminlang: commonLang,
    srclang,
    datatype: 'plaintext',
  }
  const parts = [x('header', header, onLines(props)), x('body', {}, onLines(units))]
  return writeXml(x('tmx', {version: '1.4'}, onLines(parts)), {name: 'tmx', system: 'tmx14.dtd'})
}

/** A document for units of any languages, which are to be put into it. */
export const emptyTmx = tmxOf('*all*', [], [])

/** A document in three parts: what stands before its units, these, and what stands behind them. */
export function tmxParts(document: string): readonly [before: string, units: string, behind: string] {
  const start = document.indexOf('<body>\n') + '<body>\n'.length
  const end = document.lastIndexOf('</body>')
  return [document.slice(0, start), document.slice(start, end), document.slice(end)]
}

function tmxOfPair(pair: Pair): string {
  const props = [prop('x-article', pair.source.slug), ...[pair.source, pair.target].flatMap(editionProps)]
  const units = unitsOf(pair).map((unit) => translationUnit(pair, unit))
  return tmxOf(pair.source.lang, props, units)
}

/** What the header says of an edition: its own imprint, what of it is inferred, and what is known of a text that it was translated from elsewhere. */
function editionProps(edition: Edition): readonly Element[] {
  const {authors, original} = edition.metadata
  const imprint = imprintOf(edition)
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['x-title', ownTitleOf(edition)],
    ['x-author', authors?.map((name) => nameIn(name, edition.lang).text).join('; ')],
    ['x-translator', translatorOf(edition)],
    ...imprintFacts('x-', imprint, edition),
    ['x-inferred', imprint.inferred?.join('; ')],
    ['x-translated-from', edition.made?.from ?? original?.lang],
    ['x-translated', edition.made?.date],
    ['x-original-title', original?.title && nameIn(original.title, edition.lang).text],
    ...imprintFacts('x-original-', original ?? {}, edition),
  ]
  return facts.flatMap(([type, value]) => (value === undefined ? [] : [prop(type, value, edition.lang)]))
}

function imprintFacts(
  prefix: string,
  {publisher, agency, place, date, sourceUrl}: Imprint,
  {lang}: Edition,
): readonly (readonly [string, string | undefined])[] {
  const called = (name: Name | undefined) => name && nameIn(name, lang).text
  return [
    [`${prefix}publisher`, called(publisher)],
    [`${prefix}agency`, called(agency)],
    [`${prefix}place`, called(place)],
    [`${prefix}date`, date],
    [`${prefix}source-address`, sourceUrl],
  ]
}

/** A `<tu>`; a side without segments gives no variant. */
function translationUnit(pair: Pair, unit: Unit): Element {
  const tuid = [pairName(pair), unit.row, ...unit.path].join('.')
  const segtype = unit.level === 'clause' ? 'phrase' : unit.level
  const props = [
    prop('x-row', unit.row),
    prop('x-confidence', decimal(unit.confidence)),
    prop('x-status', unit.status),
    ...(unit.relation === 'linked' ? [] : [prop('x-relation', unit.relation)]),
    ...unit.flags.map((flag) => prop('x-flag', flag)),
  ]
  const variants = [...variant(pair.source, unit.source), ...variant(pair.target, unit.target)]
  return x('tu', {tuid, segtype, srclang: pair.source.lang}, onLines([...props, ...variants]))
}

/** A `<tuv>` with its ids, its origin and who made its words. */
function variant(edition: Edition, side: UnitSide): readonly Element[] {
  if (side.ids.length === 0) return []
  const translator = translatorOf(edition)
  const props = [
    prop('x-segments', side.ids.join(' ')),
    prop('x-origin', edition.origin),
    ...(translator === undefined ? [] : [prop('x-translator', translator)]),
    ...(edition.made === undefined ? [] : [prop('x-reviewed', String(edition.made.reviewed))]),
  ]
  return [x('tuv', {'xml:lang': edition.lang}, ...props, segment(side.texts.join('\n')))]
}

/** A text; a character that XML forbids becomes a placeholder that names it, so nothing is lost. */
function segment(text: string): Element {
  const placeholder = (name: string, count: number) => x('ph', {x: count, type: 'x-character'}, name)
  return x('seg', {}, ...textWithStandIns(text, placeholder))
}

/** A `<prop>`: a fact about a unit, a variant or the document. */
function prop(type: string, value: string, lang?: string): Element {
  return x('prop', {type, 'xml:lang': lang}, value)
}
