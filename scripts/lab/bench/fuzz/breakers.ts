/** Breaks files as bad disks, bad programs and bad people do. */
import {zipSync} from 'fflate'
import {pick} from '../restore/texts.ts'
import {bytesOf, type MadeFile, type Parts} from './files.ts'
import {below, type Random} from './inputs.ts'

/** The bytes of a file as it was made. */
export function packed({content}: MadeFile): Uint8Array {
  return typeof content === 'string' ? bytesOf(content) : archiveOf(content)
}

function archiveOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? bytesOf(part) : part] as const,
  )
  return zipSync(Object.fromEntries(files))
}

/** The bytes of a file, broken. */
export function broken(file: MadeFile, next: Random): Uint8Array {
  const {content} = file
  if (typeof content === 'string')
    return next() < 0.6 ? bytesOf(brokenText(content, next)) : brokenBytes(packed(file), next)
  const kind = next()
  if (kind < 0.4) return archiveOf(brokenPart(content, next))
  if (kind < 0.6) return brokenBytes(packed(file), next)
  return pick(archiveTricks, next)(content, next)
}

const pieces = [
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&amp',
  '&#0;',
  '&#x110000;',
  '"',
  "'",
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '<?x',
  '?>',
  '\0',
  '\uFEFF',
  '<!DOCTYPE a [<!ENTITY b "bb">]>',
  '&b;',
  '<w:p>',
  '</w:p>',
  '<w:r>',
  '<script>',
  '</body>',
  '<table>',
  '<svg><p>',
  '<math>',
  '<plaintext>',
  '<select>',
  '<template>',
  '<frameset>',
  '```',
  '---\n',
  '|',
  '[^1]',
  '**',
  '\u2028',
  '\r',
  '-->00:00',
  '<seg>',
  '\t\t',
  '\uD800',
  ' xmlns="x"',
  ' w:val="99999999999"',
] as const

/** A text with a few places cut, doubled, moved or put in. */
function brokenText(text: string, next: Random): string {
  let out = text
  for (let changes = 1 + below(6, next); changes > 0; changes -= 1) {
    const [at, size] = [below(out.length + 1, next), below(60, next)]
    const [head, tail] = [out.slice(0, at), out.slice(at)]
    const kind = below(5, next)
    if (kind === 0) out = head + tail.slice(size)
    else if (kind === 1) out = head + tail.slice(0, size) + tail
    else if (kind === 2) out = head
    else out = head + pick(pieces, next).repeat(1 + below(3, next)) + tail
  }
  return next() < 0.1 ? deep(out, next) : out
}

/** A text with many elements around each other. */
function deep(text: string, next: Random): string {
  const tag = pick(['div', 'w:sdt', 'b', 'seg', 'blockquote', 'table><tr><td', 'ul><li', 'math'], next)
  const place = below(text.length + 1, next)
  return text.slice(0, place) + `<${tag}>`.repeat(100 + below(3000, next)) + text.slice(place)
}

function brokenPart(parts: Parts, next: Random): Parts {
  const name = pick(Object.keys(parts), next)
  return {...parts, [name]: next() < 0.1 ? '' : brokenText(parts[name] ?? '', next)}
}

/** Bytes with some changed, cut or doubled, or in another encoding than they say. */
function brokenBytes(bytes: Uint8Array, next: Random): Uint8Array {
  const kind = below(6, next)
  if (kind === 0) return bytes.slice(0, below(bytes.length + 1, next))
  if (kind === 1) return Uint8Array.from([...bytes, ...bytes.slice(below(bytes.length, next))])
  if (kind === 2)
    return Uint8Array.from([0xff, 0xfe, ...Buffer.from(new TextDecoder().decode(bytes), 'utf16le')])
  if (kind === 3) return Uint8Array.from(Buffer.from(new TextDecoder().decode(bytes), 'latin1'))
  const out = bytes.slice()
  for (let changes = 1 + below(20, next); changes > 0; changes -= 1)
    out[below(out.length, next)] = pick([0, 255, below(256, next), 0x3c], next)
  return out
}

/** Change a number of the list at the end of an archive, in each entry or in one. */
function inList(bytes: Uint8Array, next: Random, change: (view: DataView, at: number) => void): Uint8Array {
  const out = bytes.slice()
  const view = new DataView(out.buffer)
  for (let at = 0; at < out.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && next() < 0.7) change(view, at)
  return out
}

const names = [
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\x',
  'word/document.xml',
  '',
  '\0',
  'word/../word/document.xml',
  'a/'.repeat(200),
]

/** Ways to make an archive that is not what it says. */
const archiveTricks: readonly ((parts: Parts, next: Random) => Uint8Array)[] = [
  (parts, next) => inList(archiveOf(parts), next, (view, at) => view.setUint16(at + 8, 1, true)),
  (parts, next) =>
    inList(archiveOf(parts), next, (view, at) =>
      view.setUint16(at + 10, pick([0, 1, 9, 12, 99], next), true),
    ),
  (parts, next) =>
    inList(archiveOf(parts), next, (view, at) =>
      view.setUint32(
        at + pick([20, 24, 42, 28], next),
        pick([0, 1, 0xffff, 0xffffffff, 2 ** 31], next),
        true,
      ),
    ),
  (parts, next) => {
    const bytes = archiveOf(parts)
    new DataView(bytes.buffer).setUint16(bytes.length - 12, pick([0, 1, 0xffff], next), true)
    return bytes
  },
  (parts, next) => {
    const bytes = archiveOf(parts)
    new DataView(bytes.buffer).setUint32(bytes.length - 6, pick([0, 7, 0xffffffff], next), true)
    return bytes
  },
  (parts, next) => archiveOf({...parts, [pick(names, next)]: 'x', ...(next() < 0.5 ? parts : {})}),
  (parts, next) =>
    archiveOf({[pick(['a.docx', 'a.zip', 'word/document.xml', 'b.opf'], next)]: archiveOf(parts)}),
  (parts, next) => {
    const name = pick(Object.keys(parts), next)
    return archiveOf({...parts, [name]: new Uint8Array(1_000_000).fill(pick([0x20, 0x3c, 0x41], next))})
  },
  (parts, next) => {
    const name = pick(Object.keys(parts), next)
    const text = parts[name] ?? ''
    const wide = Buffer.from(`\uFEFF${text}`, pick(['utf16le', 'utf8', 'latin1'] as const, next))
    return archiveOf({...parts, [name]: Uint8Array.from(wide)})
  },
  (parts, next) => {
    const name = pick(Object.keys(parts), next)
    const entities =
      '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    return archiveOf({
      ...parts,
      [name]: `${entities}${(parts[name] ?? '').replace(/>([^<]+)</, '>&b;&c;$1<')}`,
    })
  },
  (parts, next) => {
    const name = pick(Object.keys(parts), next)
    return archiveOf({...parts, [name]: deep(parts[name] ?? '', next)})
  },
]
