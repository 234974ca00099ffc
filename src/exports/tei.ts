/**
 * TEI P5, the exchange format of digital editions: all editions of an article as a group of texts, and its rows,
 * sentence pairs and clause pairs as links between them. Elements: https://tei-c.org/release/doc/tei-p5-doc/en/html/
 *
 * Identifiers are `<lang>.<segment>`, `<lang>.<sentence>`, `<lang>.<clause>` (`ar.p7`, `ar.p7.2`, `ar.p7.2.1`): the site's own, made unique in
 * one document. The ledger is not repeated here; it stands in the article's JSON.
 */
import {type Lang, langs, languages} from '../languages/index.ts'
import {peopleOf} from '../text/facts.ts'
import type {
  Alignment,
  Article,
  Bead,
  Clause,
  ClauseBead,
  Edition,
  LangRun,
  Made,
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
  files: (article) => [{name: `${article.slug}.xml`, content: teiOf(article)}],
}

function teiOf(article: Article): string {
  const [only] = article.editions
  const texts = article.editions.map((edition) => textOf(edition, partsOf(edition.lang, article)))
  const text = article.editions.length === 1 && only !== undefined ? texts[0] : group(texts)
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
${header(article)}
${links(article.alignments)}${text}
</TEI>
`
}

// ------------------------------------------------------------------------------------------------ header

function header({slug, editions}: Article): string {
  const used = editions.map(({lang}) => `<language ident="${lang}">${languages[lang].ownName}</language>`)
  return `<teiHeader xml:lang="en">
<fileDesc>
<titleStmt>${distinct(editions.map(titles)) || `<title>${escapeXml(slug)}</title>`}${distinct(editions.map((edition) => people(edition, editions)))}</titleStmt>
<publicationStmt><publisher>Muqabala</publisher><idno type="slug">${escapeXml(slug)}</idno></publicationStmt>
<sourceDesc>
${editions.map(source).join('\n')}
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

/** Those who wrote and translated an edition, each with the forms of the name that `editions` give. */
function people(edition: Edition, editions: readonly Edition[]): readonly string[] {
  const person = (name: Name) => inLanguages(name, 'persName').join('')
  return [
    ...peopleOf(edition, 'authors', editions).map((name) => `<author>${person(name)}</author>`),
    ...peopleOf(edition, 'translators', editions).map(
      (name) => `<editor role="translator">${person(name)}</editor>`,
    ),
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

/** Where an edition comes from: the text as received, or the translation that was made. */
function source(edition: Edition): string {
  const {date, publisher, agency, sourceUrl} = edition.metadata
  const made = edition.made
  const facts = [
    ...titles(edition),
    ...people(edition, [edition]),
    ...(made === undefined ? [] : [`<editor role="translator">${escapeXml(made.translator)}</editor>`]),
    ...inLanguages(publisher ?? {}, 'publisher'),
    ...inLanguages(agency ?? {}, 'orgName', ' type="agency"'),
    ...(date === undefined ? [] : [`<date when="${escapeXml(date)}"/>`]),
    ...(sourceUrl === undefined ? [] : [`<idno type="URI">${escapeXml(sourceUrl)}</idno>`]),
    ...(made === undefined ? [] : [madeNote(made)]),
  ]
  return `<bibl xml:id="source-${edition.lang}" type="${edition.origin}">${facts.join('')}</bibl>`
}

function madeNote({from, date, reviewed}: Made): string {
  const review = reviewed ? 'reviewed by a person' : 'not reviewed by a person'
  return `<note>Translated from <lang>${languages[from].ownName}</lang>, <date when="${escapeXml(date)}"/>; ${review}.</note>`
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
  const type = edition.primary ? 'original' : 'translation'
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
