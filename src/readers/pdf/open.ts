/** Opens a PDF: each page's operators are followed, and what they draw becomes text. */

import {textOfPages} from './document.ts'
import {PageDrawing} from './draw.ts'
import {type DrawnPage, isBlank, isCombining, isRightToLeft, type PageLink} from './glyphs.ts'
import {withoutLetterParts} from './letter-parts.ts'
import type {Matrix} from './matrix.ts'
import type {OpenedPdf, PdfFault} from './opened.ts'
import type {DrawnFont, TurnedGlyph} from './state.ts'
import {type LibraryElement, type StructureBlock, StructureReader} from './stated-structure.ts'
import {isForeign, isUnread, unreadable, withoutForeign} from './unreadable.ts'

/** Where the files are that the library needs besides itself: addresses of folders. */
export interface PdfResources {
  readonly characterMaps: string
  readonly standardFonts: string
}

/** The most that one PDF may have; a book has some hundreds of pages and a million letters. */
const [mostPages, mostGlyphs] = [3_000, 4_000_000]

/** Open a PDF. Faults of the file become sentences; whoever calls bounds time and memory. */
export async function openPdf(bytes: Uint8Array, resources: PdfResources): Promise<OpenedPdf> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = library.getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: resources.characterMaps,
    cMapPacked: true,
    standardFontDataUrl: resources.standardFonts,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    const file = await loading.promise
    if (file.numPages > mostPages)
      return tooLong(`It has ${file.numPages} pages; at most ${mostPages} are read.`)
    const {info} = (await file.getMetadata()) as {info: Record<string, unknown>}
    const structure = new StructureReader()
    const pages = await drawPages(file, library.OPS, structure)
    if ('fault' in pages) return pages
    const {tree, remarks} = textOfPages(pages, wordsIn(info.Title))
    const [author, lang] = [wordsIn(info.Author), wordsIn(info.Language) ?? structure.lang]
    return {
      tree,
      remarks,
      ...(author === undefined ? {} : {author}),
      ...(lang === undefined ? {} : {lang}),
    }
  } catch (error) {
    return faultOf(error as Error)
  } finally {
    await loading.destroy()
  }
}

function wordsIn(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return text === '' ? undefined : text
}

type PdfFile = Awaited<ReturnType<typeof import('pdfjs-dist').getDocument>['promise']>

async function drawPages(
  file: PdfFile,
  operators: Readonly<Record<string, number>>,
  structure: StructureReader,
): Promise<readonly DrawnPage[] | PdfFault> {
  const pages: DrawnPage[] = []
  const counts = {drawn: 0, codes: 0, pictures: 0, turned: 0, foreign: 0}
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const viewport = page.getViewport({scale: 1})
    const {fnArray, argsArray} = await page.getOperatorList({annotationMode: 0})
    const fontOf = (id: string): DrawnFont => (page.commonObjs.has(id) ? page.commonObjs.get(id) : {})
    const drawing = new PageDrawing(operators, viewport.transform as unknown as Matrix, fontOf)
    fnArray.forEach((operator, at) => {
      drawing.follow(operator, argsArray[at])
      if (pictureOperators.some((name) => operators[name] === operator)) counts.pictures += 1
    })
    const {width, height} = viewport
    const shown = withoutLetterParts(visible(drawing.glyphs, width, height))
    counts.drawn += shown.filter((glyph) => !isBlank(glyph)).length
    counts.codes += shown.filter(isUnread).length
    counts.turned += shown.filter(({text}) => isRightToLeft(text)).length
    counts.foreign += shown.filter((glyph, at) => isForeign(glyph, shown[at - 1], shown[at + 1])).length
    if (counts.drawn > mostGlyphs) return tooLong(`It has more than ${mostGlyphs} letters.`)
    const stated = await statedBlocks(page, structure)
    pages.push(
      upright(
        withoutForeign(shown).map((glyph) => withBlock(glyph, stated)),
        drawing.rules,
        await linksOf(page, viewport),
        width,
        height,
      ),
    )
    page.cleanup()
  }
  return unreadable(counts) ?? pages
}

