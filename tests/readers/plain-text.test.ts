import assert from 'node:assert/strict'
import {test} from 'node:test'
import {maxBytes, read} from '../../src/readers/index.ts'

const arabic = 'باكستان في حضن روسيا بعد خلافاتها مع واشنطن\nوقال الوزير إن العلاقات جيدة'

/** The text in Windows-1256, by asking the decoder which byte each character has. */
function encode1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const table = new Map(Array.from({length: 256}, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from([...text].map((character) => table.get(character)!))
}

function encode16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('')
  const bytes = new DataView(new ArrayBuffer(units.length * 2))
  for (let at = 0; at < units.length; at += 1) bytes.setUint16(at * 2, units.charCodeAt(at), littleEndian)
  return new Uint8Array(bytes.buffer)
}

function readText(bytes: Uint8Array | string) {
  return read({
    file: 'a.txt',
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    sha256: '',
  })
}

test('line numbers count LF, CRLF and CR alike, and a last line ending makes no line', () => {
  assert.deepEqual(readText('a\nb\r\nc\rd\n').source?.lines, ['a', 'b', 'c', 'd'])
  assert.deepEqual(readText('\uFEFFa\n\nb').source?.lines, ['a', '', 'b'])
})

test('Arabic in UTF-16 and Windows-1256 reads the same as in UTF-8, and is noted', () => {
  const expected = arabic.split('\n')
  for (const bytes of [
    encode16(arabic, true, true),
    encode16(arabic, false, true),
    encode16(arabic, true, false),
    encode16(arabic, false, false),
    encode1256(arabic),
  ]) {
    const {source, problems} = readText(bytes)
    assert.deepEqual(source?.lines, expected)
    assert.deepEqual(
      problems.map(({code}) => code),
      ['encoding-converted'],
    )
  }
})

test('English in UTF-16 without a byte order mark is read', () => {
  assert.deepEqual(readText(encode16('A plain text.', true, false)).source?.lines, ['A plain text.'])
})

test('accented Latin letters in a Western code page are refused with the line, not read as Arabic', () => {
  const {source, problems} = readText(
    Uint8Array.from([...'first\nLe pr\u00e9sident a d\u00e9clar\u00e9'].map((c) => c.charCodeAt(0))),
  )
  assert.equal(source, undefined)
  assert.deepEqual(
    problems.map(({code, line}) => [code, line]),
    [['encoding-unknown', 2]],
  )
  assert.match(problems[0]!.message, /Byte 12 of the file \(E9\)/)
})

test('files that are no text are refused, each with its code', () => {
  const codeOf = (bytes: Uint8Array | string) =>
    readText(bytes)
      .problems.map(({code}) => code)
      .join()
  assert.equal(codeOf(''), 'source-empty')
  assert.equal(codeOf(' \n\u00A0\n'), 'source-empty')
  assert.equal(codeOf('a\0b'), 'source-binary')
  assert.equal(codeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff)), 'source-binary')
  assert.equal(codeOf(new Uint8Array(maxBytes + 1)), 'source-too-large')
})
