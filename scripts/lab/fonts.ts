/**
 * `node scripts/lab/fonts.ts`: cuts the two text faces down to what Arabic, Persian and English pages use.
 *
 * The output under `src/site/fonts/` is committed, the licences of the faces under `public/fonts/` go out with the site,
 * and a build never needs this. Run it again when a face or a character set changes. Weights 400–600 stay variable: a real weight
 * for headings costs less than a second file.
 */
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import subsetFont from 'subset-font'

/** Characters from one code point to another, both included. */
function range(first: number, last: number): string {
  return Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index)).join('')
}

/** One face: the package's file, the characters that stay, and where it goes. */
interface Face {
  readonly from: string
  /** Its script, ISO 15924 in lower case: pages ask for faces by the scripts of their languages. */
  readonly to: string
  readonly characters: string
  readonly licence: string
}

/** A face for the cards of shared links: one file for both scripts, since a line on a card is set in one face. */
interface CardFace {
  readonly from: string
  readonly to: string
  readonly characters: string
  /** Weight to take of a variable face. */
  readonly weight?: number
}

/**
 * Arabic and Persian: letters of both alphabets, harakat, superscript alef, both digit sets, their punctuation, and
 * the joiners that Persian spelling needs. Guillemets and brackets come along where the face has them, so that
 * they match the letters they enclose.
 */
const arabic =
  '\u060C\u061B\u061F' +
  range(0x0621, 0x063a) +
  range(0x0640, 0x0655) +
  range(0x0660, 0x066c) +
  '\u0670\u0671\u067E\u0686\u0698\u06A9\u06AF\u06C0\u06C1\u06CC\u06D2\u06D4\u06D5' +
  range(0x06f0, 0x06f9) +
  '\u200C\u200D\u200E\u200F «»()[]–—…:!.'

/** English: ASCII, typographic punctuation and the accented letters that names in news English carry. */
const latin = `${range(0x20, 0x7e)}\u00A0–—‘’“”…«»·×àáâçèéêëíïñóôöúüāīūḥṣʿʾ`

const packages = 'node_modules/@fontsource-variable'
const faces: readonly Face[] = [
  {
    from: `${packages}/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2`,
    to: 'arab',
    characters: arabic,
    licence: `${packages}/noto-naskh-arabic/LICENSE`,
  },
  {
    from: `${packages}/source-serif-4/files/source-serif-4-latin-wght-normal.woff2`,
    to: 'latn',
    characters: latin,
    licence: `${packages}/source-serif-4/LICENSE`,
  },
]

for (const folder of ['src/site/fonts', 'public/fonts']) mkdirSync(folder, {recursive: true})
for (const face of faces) {
  const font = await subsetFont(readFileSync(face.from), face.characters, {
    targetFormat: 'woff2',
    noHinting: true,
    variationAxes: {wght: {min: 400, max: 600, default: 400}},
  })
  writeFileSync(`src/site/fonts/${face.to}.woff2`, font)
  copyFileSync(face.licence, `public/fonts/${face.to}.OFL.txt`)
  console.log(`${face.to}.woff2\t${font.length} bytes\t${new Set(face.characters).size} characters`)
}

const cardFaces: readonly CardFace[] = [
  {
    from: 'node_modules/@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
    to: 'card-arab.ttf',
    characters: arabic + latin,
  },
  {
    from: `${packages}/source-serif-4/files/source-serif-4-latin-wght-normal.woff2`,
    to: 'card-latn.ttf',
    characters: latin,
    weight: 600,
  },
]

for (const {from, to, characters, weight} of cardFaces) {
  const font = await subsetFont(readFileSync(from), characters, {
    targetFormat: 'truetype',
    noHinting: true,
    ...(weight === undefined ? {} : {variationAxes: {wght: weight}}),
  })
  writeFileSync(`src/site/fonts/${to}`, font)
  console.log(`${to}\t${font.length} bytes\t${new Set(characters).size} characters`)
}
