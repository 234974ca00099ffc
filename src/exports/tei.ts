/**
 * TEI P5, the exchange format of digital editions: all editions of an article as a group of texts, and its rows,
 * sentence pairs and clause pairs as links between them. Elements: https://tei-c.org/release/doc/tei-p5-doc/en/html/
 *
 * Identifiers are `<lang>.<segment>`, `<lang>.<sentence>`, `<lang>.<clause>` (`ar.p7`, `ar.p7.2`, `ar.p7.2.1`): the site's own, made unique in
 * one document. The ledger is not repeated here; it stands in the article's JSON.
 */
import {commonLang, type Lang, langs, languages} from '../languages/index.ts'
import {linkOf, peopleOf} from '../text/facts.ts'
import {
  affiliationsOf,
  imprintOf,
  lacksTranslator,
  originOf,
  publishedHere,
  standingOf,
  type TranslatedFrom,
} from '../text/imprint.ts'
import type {
  Affiliation,
  Alignment,
  Article,
  Bead,
  Clause,
  ClauseBead,
  Edition,
  Imprint,
  LangRun,
  Made,
  Metadata,
  Name,
  Segment,
  Sentence,
} from '../text/model.ts'
import {relationOf} from '../text/relation.ts'
import {type Exporter, titleOf} from './export.ts'
import {decimal} from './units.ts'
import {escapeXml, forbiddenInXml} from './xml.ts'

/** `/data/<slug>.xml`. */
export const tei: Exporter = {
  extension: 'xml',
  files: (article, words) => {
    const site = (words[commonLang] ?? Object.values(words)[0])?.site.name ?? 'Muqabala'
    return [{name: `${article.slug}.xml`, content: teiOf(article, site)}]
  },
}

