/** The parts of a DOCX: its document, and what that refers to. */
import {Archive, ArchiveFault, isArchive} from '../container/archive.ts'
import {PictureCollector} from '../container/pictures.ts'
import {allInside, attributeValue, elementsOf, parseXml, type XmlElement} from '../container/xml.ts'

/** What a relationship leads to. */
export interface Relationship {
  readonly target: string
  readonly isExternal: boolean
}

/** The parts of a DOCX. */
export class DocxPackage {
  readonly archive: Archive
  /** Path of the main document. */
  readonly document: string
  readonly pictures = new PictureCollector()
  /** Pictures that were kept, by the path of their part. */
  readonly #pictureFiles = new Map<string, string | undefined>()

  constructor(bytes: Uint8Array) {
    this.archive = new Archive(bytes)
    const main = documentIn(this.archive.names)
    if (main === undefined) throw new ArchiveFault('It holds no document.')
    this.document = main
  }

  /** A part by its path; undefined where there is none. */
  part(path: string): XmlElement | undefined {
    const text = this.archive.textOf(path)
    return text === undefined ? undefined : parseXml(text, path)
  }

  /** A part beside the document. */
  beside(name: string): XmlElement | undefined {
    return this.part(this.pathBeside(name))
  }

  /** The path of a part beside the document. */
  pathBeside(name: string): string {
    return this.document.slice(0, this.document.lastIndexOf('/') + 1) + name
  }

  /** Relationships of a part, by id. */
  relationshipsOf(path: string): ReadonlyMap<string, Relationship> {
    const slash = path.lastIndexOf('/') + 1
    const root = this.part(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`)
    return new Map(
      elementsOf(root, 'Relationship').map((each) => {
        const isExternal = attributeValue(each, 'TargetMode') === 'External'
        const target = attributeValue(each, 'Target') ?? ''
        return [
          attributeValue(each, 'Id') ?? '',
          {target: isExternal ? target : resolvePath(path, target), isExternal},
        ]
      }),
    )
  }

  /** The file of a picture inside, by the path of its part. */
  pictureFile(path: string): string | undefined {
    if (!this.#pictureFiles.has(path)) {
      const bytes = this.archive.bytesOf(path)
      this.#pictureFiles.set(path, bytes === undefined ? undefined : this.pictures.add(bytes))
    }
    return this.#pictureFiles.get(path)
  }

  /** The text of a field of the file's properties. */
  property(name: string): XmlElement | undefined {
    return allInside(this.part('docProps/core.xml'), name)[0]
  }
}

/** Whether a file is a DOCX, by the parts that it holds; one that is cut off by its name. */
export function isDocx(file: string, bytes: Uint8Array): boolean {
  if (!isArchive(bytes)) return false
  try {
    return documentIn(new Archive(bytes).names) !== undefined
  } catch {
    return /\.docx$/i.test(file)
  }
}

function documentIn(names: readonly string[]): string | undefined {
  return names.find((name) => /^word\/document\d*\.xml$/.test(name))
}

/** The path that an address in a part leads to. */
export function resolvePath(from: string, address: string): string {
  const parts = address.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of address.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
