/** HTML → the text that its page shows, with what its elements say of it. */
import type {Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {Problem} from '../../text/model.ts'
import {problem} from '../../text/problems.ts'
import type {RawFile, Reader, ReadResult} from '../reader.ts'
import {decodePage} from './decode.ts'
import {excessOf} from './nesting.ts'
import {readPage} from './page.ts'

const parser = unified().use(rehypeParse).freeze()

/** Pages as browsers save them, and parts of pages. */
export const html: Reader = {extensions: ['html', 'htm', 'xhtml'], recognises, read: readHtml}

/** Bytes at the start of a file in which a page is recognised. */
const reach = 4096

/** Whether the file is called a page, or its text begins as a page does, comments apart. */
function recognises({file, bytes}: RawFile): boolean {
  if (/\.x?html?$/i.test(file)) return true
  let start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, reach))
    .replace(/^(?:ÿþ|þÿ|ï»¿)/, '')
    .replaceAll('\0', '')
    .trimStart()
  for (;;) {
    const end = start.startsWith('<!--') ? '-->' : start.startsWith('<?xml') ? '>' : undefined
    if (end === undefined) return /^<(?:!doctype\s+html|html|head|body)\b/i.test(start)
    const at = start.indexOf(end)
    if (at === -1) return false
    start = start.slice(at + end.length).trimStart()
  }
}

function readHtml(raw: RawFile): ReadResult {
  const {file, bytes, sha256} = raw
  const refuse = (...problems: readonly Problem[]) => ({problems})
  const decoded = decodePage(bytes)
  if (decoded === undefined)
    return refuse(problem('encoding-unknown', file, 1, 'The page is in no known encoding.'))
  const excess = excessOf(decoded.text)
  if (excess !== undefined) return refuse(tooComplex(file, excess))
  try {
    const tree: Root = parser.parse(decoded.text)
    if (hasFrames(tree)) return refuse(problem('source-unsupported', file, 1, framesSay))
    const page = readPage(tree, raw)
    if (page.lines.length === 0) return refuse(problem('source-empty', file, 1, 'The page shows no text.'))
    const {lines, stated, pictures} = page
    const converted = problem('encoding-converted', file, 1, `The file was read as ${decoded.encoding}.`)
    return {
      source: {file, sha256, encoding: decoded.encoding, lines, stated},
      ...(pictures.length === 0 ? {} : {pictures}),
      problems: decoded.encoding === 'utf-8' ? [] : [converted],
    }
  } catch (error) {
    if (error instanceof RangeError)
      return refuse(tooComplex(file, 'elements inside one another without end'))
    throw error
  }
}

/** What to do with a page that only holds frames. */
const framesSay =
  'This page only holds frames, in which other pages are shown. Open the frame with the text by itself and save that.'

function hasFrames({children}: Root): boolean {
  const html = children.find((child) => child.type === 'element')
  return html?.children.some((child) => child.type === 'element' && child.tagName === 'frameset') === true
}

function tooComplex(file: string, excess: string): Problem {
  return problem('source-too-large', file, 1, `The page has ${excess}.`)
}
