import assert from 'node:assert/strict'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {Resvg} from '@resvg/resvg-js'
import {XMLValidator} from 'fast-xml-parser'
import {type CardText, cardSize, cardSvg, languageNames} from '../../src/site/reading/preview-card.ts'

const about: CardText = {lang: 'en', text: languageNames(['ar', 'en'])}
const card = (...titles: readonly CardText[]) => cardSvg(titles, 'Site · موقع', about)
const fontFiles = ['card-arab.ttf', 'card-latn.ttf'].map((name) =>
  fileURLToPath(new URL(`../../src/site/fonts/${name}`, import.meta.url)),
)
const drawn = (svg: string) => new Resvg(svg, {font: {fontFiles, loadSystemFonts: false}})
/** The same card without its ground, so that its box is that of what stands on it. */
const boxOf = (svg: string) => drawn(svg.replace(/<rect[^>]*>/, '')).innerBBox()!
const linesOf = (svg: string) => Array.from(svg.matchAll(/<text[^>]*>(.*?)<\/text>/g), ([, text]) => text!)

test('a card shows every title whole, in lines that stand inside its margins', () => {
  const long = 'After the withdrawal of the last troops, the neighbours hope to normalise their relations'
  const arabic = 'بعد انسحاب آخر القوات، يأمل الجيران في تطبيع علاقاتهم مع الحكومة الجديدة في العاصمة'
  const persian = 'پس از خروج آخرین نیروها، همسایگان به عادی‌سازی روابط امیدوارند و می‌گویند ۲۰ سال گذشت'
  for (const titles of [
    [{lang: 'en', text: 'Short'}],
    [
      {lang: 'ar', text: arabic},
      {lang: 'en', text: long},
    ],
    [
      {lang: 'en', text: long},
      {lang: 'ar', text: arabic},
      {lang: 'fa', text: persian},
    ],
  ] as const) {
    const svg = card(...titles)
    assert.equal(XMLValidator.validate(svg), true)
    const words = linesOf(svg)
      .join(' ')
      .replace(/[\u2066-\u2069]/g, '')
    for (const {text} of titles) assert.ok(words.includes(text), text)
    const {x, y, width, height} = boxOf(svg)
    assert.ok(x >= 60 && x + width <= cardSize.width - 60, `from ${x}, ${width} wide`)
    assert.ok(y >= 20 && y + height <= cardSize.height - 20, `from ${y}, ${height} high`)
  }
})

test('a line of Arabic script reads from the right, whatever else stands in it', () => {
  const [line] = linesOf(card({lang: 'fa', text: 'گزارش BBC (۲۰۲۳)'}))
  assert.equal(line, '\u2067گزارش BBC (۲۰۲۳)\u2069')
})

test('no title can break out of the picture', () => {
  const svg = card({lang: 'en', text: 'A < B & <script>"C"</script>\u0000'})
  assert.equal(XMLValidator.validate(svg), true)
  assert.ok(!svg.includes('<script'))
})