function teiOf(article: Article, site: string): string {
  const [only] = article.editions
  const texts = article.editions.map((edition) => textOf(edition, partsOf(edition.lang, article)))
  const text = article.editions.length === 1 && only !== undefined ? texts[0] : group(texts)
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
${header(article, site)}
${links(article.alignments)}${text}
</TEI>
`
}

// ------------------------------------------------------------------------------------------------ header

function header({slug, editions}: Article, site: string): string {
  const since = publishedHere(editions)
  const date = since === undefined ? '' : `<date when="${instant(since)}"/>`
  const used = editions.map(({lang}) => `<language ident="${lang}">${languages[lang].ownName}</language>`)
  return `<teiHeader xml:lang="en">
<fileDesc>
<titleStmt>${distinct(editions.map(titles)) || `<title>${escapeXml(slug)}</title>`}${distinct(editions.map((edition) => people(edition, editions)))}</titleStmt>
<publicationStmt><publisher>${escapeXml(site)}</publisher>${date}<idno type="slug">${escapeXml(slug)}</idno></publicationStmt>
<sourceDesc>
${editions.map((edition) => source(edition, editions)).join('\n')}
</sourceDesc>
</fileDesc>
<encodingDesc>
<editorialDecl>
<correction><p>What was mended in the texts as received, and what was left out of them, is told character by character in the ledgers of ${escapeXml(slug)}.json.</p></correction>
<segmentation><p>Paragraphs, sentences and clauses were paired by a program; the number at each link is the probability that exactly these belong together.</p></segmentation>
</editorialDecl>
</encodingDesc>
<profileDesc><langUsage>${used.join('')}</langUsage></profileDesc>
</teiHeader>`
}

/** Elements of several editions, each once. */
function distinct(elements: readonly (readonly string[])[]): string {
  return [...new Set(elements.flat())].join('')
}

/** Title of an edition, and titles in languages that have no edition. */
function titles(edition: Edition): readonly string[] {
  const own = titleOf(edition)
  const forms = {...edition.metadata.titles, ...(own === undefined ? {} : {[edition.lang]: own})}
  return inLanguages(forms, 'title')
}

/** Those who wrote and translated an edition, each with the forms of the name that `editions` give, and their offices. */
function people(edition: Edition, editions: readonly Edition[]): readonly string[] {
  const inRole = (role: Affiliation['role'], element: (inside: string) => string) => {
    const offices = affiliationsOf(edition, role)
    return peopleOf(edition, role, editions).map((name, index) =>
      element(
        [...inLanguages(name, 'persName'), ...inLanguages(offices.get(index) ?? {}, 'affiliation')].join(''),
      ),
    )
  }
  return [
    ...inRole('authors', (inside) => `<author>${inside}</author>`),
    ...inRole('translators', (inside) => `<editor role="translator">${inside}</editor>`),
  ]
}

/** An element for each language that has a form, in the order of languages. */
function inLanguages(forms: Name, element: string, attributes = ''): readonly string[] {
  return langs.flatMap((lang) => {
    const text = forms[lang]
    return text === undefined
      ? []
      : [`<${element}${attributes} xml:lang="${lang}">${escapeXml(text)}</${element}>`]
  })
}

/**
 * Where an edition comes from, with its own imprint: the text as received, or the translation that was made; and inside
 * it what it was translated from.
 */
function source(edition: Edition, editions: readonly Edition[]): string {
  const {made} = edition
  const from = originOf(edition, editions)
  const facts = [
    ...titles(edition),
    ...people(edition, [edition]),
    ...(lacksTranslator(edition) ? ['<note type="translator">The translator is not named.</note>'] : []),
    ...(made === undefined ? imprintElements(imprintOf(edition), dateless(edition)) : making(made)),
    ...(from === undefined ? [] : [related(from)]),
    ...(edition.metadata.remarks ?? []).flatMap((remark) => inLanguages(remark, 'note', ' type="editor"')),
  ]
  return `<bibl xml:id="source-${edition.lang}" type="${edition.origin}">${facts.join('')}</bibl>`
}

/** The elements of an imprint; `undated` stands in for the date where there is none. */
function imprintElements(imprint: Imprint & Pick<Metadata, 'inferred'>, undated = ''): readonly string[] {
  const {date, publisher, place, agency, section, sourceUrl, inferred = []} = imprint
  const sure = (field: keyof Imprint) => (inferred.includes(field) ? ' cert="medium"' : '')
  return [
    ...inLanguages(place ?? {}, 'pubPlace', sure('place')),
    ...inLanguages(publisher ?? {}, 'publisher', sure('publisher')),
    ...inLanguages(agency ?? {}, 'orgName', ` type="agency"${sure('agency')}`),
    ...inLanguages(section ?? {}, 'title', ` level="s" type="section"${sure('section')}`),
    date === undefined ? undated : `<date when="${instant(date)}"${sure('date')}/>`,
    ...(sourceUrl === undefined ? [] : [address(sourceUrl)]),
  ]
}

/** An address; one that the source gives only in part leads nowhere and identifies nothing. */
function address(sourceUrl: string): string {
  const text = escapeXml(sourceUrl)
  return linkOf(sourceUrl) === undefined
    ? `<note type="address">${text}</note>`
    : `<idno type="URI">${text}</idno>`
}

/** An undated text is no later than the day since when it stands on the site. */
function dateless({published}: Edition): string {
  return published === undefined ? '' : `<date notAfter="${instant(published)}">n.d.</date>`
}

/** A date as TEI takes it: XML Schema knows no time without seconds. */
function instant(date: string): string {
  return escapeXml(date.replace(/(T\d\d:\d\d)(?!:|\d)/, '$1:00'))
}

/** What an edition was translated from: another source of this document, or a text that stands elsewhere. */
function related({edition, text}: TranslatedFrom): string {
  if (edition !== undefined) return `<relatedItem type="translatedFrom" target="#source-${edition.lang}"/>`
  const lang = text.lang === undefined ? '' : `<textLang mainLang="${escapeXml(text.lang)}"/>`
  const facts = [...inLanguages(text.title ?? {}, 'title'), lang, ...imprintElements(text)]
  return `<relatedItem type="translatedFrom"><bibl>${facts.join('')}</bibl></relatedItem>`
}

/** How a translation was made for the site. */
function making({from, date, translator, reviewed}: Made): readonly string[] {
  const isMachine = translator === 'machine-assisted'
  const review = reviewed ? 'reviewed by a person' : 'not reviewed by a person'
  const how = isMachine ? 'Machine translation' : 'Translated'
  return [
    ...(isMachine ? [] : [`<editor role="translator">${escapeXml(translator)}</editor>`]),
    `<date when="${instant(date)}"/>`,
    `<note>${how} from <lang>${languages[from].ownName}</lang>, made for the site; ${review}.</note>`,
  ]
}

// ------------------------------------------------------------------------------------------------- texts

function group(texts: readonly string[]): string {
  return `<text><group>\n${texts.join('\n')}\n</group></text>`
}

/** One edition as a text; a heading begins a division, and so does a title that does not stand first. */
function textOf(edition: Edition, parts: ReadonlyMap<string, Parts>): string {
  let own: string[] = []
  const divisions = [own]
  let atTop = true
  for (const segment of edition.segments) {
    const isHead = segment.kind in heads
    if (own.length > 0 && (segment.kind === 'heading' || (isHead && !atTop))) {
      own = []
      divisions.push(own)
    }
    atTop = isHead
    own.push(segmentElement(edition.lang, segment, parts.get(segment.id) ?? none))
  }
  const body = divisions.map((elements) => `<div>\n${elements.join('\n')}\n</div>`).join('\n')
  const standing = standingOf(edition)
  const type = standing === 'made' ? 'translation' : standing
  return `<text xml:id="${edition.lang}" xml:lang="${edition.lang}" type="${type}" decls="#source-${edition.lang}"><body>
${body}
</body></text>`
}

/** Kinds that stand at the top of a division, with the type of their `<head>`. */
const heads: Readonly<Record<string, string>> = {title: 'title', deck: 'deck', heading: 'heading'}

function segmentElement(lang: Lang, segment: Segment, parts: Parts): string {
  const id = `xml:id="${lang}.${segment.id}"`
  const content = marked(lang, segment, parts)
  const head = heads[segment.kind]
  if (head !== undefined) return `<head ${id} type="${head}">${content}</head>`
  if (segment.kind === 'paragraph') return `<p ${id}>${content}</p>`
  return `<ab ${id} type="${segment.kind}">${content}</ab>`
}

/** The text with its sentences, and their clauses where any are paired; what lies between them stays between them. */
function marked(lang: Lang, {text, runs = []}: Segment, {sentences, clauses}: Parts): string {
  let made = ''
  let done = 0
  for (const {id, start, end} of sentences) {
    made += inline(text, done, start, runs)
    const parts = clauses.filter((each) => each.id.startsWith(`${id}.`))
    const inside =
      parts.length === 0
        ? inline(text, start, end, runs)
        : parts
            .map((part, k) => {
              const between = text.slice(parts[k - 1]?.end ?? start, part.start)
              return `${plain(between)}<cl xml:id="${lang}.${part.id}">${inline(text, part.start, part.end, runs)}</cl>`
            })
            .join('')
    made += `<s xml:id="${lang}.${id}">${inside}</s>`
    done = end
  }
  return made + inline(text, done, text.length, runs)
}

/** A stretch of the text with its runs in other languages. */
function inline(text: string, start: number, end: number, runs: readonly LangRun[]): string {
  let made = ''
  let done = start
  for (const run of runs) {
    const [from, to] = [Math.max(run.start, done), Math.min(run.end, end)]
    if (from >= to) continue
    made += plain(text.slice(done, from))
    made += `<foreign xml:lang="${run.lang}">${plain(text.slice(from, to))}</foreign>`
    done = to
  }
  return made + plain(text.slice(done, end))
}

/** Characters; one that XML forbids becomes a `<g>` that names it, so that nothing is lost. */
function plain(text: string): string {
  let made = ''
  let done = 0
  for (const {0: character, index} of text.matchAll(forbiddenInXml)) {
    const name = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    made += `${escapeXml(text.slice(done, index))}<g n="U+${name}"/>`
    done = index + character.length
  }
  return made + escapeXml(text.slice(done))
}

/** Sentences of a segment and their clauses, each in order. */
interface Parts {
  readonly sentences: readonly Sentence[]
  readonly clauses: readonly Clause[]
}

const none: Parts = {sentences: [], clauses: []}

/** The side of a pair that a language is; undefined where it is neither. */
function sideOf(lang: Lang, source: Lang, target: Lang): 'source' | 'target' | undefined {
  return source === lang ? 'source' : target === lang ? 'target' : undefined
}

/** What stands in the segments of one language, as far as any alignment tells it. */
function partsOf(lang: Lang, {alignments}: Article): ReadonlyMap<string, Parts> {
  const pairs = alignments.flatMap(({source, target, beads}) => {
    const side = sideOf(lang, source, target)
    return side === undefined
      ? []
      : beads.flatMap(({sentences = []}) => sentences.map((bead) => ({bead, side})))
  })
  const sentences = pairs.flatMap(({bead, side}) => bead[side])
  const names = new Set(sentences.map(({id}) => id))
  const clauses = pairs
    .flatMap(({bead, side}) => (bead.clauses ?? []).flatMap((each) => each[side]))
    .filter(({id}) => !names.has(id))
  const bySegment = (parts: readonly Sentence[]) => {
    const each = [...new Map(parts.map((part) => [part.id, part])).values()]
    each.sort((a, b) => a.start - b.start)
    return Map.groupBy(each, ({id}) => id.slice(0, id.indexOf('.')))
  }
  const inside = bySegment(clauses)
  return new Map(
    [...bySegment(sentences)].map(([id, own]) => [id, {sentences: own, clauses: inside.get(id) ?? []}]),
  )
}

// ------------------------------------------------------------------------------------------------- links

/** The rows of every pair, the sentence pairs inside them, and the clause pairs inside those. */
function links(alignments: readonly Alignment[]): string {
  if (alignments.length === 0) return ''
  const groups = alignments.map(({source, target, beads}) => {
    const to = (lang: Lang, ids: readonly string[]) => ids.map((id) => `#${lang}.${id}`)
    const rows = beads.map((bead) => rowLink([...to(source, bead.source), ...to(target, bead.target)], bead))
    const sentences = beads.flatMap((bead) => bead.sentences ?? [])
    const inside = (type: string, pairs: readonly ClauseBead[]) => {
      const ids = (side: readonly Sentence[]) => side.map(({id}) => id)
      const made = pairs.map(
        (pair) =>
          `<link target="${[...to(source, ids(pair.source)), ...to(target, ids(pair.target))].join(' ')}" cert="${decimal(pair.confidence)}"/>`,
      )
      return made.length === 0 ? '' : linkGroup(type, source, target, made)
    }
    const clauses = sentences.flatMap((pair) => pair.clauses ?? [])
    return (
      linkGroup('rows', source, target, rows) + inside('sentences', sentences) + inside('clauses', clauses)
    )
  })
  return `<standOff>\n${groups.join('')}</standOff>\n`
}

function linkGroup(type: string, source: Lang, target: Lang, elements: readonly string[]): string {
  return `<linkGrp type="${type}" corresp="#${source} #${target}">\n${elements.join('\n')}\n</linkGrp>\n`
}

/** A row of both sides is a link, which says where its target has moved; one of one side points at what stands alone. */
function rowLink(targets: readonly string[], bead: Bead): string {
  const relation = relationOf(bead)
  const isAlone = relation === 'left-out' || relation === 'not-found'
  const name = isAlone ? 'ptr' : 'link'
  const types = isAlone ? `type="${relation}"` : `type="${bead.status}"`
  const moved = relation === 'moved' ? ' subtype="moved"' : ''
  return `<${name} ${types}${moved} target="${targets.join(' ')}" cert="${decimal(bead.confidence)}"/>`
}
