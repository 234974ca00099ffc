/** Files of Word and books, made for tests. */
import {createHash} from 'node:crypto'
import {strToU8, zipSync} from 'fflate'
import {type RawFile, type ReadResult, read} from '../../src/readers/index.ts'

/** A picture of one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Bytes as a raw file. */
export function rawOf(file: string, content: string | Uint8Array): RawFile {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  return {file, bytes, sha256: createHash('sha256').update(bytes).digest('hex')}
}

/** Read content under a name. */
export function readAs(file: string, content: string | Uint8Array): ReadResult {
  return read(rawOf(file, content))
}

/** The codes of the problems of some content. */
export function codesOf(file: string, content: string | Uint8Array): string[] {
  return readAs(file, content).problems.map(({code}) => code)
}

/** An archive of parts. */
export function archiveOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="a" xmlns:wp="wp"'

const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`

const styles = `<w:styles ${namespaces}>${[
  style('T', 'Title'),
  style('H1', 'heading 1'),
  style('Q', 'Quote'),
  style('C', 'caption'),
  style('S', 'Subtitle'),
  '<w:style w:type="character" w:styleId="E"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>',
].join('')}</w:styles>`

const level = (format: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="${format}"/></w:lvl>`
const numbering = `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="1">${level('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`

/** A paragraph of a DOCX, with a style or a list. */
export function paragraph(runs: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}

/** A run of a DOCX. */
export function run(text: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A DOCX whose body this is. */
export function docxOf(body: string, notes = '', more: Readonly<Record<string, string>> = {}): Uint8Array {
  return archiveOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/footnotes.xml': `<w:footnotes ${namespaces}>${notes}</w:footnotes>`,
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="r1" Target="https://example.org/a" TargetMode="External"/><Relationship Id="r2" Target="media/stone.png"/></Relationships>',
    'word/media/stone.png': pixel,
    ...more,
  })
}
