/**
 * The preview picture of a shared link: the titles of an article, each in its own script, as SVG that needs only two fonts
 * and no browser. Line breaks are computed here, since SVG has none.
 */
import {commonLang, type Lang, langs, languages} from '../../languages/index.ts'
import {scriptFaces, widths} from '../../languages/script/drawing.ts'

/** A text on a card, and its language. */
export interface CardText {
  readonly lang: Lang
  readonly text: string
}

/** Size of a card in pixels, as services that show previews recommend. */
export const cardSize = {width: 1200, height: 630} as const

const margin = 80
/** Width of a line and, below, height of all titles together, in pixels. */
const measure = cardSize.width - 2 * margin
const room = cardSize.height - margin - 150
/** Font sizes to try, in pixels, the largest first; the last is used even if the titles do not fit. */
const sizes = [76, 70, 64, 58, 52, 47, 42, 38, 34, 30, 26]
/** Space between two titles, in ems. */
const gap = 0.55
const colours = {
  paper: '#fcfaf5',
  ink: '#1f1b16',
  soft: '#655c4e',
  rule: '#dcd5c6',
  rubric: '#97291b',
} as const

/** Draw a card: the titles, the original's first, and below them the site's name and a line about the text. */
export function cardSvg(titles: readonly CardText[], site: string, about: CardText): string {
  const chosen = largestThatFits(titles)
  let y = margin + Math.max(0, (room - chosen.height) / 2)
  const texts = chosen.blocks.map(({lang, lines, size}, index) => {
    const {script, dir} = languages[lang]
    const leading = size * scriptFaces[script].leading
    const x = dir === 'rtl' ? cardSize.width - margin : margin
    const set = lines.map((line) => {
      y += leading
      return lineSvg({lang, text: line}, x, y - leading * 0.3)
    })
    y += size * gap
    return `<g font-size="${size}" fill="${index === 0 ? colours.ink : colours.soft}">${set.join('')}</g>`
  })
  const foot = cardSize.height - 64
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">` +
    `<rect width="100%" height="100%" fill="${colours.paper}"/>${texts.join('')}` +
    `<path d="M${margin} ${foot - 52}H${cardSize.width - margin}" stroke="${colours.rule}" stroke-width="2"/>` +
    `<g stroke="${colours.rubric}" stroke-width="4"><circle cx="${margin + 14}" cy="${foot - 10}" r="12" fill="none"/>` +
    `<circle cx="${margin + 14}" cy="${foot - 10}" r="2" fill="${colours.rubric}"/></g>` +
    `<g font-size="32" fill="${colours.ink}">${lineSvg({lang: commonLang, text: site}, margin + 44, foot)}</g>` +
    `<g font-size="28" fill="${colours.soft}">${lineSvg(about, cardSize.width - margin, foot, 'end')}</g></svg>`
  )
}

interface Block {
  readonly lang: Lang
  readonly lines: readonly string[]
  readonly size: number
}

/** All titles broken into lines, and their total height in pixels. */
interface Layout {
  readonly blocks: readonly Block[]
  readonly height: number
}

/** The layout at the largest size that fits, else at the smallest. */
function largestThatFits(titles: readonly CardText[]): Layout {
  const measured = titles.map(({lang, text}) => ({lang, words: wordsOf(text)}))
  let layout: Layout = {blocks: [], height: 0}
  for (const size of sizes) {
    layout = layOut(measured, size)
    if (layout.height <= room) break
  }
  return layout
}

/** The layout at one size; translations are a little smaller than the original. */
function layOut(titles: readonly {lang: Lang; words: readonly Word[]}[], size: number): Layout {
  const blocks = titles.map(({lang, words}, index): Block => {
    const own = Math.round(size * (index === 0 ? 1 : 0.8) * scriptFaces[languages[lang].script].scale)
    return {lang, lines: breakLines(words, measure / own), size: own}
  })
  const heights = blocks.map(
    (block) => block.lines.length * block.size * scriptFaces[languages[block.lang].script].leading,
  )
  const gaps = blocks.slice(1).reduce((sum, block) => sum + block.size * gap, 0)
  return {blocks, height: heights.reduce((sum, height) => sum + height, gaps)}
}

/** Break a text into the fewest lines of at most `width` ems, balanced in length. */
function breakLines(words: readonly Word[], width: number): readonly string[] {
  const greedy = fill(words, width)
  // Binary search for the narrowest width with the same number of lines: it balances them.
  let [low, high, best] = [width / 2, width, greedy]
  while (high - low > 0.25) {
    const middle = (low + high) / 2
    const lines = fill(words, middle)
    if (lines.length > greedy.length) low = middle
    else [high, best] = [middle, lines]
  }
  return best
}

/** A word and its width in ems. */
interface Word {
  readonly text: string
  readonly width: number
}

/** The words of a text with their widths, measured once for all sizes. */
function wordsOf(text: string): readonly Word[] {
  return text
    .trim()
    .split(/\s+/u)
    .map((word) => ({text: word, width: widthOf(word)}))
}

function fill(words: readonly Word[], width: number): readonly string[] {
  const lines: string[] = []
  let room = 0
  for (const word of words) {
    room -= space + word.width
    if (lines.length > 0 && room >= 0) lines[lines.length - 1] += ` ${word.text}`
    else {
      lines.push(word.text)
      room = width - word.width
    }
  }
  return lines
}

/** Width of the space between two words. */
const space = 0.34

function widthOf(text: string): number {
  let sum = 0
  for (const character of text) sum += widths.find(([kind]) => kind.test(character))?.[1] ?? 0
  return sum
}

/**
 * One line, in the font of the first script that it has a letter of. The SVG renderer's base direction is always left to
 * right, so the line is wrapped in bidi isolates of its own direction.
 */
function lineSvg({lang, text}: CardText, x: number, y: number, anchor?: 'end'): string {
  const isRtl = languages[lang].dir === 'rtl'
  const faces = Object.values(scriptFaces)
  const face = (faces.find(({letters}) => letters.test(text)) ?? scriptFaces[languages[lang].script]).face
  const end = isRtl || anchor === 'end' ? ' text-anchor="end"' : ''
  const isolated = `${isRtl ? '\u2067' : '\u2066'}${escaped(text)}\u2069`
  return `<text x="${x}" y="${Math.round(y)}"${end} font-family="${face}">${isolated}</text>`
}

function escaped(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\u0000-\u001F]/g, ' ')
}

/** The languages of a text in their own names, in menu order. */
export function languageNames(own: readonly Lang[]): string {
  return langs
    .filter((lang) => own.includes(lang))
    .map((lang) => `\u2068${languages[lang].ownName}\u2069`)
    .join(' · ')
}