const pictureOperators = [
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintImageXObjectRepeat',
]

/** The glyphs on the page; text behind a scanned page only where nothing else is drawn. */
function visible(glyphs: readonly TurnedGlyph[], width: number, height: number): TurnedGlyph[] {
  const inside = glyphs.filter(({x, y, size}) => x > -size && x < width + size && y > -1 && y < height + size)
  const drawn = inside.filter(({isHidden}) => !isHidden)
  return drawn.some((glyph) => !isBlank(glyph)) ? drawn : inside
}

/** A page turned as most of its glyphs stand. */
function upright(
  glyphs: readonly TurnedGlyph[],
  rules: DrawnPage['rules'],
  links: readonly PageLink[],
  width: number,
  height: number,
): DrawnPage {
  const counts = [0, 1, 2, 3].map((turn) => glyphs.filter((glyph) => glyph.turn === turn).length)
  const most = counts.indexOf(Math.max(...counts))
  const isAcross = most === 1 || most === 3
  const place = (x: number, y: number): readonly [number, number] =>
    most === 0 ? [x, y] : most === 1 ? [y, width - x] : most === 2 ? [width - x, height - y] : [height - y, x]
  const box = <Box extends {x0: number; x1: number; y0: number; y1: number}>(each: Box): Box => {
    const [[ax, ay], [bx, by]] = [place(each.x0, each.y0), place(each.x1, each.y1)]
    return {...each, x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by)}
  }
  return {
    width: isAcross ? height : width,
    height: isAcross ? width : height,
    glyphs: glyphs
      .filter(({turn}) => turn === most)
      .map((glyph) => {
        const [x, y] = place(glyph.x, glyph.y)
        return {...glyph, x, y}
      }),
    turned: glyphs.filter(
      (glyph) => glyph.turn !== most && (!isBlank(glyph) || glyph.text === ' ') && !isCombining(glyph),
    ),
    rules: rules.map(box),
    links: links.map(box),
  }
}

type PdfPage = Awaited<ReturnType<PdfFile['getPage']>>

/** The blocks that the structure of the file states of a page; none where it has no structure, or a damaged one. */
async function statedBlocks(
  page: PdfPage,
  structure: StructureReader,
): Promise<ReadonlyMap<number, StructureBlock>> {
  const {num, gen} = page.ref ?? {num: 0, gen: 0}
  const root = (await page.getStructTree().catch(() => null)) as unknown as LibraryElement | null
  return structure.read(root, gen === 0 ? `${num}R` : `${num}R${gen}`)
}

function withBlock(glyph: TurnedGlyph, stated: ReadonlyMap<number, StructureBlock>): TurnedGlyph {
  const block = glyph.content === undefined || glyph.isArtifact ? undefined : stated.get(glyph.content)
  return block === undefined ? glyph : {...glyph, block}
}

async function linksOf(
  page: PdfPage,
  viewport: {readonly transform: readonly number[]},
): Promise<PageLink[]> {
  const annotations = (await page.getAnnotations()) as {
    subtype?: string
    url?: string
    unsafeUrl?: string
    rect: number[]
  }[]
  return annotations.flatMap(({subtype, url, rect}) => {
    if (subtype !== 'Link' || typeof url !== 'string') return []
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport.transform
    const at = (x = 0, y = 0) => [a * x + c * y + e, b * x + d * y + f] as const
    const [[ax, ay], [bx, by]] = [at(rect[0], rect[1]), at(rect[2], rect[3])]
    return [
      {href: url, x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by)},
    ]
  })
}

function tooLong(fault: string): PdfFault {
  return {code: 'source-too-large', fault}
}

function faultOf({name, message}: Error): PdfFault {
  if (name === 'PasswordException')
    return {code: 'source-unsupported', fault: 'This PDF is protected by a password. Save it without one.'}
  if (name === 'RangeError') return {code: 'source-damaged', fault: 'The PDF is nested too deeply.'}
  const said = message.replace(/\.$/, '')
  return {code: 'source-damaged', fault: `The PDF is damaged or was cut off (${said}).`}
}
