import assert from 'node:assert/strict'
import {test} from 'node:test'
import {gzipSync, strToU8} from 'fflate'
import {mostBytesOf} from '../../src/readers/index.ts'
import {archiveOf, codesOf, pixel, readAs} from './office.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const oldOffice = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

const cases: Readonly<Record<string, readonly [content: string | Uint8Array, says: RegExp]>> = {
  'a page saved as a single file': [
    'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Words',
    /MHTML/,
  ],
  'a page of frames': ['<html><frameset><frame src="a.html"></frameset></html>', /only holds frames/],
  RTF: ['{\\rtf1 Words}', /RTF\. Save it as DOCX/],
  'old Word': [bytes(`${oldOffice}words`), /old Word/],
  'a protected Word file': [bytes(`${oldOffice}${[...'EncryptedPackage'].join('\0')}\0`), /password/],
  OpenDocument: [
    archiveOf({mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>'}),
    /OpenDocument/,
  ],
  'a workbook': [archiveOf({'xl/workbook.xml': '<a/>'}), /workbook/],
  'an archive of texts': [archiveOf({'a.txt': 'words', '../../b.txt': 'words'}), /Unpack it/],
  gzip: [gzipSync(strToU8('words')), /Unpack it/],
  'a picture': [pixel, /picture/],
  'a film': [bytes('\0\0\0\x18ftypmp42'), /recording/],
  JSON: ['{"text": "words"}', /JSON/],
  CSV: ['one,two\nthree,four\nfive,six\n', /CSV/],
  'XML of another kind': ['<?xml version="1.0"?><words>a</words>', /XML/],
}

for (const [name, [content, says]] of Object.entries(cases)) {
  test(`${name} gets a sentence that says what to give instead`, () => {
    const {source, problems} = readAs('article.txt', content)
    assert.equal(source, undefined)
    assert.match(problems[0]!.message, says)
  })
}

test('a file beyond the limit of its format is refused unread, and a Word file with pictures may be larger', () => {
  assert.deepEqual(codesOf('a.md', new Uint8Array(mostBytesOf('a.md') + 1)), ['source-too-large'])
  assert.ok(mostBytesOf('a.docx') > mostBytesOf('a.txt'))
})
