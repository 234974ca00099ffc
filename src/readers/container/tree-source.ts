/** A tree of HTML that a reader has made → its result. */
import type {Root} from 'hast'
import type {Problem} from '../../text/model.ts'
import {problem} from '../../text/problems.ts'
import type {StatedMetadata, StatedStructure} from '../../text/stated.ts'
import type {RawFile, ReadResult} from '../reader.ts'
import {attribute} from '../tree/elements.ts'
import {type TreeOptions, textOfTree} from '../tree/index.ts'
import {ArchiveFault} from './archive.ts'
import type {PictureCollector} from './pictures.ts'

/** What a reader found besides the tree. */
export interface TreeSource extends Pick<StatedStructure, 'lang'> {
  readonly tree: Root
  readonly metadata?: StatedMetadata
  readonly options?: TreeOptions
  readonly pictures?: PictureCollector
  readonly problems?: readonly Problem[]
}

/** Roles that no element of HTML has, and readers write into the tree that they make. */
const statedByReader = ['deck', 'note'] as const

/** The result of a file that was read as a tree; its first heading of the first level is the title. */
export function readTree(
  {file, sha256}: RawFile,
  {tree, metadata, lang, options, pictures, problems = []}: TreeSource,
): ReadResult {
  const {lines, blocks: read, marks, elements} = textOfTree(tree, options)
  const found = read.map((block, at) => {
    const role = statedByReader.find((each) => each === attribute(elements[at]!, 'dataRole'))
    return role === undefined ? block : {...block, role}
  })
  if (lines.length === 0)
    return {problems: [...problems, problem('source-empty', file, 1, 'The file holds no text.')]}
  const title = found.some(({role}) => role === 'title')
    ? -1
    : found.findIndex(({role, level}) => role === 'heading' && level === 1)
  const hasOthers =
    title !== -1 && found.some(({role, level}, at) => at !== title && role === 'heading' && level === 1)
  const blocks = found.map((block, index) => {
    // Another heading of the first level stands below the title, and with it all others.
    if (index !== title)
      return block.role === 'heading' && hasOthers && block.level !== undefined
        ? {...block, level: Math.min(6, block.level + 1)}
        : block
    const {level: _, ...rest} = block
    return {...rest, role: 'title' as const}
  })
  const files = blocks.flatMap(({picture}) =>
    picture !== undefined && picture.file !== undefined ? [picture.file] : [],
  )
  const stated = {
    blocks,
    marks,
    ...(metadata === undefined || Object.keys(metadata).length === 0 ? {} : {metadata}),
    ...(lang === undefined ? {} : {lang}),
  }
  return {
    source: {file, sha256, encoding: 'utf-8', lines, stated},
    ...(pictures?.kept(files) ?? {}),
    problems,
  }
}

/** Read a file whose container may be damaged: the fault becomes a problem. */
export function readContained(raw: RawFile, kind: string, read: () => ReadResult): ReadResult {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error
    return {
      problems: [problem('source-damaged', raw.file, 1, `The ${kind} cannot be read. ${error.message}`)],
    }
  }
}
