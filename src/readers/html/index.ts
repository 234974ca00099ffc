/** HTML → the text that its page shows, with what its elements say of it. */
import type {Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {problem} from '../../text/problems.ts'
import {decode} from '../plain-text.ts'
import type {RawFile, Reader, ReadResult} from '../reader.ts'
import {textOfTree} from '../tree/index.ts'

const parser = unified().use(rehypeParse).freeze()

/** Pages as browsers save them, and parts of pages. */
export const html: Reader = {extensions: ['html', 'htm', 'xhtml'], recognises, read: readHtml}

/** Whether the text begins as a page does. */
function recognises({file, bytes}: RawFile): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /\.x?html?$/i.test(file) || /^[\s\u00ef\u00bb\u00bf]*<(?:!doctype html|html)\b/i.test(start)
}

function readHtml({file, bytes, sha256}: RawFile): ReadResult {
  const decoded = decode(bytes)
  if (decoded === undefined)
    return {problems: [problem('encoding-unknown', file, 1, 'The page is in no known encoding.')]}
  const tree: Root = parser.parse(decoded.text)
  const {lines, blocks, marks} = textOfTree(tree)
  if (lines.length === 0) return {problems: [problem('source-empty', file, 1, 'The page shows no text.')]}
  return {source: {file, sha256, encoding: decoded.encoding, lines, stated: {blocks, marks}}, problems: []}
}
