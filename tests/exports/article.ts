/**
 * Articles for the tests of exports and builds, from plain lists of paragraphs.
 */
import type {Lang} from '../../src/languages/index.ts'
import type {Alignment, Article, Bead, Difference, Edition, Ledger, Segment} from '../../src/text/model.ts'

/** An article with one edition for each key of `texts`; its first text is the title, row n pairs texts n. */
export function articleOf(slug: string, texts: Readonly<Partial<Record<Lang, readonly string[]>>>): Article {
  const sides = Object.entries(texts) as [Lang, readonly string[]][]
  const editions = sides.map(([lang, paragraphs], index) => edition(slug, lang, paragraphs, index === 0))
  const [primary, ...others] = editions
  if (primary === undefined) throw new Error('Expected an article in at least one language')
  return {
    slug,
    editions,
    alignments: others.map((other) => alignment(primary, other)),
    ledgers: editions.map(ledger),
  }
}

/** An article whose texts are full of what XML and tables must escape, or cannot hold at all. */
export const hostile = articleOf('hostile', {
  ar: ['عنوان "مقتبس" & <b>', 'فقرة\u0002 فيها \uFFFE حرف \uD800 ممنوع', 'tab\there \\t not', 'وحيدة'],
  en: ['Title ]]> <!-- & -->', '---\ntitle: {{ x }}'.replace('\n', ' '), '=1+1 &amp; &#x41; <seg>'],
})

function edition(slug: string, lang: Lang, paragraphs: readonly string[], primary: boolean): Edition {
  return {
    slug,
    lang,
    origin: primary ? 'received' : 'made',
    primary,
    source: `content/sources/${slug}/${lang}.txt`,
    metadata: {date: '2024-02-29', authors: [{[lang]: `A & B <${lang}>`}]},
    ...(primary
      ? {}
      : {made: {from: 'ar', date: '2026-11-21', translator: 'machine-assisted', reviewed: false}}),
    segments: paragraphs.map((text, index): Segment => {
      const kind = index === 0 ? 'title' : 'paragraph'
      return {id: index === 0 ? 't' : `p${index}`, kind, text, lines: [[index + 1, index + 1]]}
    }),
  }
}

function alignment(source: Edition, target: Edition): Alignment {
  const rows = Math.max(source.segments.length, target.segments.length)
  const beads = Array.from({length: rows}, (_, row): Bead => {
    const from = source.segments[row]
    const to = target.segments[row]
    return {
      source: from === undefined ? [] : [from.id],
      target: to === undefined ? [] : [to.id],
      confidence: 0.987654321,
      status: row % 2 === 0 ? 'auto' : 'reviewed',
      ...(from === undefined || to === undefined
        ? {}
        : {
            differences: differencesIn(from),
            sentences: [{source: halves(from).slice(0, 1), target: halves(to), confidence: 1}],
          }),
    }
  })
  return {slug: source.slug, source: source.lang, target: target.lang, beads}
}

/** A difference that a person confirmed, and one that only a rule found. */
function differencesIn({id, text}: Segment): Difference[] {
  const found = {side: 'source', segment: id, start: 0, end: Math.min(4, text.length)} as const
  return [
    {...found, kind: 'name', status: 'confirmed'},
    {...found, kind: 'hedge'},
  ]
}

/** A segment cut in two, as if it were two sentences. */
function halves({id, text}: Segment) {
  const middle = Math.floor(text.length / 2)
  return [
    {id: `${id}.1`, start: 0, end: middle},
    {id: `${id}.2`, start: middle, end: text.length},
  ]
}

/** The ledger of an edition of which all is kept. */
export function ledger({source, segments}: Edition): Ledger {
  const kept = segments.reduce((sum, {text}) => sum + [...text.replace(/\s/gu, '')].length, 0)
  return {
    file: source,
    sha256: '0'.repeat(64),
    characters: {kept, moved: 0, respaced: 0, altered: 0, removed: 0, metadata: 0},
    spaces: [],
    entries: segments.map(({id, text}, index) => ({
      fate: 'kept',
      rule: 'compose',
      lines: [index + 1, index + 1],
      before: text,
      segment: id,
    })),
  }
}
