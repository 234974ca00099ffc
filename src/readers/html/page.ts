/** The tree of a page → the lines that it shows, each with what it is, and whether it is the article's. */
import type {Root} from 'hast'
import type {StatedBlock, StatedMark, StatedStructure} from '../../text/stated.ts'
import type {PictureFile, RawFile} from '../reader.ts'
import {textOfTree} from '../tree/index.ts'
import {judgeBody} from './body.ts'
import {type PageFacts, readPageFacts} from './page-facts.ts'
import {pageLines} from './page-lines.ts'
import {PagePictures} from './page-pictures.ts'
import {repeatedPictures, rolesOfPage} from './roles.ts'
import {findDeck, findPageTitle} from './title.ts'
import {withTurns} from './turns.ts'

/** What a page shows and states. */
export interface PageText {
  readonly lines: readonly string[]
  readonly stated: StatedStructure
  /** Pictures that the page holds itself. */
  readonly pictures: readonly PictureFile[]
}

/** Read the tree of a page. */
export function readPage(tree: Root, raw: RawFile): PageText {
  const facts = readPageFacts(tree)
  const pictures = new PagePictures(raw)
  const text = textOfTree(tree, {
    wholeAddress: (address) => wholeAddress(address, facts.base),
    pictureFile: (address) => pictures.fileOf(address),
  })
  const lines = pageLines(tree, text)
  const title = findPageTitle(lines, facts)
  const deck = findDeck(lines, title.from, facts)
  const outside = judgeBody(lines, title, deck, facts)
  const roles = rolesOfPage({lines, outside, title, deck, facts, marks: text.marks})
  const repeated = repeatedPictures(lines, roles, outside)
  const said = new Map([...repeated].map(([figure, caption]) => [caption, roles[figure]!.picture]))
  const blocks = roles.map((block, index): StatedBlock => {
    const reason = outside[index] ?? (repeated.has(index) ? 'said by the caption' : undefined)
    if (reason !== undefined) return {...block, outside: reason}
    const {level, ...rest} = block
    if (index === title.line) return {...rest, role: 'title'}
    if (index === deck) return {...rest, role: 'deck'}
    const picture = said.get(index)
    if (picture !== undefined) return {...rest, role: 'figure', picture}
    return block.role === 'heading' && level === 1 ? {...block, level: 2} : block
  })
  const {metadata, lang} = facts
  const stated = {
    ...withTurns(text.lines, blocks, text.marks),
    metadata,
    ...(lang === undefined ? {} : {lang}),
  }
  const isShown = title.line !== -1 || title.text === undefined
  const page = {lines: text.lines, stated, pictures: pictures.files}
  return isShown ? page : withFirstLine(page, title.text ?? '', facts)
}

/** The lines with a first one that shows the title as the browser's tab does: it stands nowhere on the page. */
function withFirstLine({lines, stated, pictures}: PageText, title: string, {tab}: PageFacts): PageText {
  const first = tab?.includes(title) === true ? tab : title
  const start = first.indexOf(title)
  const outside = [
    [0, start],
    [start + title.length, first.length],
  ].flatMap(([from = 0, to = 0]): StatedMark[] =>
    from < to ? [{type: 'outside', line: 1, start: from, end: to}] : [],
  )
  const down = <Place extends {readonly line: number}>(place: Place): Place => ({
    ...place,
    line: place.line + 1,
  })
  const marks = stated.marks.map(({note, ...mark}) =>
    down(note === undefined ? mark : {...mark, note: note + 1}),
  )
  return {
    pictures,
    lines: [first, ...lines],
    stated: {
      ...stated,
      blocks: [{line: 1, role: 'title'}, ...stated.blocks.map(down)],
      marks: [...outside, ...marks],
    },
  }
}

/** The address that a link or picture of a page names. */
function wholeAddress(address: string, base: string | undefined): string | undefined {
  if (base === undefined || /^(?:#|[a-z][a-z\d+.-]*:)/i.test(address) || !URL.canParse(address, base))
    return undefined
  const {href, protocol} = new URL(address, base)
  return /^https?:$/.test(protocol) ? href : undefined
}
