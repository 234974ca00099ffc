/** PDF → the text that its pages show, by the places of its glyphs. */
import type {Root} from 'hast'
import {isLang} from '../../languages/index.ts'
import {readOutsideReason} from '../../text/outside.ts'
import {problem} from '../../text/problems.ts'
import {readTree} from '../container/tree-source.ts'
import type {RawFile, Reader, ReadResult} from '../reader.ts'
import {attribute, innerText} from '../tree/elements.ts'
import type {PdfText} from './opened.ts'

/** Files in the Portable Document Format. */
export const pdf: Reader = {
  extensions: ['pdf'],
  maxBytes: 64 * 1024 * 1024,
  recognises: ({bytes}) => isPdf(bytes),
  read: (raw) => {
    const {file, opened} = raw
    if (opened === undefined)
      return {
        problems: [problem('source-unsupported', file, 1, 'This PDF was not opened before it was read.')],
      }
    return 'fault' in opened
      ? {problems: [problem(opened.code, file, 1, opened.fault)]}
      : readOpened(raw, opened)
  },
}

/** Whether a file is a PDF: it says so near its beginning. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

function readOpened(raw: RawFile, {tree, author, lang, remarks}: PdfText): ReadResult {
  const stated = lang?.toLowerCase().split('-')[0]
  const result = readTree(raw, {
    tree,
    metadata: author !== undefined && isNamedIn(tree, author) ? {authors: [author]} : {},
    ...(isLang(stated) ? {lang: stated} : {}),
    options: {outside: (each) => readOutsideReason(attribute(each, 'dataOutside'))},
  })
  const lines = result.source?.lines ?? []
  const lineOf = (about: string | undefined) =>
    about === undefined
      ? 1
      : Math.max(1, lines.findIndex((line) => line.slice(0, 60) === about.slice(0, 60)) + 1)
  return {
    ...result,
    problems: [
      ...result.problems,
      ...remarks.map(({code, found, about}) => problem(code, raw.file, lineOf(about), found)),
    ],
  }
}

/** Whether the beginning or the end of the text says the name that the file's properties give as its author. */
function isNamedIn({children}: Root, name: string): boolean {
  if (!name.includes(' ')) return false
  return [...children.slice(0, 6), ...children.slice(-3)].some((child) => {
    const text = child.type === 'element' ? innerText(child).replace(/\s+/g, ' ') : ''
    return text.length < 200 && text.includes(name)
  })
}
