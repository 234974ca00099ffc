/** DOCX → the text that its pages show, with what its styles say of it. */

import type {ElementContent, Root} from 'hast'
import {readOutsideReason} from '../../text/outside.ts'
import {problem} from '../../text/problems.ts'
import {ArchiveFault} from '../container/archive.ts'
import {htmlElement, textNode} from '../container/hast.ts'
import {readContained, readTree} from '../container/tree-source.ts'
import {firstOf} from '../container/xml.ts'
import type {RawFile, Reader, ReadResult} from '../reader.ts'
import {attribute, innerText} from '../tree/elements.ts'
import {BlockReader, propertyText} from './blocks.ts'
import {DocxPackage, isDocx} from './package.ts'

/** Files of Word and of what writes as Word does. */
export const docx: Reader = {
  extensions: ['docx'],
  maxBytes: 64 * 1024 * 1024,
  recognises: ({file, bytes}) => isDocx(file, bytes),
  read: (raw) => readContained(raw, 'Word file', () => readDocx(raw)),
}

function readDocx(raw: RawFile): ReadResult {
  const source = new DocxPackage(raw.bytes)
  const body = firstOf(source.part(source.document), 'body')
  if (body === undefined) throw new ArchiveFault('Its document has no body.')
  const reader = new BlockReader(source, body)
  const content = reader.read(body)
  const children = [...content, ...reader.notes()]
  nameTitle(children, propertyText(source.property('title')))
  const tree: Root = {type: 'root', children}
  const author = propertyText(source.property('creator'))
  const found = `${reader.deletions} tracked deletions were left out and the insertions kept.`
  return readTree(raw, {
    tree,
    metadata: isNamedIn(children, author) ? {authors: [author]} : {},
    pictures: source.pictures,
    options: {
      outside: (each) => readOutsideReason(attribute(each, 'dataOutside')),
      pictureFile: (address) => source.pictureFile(address),
    },
    problems: reader.deletions === 0 ? [] : [problem('changes-tracked', raw.file, 1, found)],
  })
}

/** Make the paragraph that says the title of the file's properties the title, where no style says which one is. */
function nameTitle(children: ElementContent[], title: string): void {
  if (title === '') return
  const isHeading = (child: ElementContent) => child.type === 'element' && child.tagName === 'h1'
  const at = children
    .slice(0, 5)
    .findIndex((child) => child.type === 'element' && child.tagName === 'p' && plain(child) === title)
  if (at !== -1 && !children.some(isHeading)) children[at] = htmlElement('h1', [textNode(title)])
}

/**
 * Whether the beginning or the end of the text says the name that the file's properties give as its author: else it may be
 * the name of a machine.
 */
function isNamedIn(children: readonly ElementContent[], name: string): boolean {
  if (!name.includes(' ')) return false
  return [...children.slice(0, 6), ...children.slice(-3)].some((child) => {
    const text = plain(child)
    return text.length < 200 && text.includes(name)
  })
}

function plain(child: ElementContent): string {
  return innerText(child).replace(/\s+/g, ' ').trim()
}
