/**
 * Collections of any size, for measuring builds: articles in three languages, as ingesting would leave them.
 */
import {cp, mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {type Lang, langs} from '../../../../src/languages/index.ts'
import {judgeNames} from '../../../../src/search/mentions/judge-names.ts'
import {indexNames} from '../../../../src/search/mentions/name-index.ts'
import {writeEdition} from '../../../../src/store/edition-file.ts'
import type {Alignment, Article, Edition, Segment} from '../../../../src/text/model.ts'
import {projectRoot} from '../../../build/options.ts'
import {readConcepts} from '../../../content/terms.ts'
import type {LineDocument} from '../align-cases.ts'

/**
 * `count` articles from these documents, used again as often as needed with their number in the title; short
 * documents are joined until an article has ten lines.
 */
export function articlesFrom(documents: readonly LineDocument[], count: number): readonly Article[] {
  return Array.from({length: count}, (_, index) => {
    const lines: LineDocument['lines'][number][] = []
    for (let at = index; lines.length < 10; at += 1) lines.push(...documents[at % documents.length]!.lines)
    return articleOf(`article-${String(index + 1).padStart(5, '0')}`, index, lines)
  })
}

const index = indexNames(readConcepts(path.join(projectRoot, 'content')))

/** Write a content folder: these articles, and the interface words and terms of the project. */
export async function writeCollection(folder: string, articles: readonly Article[]): Promise<void> {
  for (const part of ['interface', 'about', 'terms']) {
    await cp(path.join(projectRoot, 'content', part), path.join(folder, part), {recursive: true})
  }
  for (const part of ['ledgers', 'mentions']) await mkdir(path.join(folder, part), {recursive: true})
  for (const article of articles) await writeArticle(folder, article)
}

/** Write one article into a content folder. */
export async function writeArticle(folder: string, article: Article): Promise<void> {
  const {slug, editions, alignments, ledgers} = article
  await mkdir(path.join(folder, 'articles', slug), {recursive: true})
  await mkdir(path.join(folder, 'alignments', slug), {recursive: true})
  for (const edition of editions) {
    await writeFile(path.join(folder, 'articles', slug, `${edition.lang}.md`), writeEdition(edition))
  }
  for (const alignment of alignments) {
    const name = `${alignment.source}-${alignment.target}.json`
    await writeFile(path.join(folder, 'alignments', slug, name), JSON.stringify(alignment))
  }
  await writeFile(path.join(folder, 'ledgers', `${slug}.json`), JSON.stringify(ledgers))
  const {names} = judgeNames(article, index)
  await writeFile(path.join(folder, 'mentions', `${slug}.json`), JSON.stringify(names))
}

function articleOf(slug: string, index: number, lines: LineDocument['lines']): Article {
  const editions = langs.map((lang) => edition(slug, lang, index, lines))
  const pairs = langs.flatMap((source, at) => langs.slice(at + 1).map((target) => [source, target] as const))
  return {
    slug,
    editions,
    alignments: pairs.map(([source, target]) => alignment(slug, source, target, lines)),
    ledgers: editions.map(({source, segments}) => ({
      file: source,
      sha256: '0'.repeat(64),
      characters: {kept: segments.length, moved: 0, respaced: 0, altered: 0, removed: 0, metadata: 0},
      spaces: [],
      entries: segments.map(({id, text, lines: [first = [1, 1]]}) => ({
        fate: 'kept',
        rule: 'compose',
        lines: first,
        before: text,
        segment: id,
      })),
    })),
  }
}

function edition(slug: string, lang: Lang, index: number, lines: LineDocument['lines']): Edition {
  const segments = lines.map((line, at): Segment => {
    const place = {id: at === 0 ? 't' : `p${at}`, lines: [[at + 1, at + 1]] as const}
    if (at === 0) return {...place, kind: 'title', text: `${line[lang]} (${index + 1})`}
    return {...place, kind: 'paragraph', text: line[lang]}
  })
  const day = new Date(Date.UTC(2000, 0, 1 + (index % 9000))).toISOString().slice(0, 10)
  const source = `content/sources/${slug}/${lang}.txt`
  return {slug, lang, origin: 'received', primary: lang === langs[0], source, metadata: {date: day}, segments}
}

function alignment(slug: string, source: Lang, target: Lang, lines: LineDocument['lines']): Alignment {
  const beads = lines.map((line, at) => {
    const id = at === 0 ? 't' : `p${at}`
    const sentence = (lang: Lang) => [{id: `${id}.1`, start: 0, end: line[lang].length}]
    return {
      source: [id],
      target: [id],
      confidence: 0.98,
      status: 'auto' as const,
      sentences: [{source: sentence(source), target: sentence(target), confidence: 0.98}],
    }
  })
  return {slug, source, target, beads}
}
