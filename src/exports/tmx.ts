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
import {nameIn} from '../text/facts.ts'
import {imprintOf} from '../text/imprint.ts'
import type {Edition, Imprint, Name} from '../text/model.ts'
import {type Exporter, type Pair, pairName, pairsOf, titleOf, translatorOf} from './export.ts'
import {decimal, type Unit, type UnitSide, unitsOf} from './units.ts'
import {escapeXml, forbiddenInXml} from './xml.ts'

/** `/data/<slug>.<source>-<target>.tmx`. */
export const tmx: Exporter = {
  extension: 'tmx',
  files: (article) =>
    pairsOf(article).map((pair) => ({name: `${pairName(pair)}.tmx`, content: tmxOfPair(pair)})),
}

const bodyStart = '<body>\n'

/** Everything after the last unit of a document. */
export const tmxEnd = '</body>\n</tmx>\n'

/**
 * Everything before the first unit of a document. `srclang` is a language, or `*all*` where units differ;
 * `props` are finished elements of the header.
 */
export function tmxStart(srclang: string, props: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Muqabala" creationtoolversion="1" segtype="paragraph" o-tmf="Muqabala" adminlang="en" srclang="${srclang}" datatype="plaintext">
${props.map((each) => `${each}\n`).join('')}</header>
${bodyStart}`
}

/** The units of a document of this module as they stand, to be put into a larger one. */
export function tmxUnits(document: string): string {
  const start = document.indexOf(bodyStart) + bodyStart.length
  return document.slice(start, document.lastIndexOf(tmxEnd))
}

function tmxOfPair(pair: Pair): string {
  const units = unitsOf(pair).map((unit) => translationUnit(pair, unit))
  const props = [prop('x-article', pair.source.slug), ...[pair.source, pair.target].flatMap(editionProps)]
  return tmxStart(pair.source.lang, props) + units.join('') + tmxEnd
}

/** What the header says of an edition: its own imprint, what of it is inferred, and what is known of a text that it was translated from elsewhere. */
function editionProps(edition: Edition): readonly string[] {
  const {authors, original} = edition.metadata
  const imprint = imprintOf(edition)
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['x-title', titleOf(edition)],
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
function translationUnit(pair: Pair, unit: Unit): string {
  const id = [pairName(pair), unit.row, ...unit.path].join('.')
  const type = unit.level === 'clause' ? 'phrase' : unit.level
  const props = [
    prop('x-row', unit.row),
    prop('x-confidence', decimal(unit.confidence)),
    prop('x-status', unit.status),
    ...(unit.relation === 'linked' ? [] : [prop('x-relation', unit.relation)]),
    ...unit.flags.map((flag) => prop('x-flag', flag)),
  ]
  const variants = [variant(pair.source, unit.source), variant(pair.target, unit.target)]
  const inside = [...props, ...variants.filter((each) => each !== undefined)].join('\n')
  return `<tu tuid="${escapeXml(id)}" segtype="${type}" srclang="${pair.source.lang}">\n${inside}\n</tu>\n`
}

/** A `<tuv>` with its ids, its origin and who made its words. */
function variant(edition: Edition, side: UnitSide): string | undefined {
  if (side.ids.length === 0) return undefined
  const translator = translatorOf(edition)
  const props = [
    prop('x-segments', side.ids.join(' ')),
    prop('x-origin', edition.origin),
    ...(translator === undefined ? [] : [prop('x-translator', translator)]),
    ...(edition.made === undefined ? [] : [prop('x-reviewed', String(edition.made.reviewed))]),
  ]
  return `<tuv xml:lang="${edition.lang}">${props.join('')}<seg>${segText(side.texts.join('\n'))}</seg></tuv>`
}

/** A text in `<seg>`: a character that XML forbids becomes a placeholder that names it, so nothing is lost. */
function segText(text: string): string {
  let made = ''
  let done = 0
  let count = 0
  for (const {0: character, index} of text.matchAll(forbiddenInXml)) {
    count += 1
    const name = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    made += `${escapeXml(text.slice(done, index))}<ph x="${count}" type="x-character">U+${name}</ph>`
    done = index + character.length
  }
  return made + escapeXml(text.slice(done))
}

/** A `<prop>`: a fact about a unit, a variant or the document. */
function prop(type: string, value: string, lang?: string): string {
  const language = lang === undefined ? '' : ` xml:lang="${lang}"`
  return `<prop type="${type}"${language}>${escapeXml(value)}</prop>`
}
