/**
 * TMX 1.4b, the exchange format of translation memories: a translation unit for each row, followed by one for each pair
 * of sentences inside it and for each pair of clauses inside those, which TMX calls phrases. Elements, attributes and
 * their order: https://www.gala-global.org/tmx-14b
 *
 * A row without a counterpart is a unit with one variant, so that the file gives back every text. Its `x-relation`
 * tells `left-out` from `not-found`. The `x-relation` of other rows is `moved` where the target stands elsewhere in its
 * edition than the order of the units suggests. Segments of one side are joined by a line feed, which no segment
 * contains.
 */
import type {Element} from 'xast'
import {x} from 'xastscript'
import {commonLang} from '../languages/index.ts'
import {nameIn} from '../text/facts.ts'
import {imprintOf} from '../text/imprint.ts'
import type {Edition, Imprint, Name} from '../text/model.ts'
import {type AlignedPair, type Exporter, ownTitleOf, pairName, pairsOf, translatorOf} from './export.ts'
import {type TranslationUnit, type UnitSide, unitsOf, writeDifference, writeProbability} from './units.ts'
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

/** A TMX document. `srclang` is a language, or `*all*` where the units differ; `props` belong to the header. */
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

/** A document without units, into which units of any language pair can be put. */
export const emptyTmx = tmxOf('*all*', [], [])

/** The three parts of a document: before its units, the units, and after them. */
export function tmxParts(document: string): readonly [before: string, units: string, behind: string] {
  const start = document.indexOf('<body>\n') + '<body>\n'.length
  const end = document.lastIndexOf('</body>')
  return [document.slice(0, start), document.slice(start, end), document.slice(end)]
}

function tmxOfPair(pair: AlignedPair): string {
  const props = [
    propElement('x-article', pair.source.slug),
    ...[pair.source, pair.target].flatMap(editionProps),
  ]
  const units = unitsOf(pair).map((unit) => unitElement(pair, unit))
  return tmxOf(pair.source.lang, props, units)
}

/**
 * Header facts about an edition: its own imprint, which fields are inferred, and the imprint of an original outside the
 * article.
 */
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
  return facts.flatMap(([type, value]) =>
    value === undefined ? [] : [propElement(type, value, edition.lang)],
  )
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
function unitElement(pair: AlignedPair, unit: TranslationUnit): Element {
  const tuid = [pairName(pair), unit.row, ...unit.path].join('.')
  const segtype = unit.level === 'clause' ? 'phrase' : unit.level
  const props = [
    propElement('x-row', unit.row),
    propElement('x-confidence', writeProbability(unit.confidence)),
    propElement('x-status', unit.status),
    ...(unit.relation === 'linked' ? [] : [propElement('x-relation', unit.relation)]),
    ...unit.differences.map((each) => propElement('x-difference', writeDifference(each))),
  ]
  const variants = [
    ...variantElements(pair.source, unit.source),
    ...variantElements(pair.target, unit.target),
  ]
  return x('tu', {tuid, segtype, srclang: pair.source.lang}, onLines([...props, ...variants]))
}

/** A `<tuv>` with its ids, its origin and its translator; none for an empty side. */
function variantElements(edition: Edition, side: UnitSide): readonly Element[] {
  if (side.ids.length === 0) return []
  const translator = translatorOf(edition)
  const props = [
    propElement('x-segments', side.ids.join(' ')),
    propElement('x-origin', edition.origin),
    ...(translator === undefined ? [] : [propElement('x-translator', translator)]),
    ...(edition.made === undefined ? [] : [propElement('x-reviewed', String(edition.made.reviewed))]),
  ]
  return [x('tuv', {'xml:lang': edition.lang}, ...props, segElement(side.texts.join('\n')))]
}

/** A text; a character that XML forbids becomes a placeholder that names it, so nothing is lost. */
function segElement(text: string): Element {
  const placeholder = (name: string, count: number) => x('ph', {x: count, type: 'x-character'}, name)
  return x('seg', {}, ...textWithStandIns(text, placeholder))
}

/** A `<prop>`: a fact about a unit, a variant or the document. */
function propElement(type: string, value: string, lang?: string): Element {
  return x('prop', {type, 'xml:lang': lang}, value)
}
