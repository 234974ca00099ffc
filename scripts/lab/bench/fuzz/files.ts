/** Makes files of every format that is read, of words that must be found again in their lines. */
import {strToU8} from 'fflate'
import {pick} from '../restore/texts.ts'
import {below, type Random} from './inputs.ts'

/** A file, and the words that its reader must find in it. */
export interface MadeFile {
  readonly name: string
  readonly content: string | Parts
  readonly words: readonly string[]
}

/** The parts of an archive, by name. */
export type Parts = Readonly<Record<string, string>>

/** The bytes of a text or of a part. */
export function bytesOf(content: string): Uint8Array {
  return strToU8(content)
}

/** Writes words, each of which it has once. */
class Words {
  readonly all: string[] = []
  readonly #next: Random

  constructor(next: Random) {
    this.#next = next
  }

  /** A few words, some of them from right to left. */
  some(): string {
    return Array.from({length: 1 + below(4, this.#next)}, () => this.#one()).join(' ')
  }

  #one(): string {
    const number = 100 + this.all.length
    const word = `${pick(['word', 'كلمة', 'می‌روم', 'Ünter', 'x'], this.#next)}${number}z`
    this.all.push(word)
    return word
  }
}

type Maker = (words: Words, next: Random, depth: number) => string

function several(least: number, limit: number, next: Random, make: () => string): string {
  return Array.from({length: least + below(limit, next)}, make).join('')
}

const blocks =
  'p div section article li ul ol blockquote h1 h2 h4 figure figcaption aside pre dl dd dt details'
const inlines = 'em strong a sup sub span b i code q small u ruby mark cite bdi'
const labels = ['', ' id="n1"', ' class="footnote"', ' class="share"', ' dir="rtl"', ' lang="ar"', ' hidden2']

/** Elements of a page in one another, wherever they may stand. */
const page: Maker = (words, next, depth) => {
  const kind = next()
  if (depth > 6 || kind < 0.35) return `${words.some()} `
  const inside = () => several(0, 4, next, () => page(words, next, depth + 1))
  if (kind < 0.6) {
    const name = pick(inlines.split(' '), next)
    const link = name === 'a' ? ` href="${pick(['#n1', 'https://example.org/', 'x', ''], next)}"` : ''
    return `<${name}${link}>${inside()}</${name}>`
  }
  if (kind < 0.65) return pick(['<br>', '<hr>', '<img src="a.png" alt="">', '<wbr>', '&amp;', '&nbsp;'], next)
  if (kind < 0.72)
    return `<table>${several(1, 3, next, () => `<tr>${several(1, 3, next, () => `<td>${inside()}</td>`)}</tr>`)}</table>`
  const name = pick(blocks.split(' '), next)
  return `<${name}${pick(labels, next)}>${inside()}</${name}>`
}

const run = (text: string) =>
  `<w:r><w:rPr>LOOK</w:rPr><w:t xml:space="preserve">${text} </w:t></w:r>`.replace('LOOK', '<w:b/>')
const runWrappers = 'w:ins w:moveTo w:smartTag w:customXml w:hyperlink w:fldSimple w:bdo w:dir'.split(' ')

/** Runs of a Word file inside one another, text boxes among them. */
const runs: Maker = (words, next, depth) => {
  const kind = next()
  if (depth > 5 || kind < 0.5) return run(words.some())
  const inside = () => several(1, 2, next, () => runs(words, next, depth + 1))
  if (kind < 0.6)
    return pick(['<w:r><w:tab/></w:r>', '<w:r><w:br/></w:r>', '<w:bookmarkStart w:id="1"/>'], next)
  if (kind < 0.7) return `<w:sdt><w:sdtContent>${inside()}</w:sdtContent></w:sdt>`
  if (kind < 0.78)
    return `<w:r><w:pict><v:textbox xmlns:v="v"><w:txbxContent>${body(words, next, depth + 2)}</w:txbxContent></v:textbox></w:pict></w:r>`
  const name = pick(runWrappers, next)
  return `<${name}>${inside()}</${name}>`
}

/** Paragraphs and tables of a Word file inside one another. */
const body: Maker = (words, next, depth) => {
  const kind = next()
  if (depth > 4 || kind < 0.65) {
    const style = pick(
      ['', '<w:pStyle w:val="H1"/>', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'],
      next,
    )
    return `<w:p><w:pPr>${style}</w:pPr>${several(0, 4, next, () => runs(words, next, depth))}</w:p>`
  }
  const inside = () => several(1, 3, next, () => body(words, next, depth + 1))
  if (kind < 0.8)
    return `<w:tbl>${several(1, 3, next, () => `<w:tr>${several(1, 3, next, () => `<w:tc>${inside()}</w:tc>`)}</w:tr>`)}</w:tbl>`
  const name = pick(['w:sdt', 'w:ins', 'w:customXml', 'w:smartTag'], next)
  return name === 'w:sdt'
    ? `<w:sdt><w:sdtContent>${inside()}</w:sdtContent></w:sdt>`
    : `<${name}>${inside()}</${name}>`
}

const wordParts = (content: string): Parts => ({
  '[Content_Types].xml': '<Types/>',
  'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:r="r"><w:body>${content}</w:body></w:document>`,
  'word/styles.xml':
    '<w:styles xmlns:w="w"><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>',
  'word/numbering.xml':
    '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
})

/** The parts of a book of some chapters. */
function bookParts(chapters: readonly string[]): Parts {
  const items = chapters.map(
    (_, at) => `<item id="c${at}" href="c${at}.xhtml" media-type="application/xhtml+xml"/>`,
  )
  const spine = chapters.map((_, at) => `<itemref idref="c${at}"/>`)
  return {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
    'b.opf': `<package><metadata/><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(
      chapters.map((chapter, at) => [
        `c${at}.xhtml`,
        `<html xmlns="http://www.w3.org/1999/xhtml"><body>${chapter}</body></html>`,
      ]),
    ),
  }
}

/** Pieces of Markdown; what stands in angle brackets of unknown names is text. */
const markdown: Maker = (words, next, depth) => {
  const one = () => words.some()
  const line = (): string => {
    const kind = below(9, next)
    if (kind < 3) return one()
    if (kind === 3) return `*${one()}*`
    if (kind === 4) return `**«${one()}»**${one()}`
    if (kind === 5) return `[${one()}](https://example.org/)`
    if (kind === 6) return `\`${one()}\``
    return kind === 7 ? `<b>${one()}</b>` : `<x-y>${one()}`
  }
  const several = () => Array.from({length: 1 + below(3, next)}, line).join(' ')
  const kind = below(10, next)
  if (kind === 0) return `${'#'.repeat(1 + below(4, next))} ${several()}\n\n`
  if (kind === 1) return `- ${several()}\n  - ${several()}\n\n`
  if (kind === 2) return `> ${several()}\n${several()}\n\n`
  if (kind === 3) return `| ${one()} | ${one()} |\n|---|---|\n| ${one()} | ${several()} |\n\n`
  if (kind === 4) return `${several()}[^${depth}]\n\n[^${depth}]: ${several()}\n\n`
  if (kind === 5) return `[^${pick(['a', 'b', '*'], next)}]: ${several()}\n\n`
  if (kind === 6) return `\`\`\`\n${one()}\n\`\`\`\n\n`
  if (kind === 7) return `<div>\n${several()}\n\n${several()}\n</div>\n\n`
  return `${several()}\n\n`
}

const clock = (at: number) => `00:00:${String(at).padStart(2, '0')}`

/** The formats, each with a maker of its files. */
const formats: Readonly<Record<string, (words: Words, next: Random) => string | Parts>> = {
  'a.html': (words, next) =>
    `<!doctype html><title>A page</title><body>${several(1, 6, next, () => page(words, next, 0))}`,
  'a.docx': (words, next) => wordParts(several(1, 6, next, () => body(words, next, 0))),
  'a.epub': (words, next) =>
    bookParts(
      Array.from({length: 1 + below(3, next)}, () => several(1, 4, next, () => page(words, next, 1))),
    ),
  'a.md': (words, next) => several(1, 8, next, () => markdown(words, next, below(100, next))),
  'a.tmx': (words, next) =>
    `<tmx version="1.4"><body>${several(1, 4, next, () => `<tu><tuv xml:lang="en"><seg>${words.some()}<bpt i="1">x</bpt>${words.some()}</seg></tuv><tuv xml:lang="ar"><seg>${words.some()}</seg></tuv></tu>`)}</body></tmx>`,
  'a.srt': (words, next) =>
    Array.from(
      {length: 1 + below(8, next)},
      (_, at) =>
        `${at + 1}\n${clock(at)},000 --> ${clock(at)},900\n${pick(['', '- ', '<i>', '{\\an8}', 'A: '], next)}${words.some()}\n${words.some()}${pick(['.', '', '؟'], next)}\n\n`,
    ).join(''),
  'a.vtt': (words, next) =>
    `WEBVTT\n\n${Array.from({length: 1 + below(8, next)}, (_, at) => `${clock(at)}.000 --> ${clock(at)}.900 line:0\n${pick(['', '<v Ali>', '<c.x>'], next)}${words.some()}\n\n`).join('')}`,
  'a.tsv': (words, next) =>
    Array.from(
      {length: 3 + below(5, next)},
      () => `In ${words.some()} it is\tدر اینجا ${words.some()} است\n`,
    ).join(''),
}

/** A file of any format. */
export function makeFile(next: Random): MadeFile {
  const name = pick(Object.keys(formats), next)
  const words = new Words(next)
  const content = formats[name]!(words, next)
  return {name, content, words: words.all}
}
