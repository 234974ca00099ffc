/**
 * `node scripts/lab/fonts.ts`: cuts the faces of the site down to what Arabic, Persian and English pages use.
 *
 * The output under `src/site/fonts/` is committed, the licences of the faces under `public/fonts/` go out with the site,
 * and a build never needs this. Run it again when a face or a character set changes. Weights 400–600 stay variable: a real weight
 * for headings costs less than a second file. A face whose name is reserved goes by another in its name table.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import subsetFont from 'subset-font'
import {graft, type Moved, withMoved} from './graft.ts'
import {readCharacters, readNames, readTables, renameFamily, writeCharacters, writeTables} from './sfnt.ts'

/** Characters from one code point to another, both included. */
function range(first: number, last: number): string {
  return Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index)).join('')
}

/** One face: the package's files, the characters that stay, and where it goes. */
interface Face {
  /** The package, with the beginning and the end of its files' names. */
  readonly from: readonly [folder: string, name: string, cut: string]
  /** The files between, by script: what the first has not comes from those after it. */
  readonly parts: readonly [string, ...string[]]
  /** Its script, ISO 15924 in lower case, or its own name where it is not the face of a script. */
  readonly to: string
  /** Family in its name table. */
  readonly family: string
  readonly characters: string
  /** What is kept of its axes; none where it has none. */
  readonly axes?: {readonly [axis: string]: number | {min: number; max: number; default: number}}
  /** Characters that it may lack, and those whose glyphs stand for them then. */
  readonly likened?: readonly (readonly [character: string, as: string])[]
  /** Characters that it lacks, and those whose glyphs stand for them elsewhere. */
  readonly moved?: readonly Moved[]
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
 * the joiners that Persian spelling needs. Guillemets and brackets come along, so that they match the letters they
 * enclose.
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

/** With the other letters and capitals of transliterations, those of Turkish names, and signs of money and degrees. */
const latinWithNames = `${latin}ḍṭẓĀĪŪḤṢḌṬẒğışŞÉÖÜ£€°`

/**
 * With what only transliterations in full have; those of the Library of Congress have ayn, hamza, a stroke between letters,
 * and in Persian two dots or a line below s and z.
 */
const transliterated = `${latinWithNames}ēōḏṯḫġšžčŠČòùãåøßÇİʻʼʹ\u0324\u0331\u0332`

/** What shaping asks for, kerning, and figures of one width or of their own; fractions nobody sets. */
const features = [
  ...['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'calt', 'liga', 'curs', 'mark', 'mkmk', 'kern'],
  ...['lnum', 'onum', 'tnum', 'pnum'],
]

const packages = 'node_modules/@fontsource-variable'
const text = {wght: {min: 400, max: 600, default: 400}}
const serif = `${packages}/source-serif-4`

/** Joiners and marks of direction: as wide as a space of no width, in faces that lack them. */
const unseen = [...'\u200C\u200D\u200E\u200F'].map((character) => [character, '\u200B'] as const)

const faces: readonly Face[] = [
  {
    from: [serif, 'source-serif-4', 'wght-normal'],
    parts: ['latin', 'latin-ext'],
    to: 'latn',
    family: 'Muqabala Latin',
    characters: latinWithNames,
    axes: text,
  },
  {
    from: [serif, 'source-serif-4', 'opsz-normal'],
    parts: ['latin', 'latin-ext'],
    to: 'latn-display',
    family: 'Muqabala Latin Display',
    characters: latinWithNames,
    axes: {...text, opsz: 48},
  },
  {
    from: [serif, 'source-serif-4', 'wght-italic'],
    parts: ['latin', 'latin-ext'],
    to: 'latn-italic',
    family: 'Muqabala Latin',
    characters: transliterated,
    axes: {wght: 400},
    // The stroke between letters, which it has not, is the typewriter's apostrophe.
    likened: [['ʹ', "'"]],
    // Dots and lines below, from those above: in the middle below s and z, as deep as the dot below is.
    moved: [
      ['\u0324', '\u0308', -323, -816],
      ['\u0331', '\u0304', -321, -764],
      ['\u0332', '\u0304', -321, -764],
    ],
  },
  {
    from: [`${packages}/noto-naskh-arabic`, 'noto-naskh-arabic', 'wght-normal'],
    parts: ['arabic', 'latin'],
    to: 'arab',
    family: 'Noto Naskh Arabic',
    characters: `${arabic}\u200B`,
    axes: text,
    likened: unseen,
  },
  {
    from: ['node_modules/@fontsource/scheherazade-new', 'scheherazade-new', '700-normal'],
    parts: ['arabic', 'latin'],
    to: 'arab-display',
    family: 'Muqabala Naskh Display',
    characters: `${arabic}\u200B`,
    likened: unseen,
  },
  {
    from: [`${packages}/markazi-text`, 'markazi-text', 'wght-normal'],
    parts: ['arabic', 'latin'],
    to: 'markazi',
    family: 'Markazi Text',
    characters: `${arabic}\u200B%`,
    axes: text,
    // Heh with hamza, which it has not, is shaped of the first and a hamza: drawn as heh is.
    likened: [...unseen, ['\u06D5', '\u0647'], ['\u066A', '%']],
  },
]

/** A TrueType font of those of its characters that are in one of the package's files. */
async function cut(
  {from: [folder, name, end], characters, axes = {}, likened = [], moved = []}: Face,
  part: string,
): Promise<Buffer> {
  const file = readFileSync(`${folder}/files/${name}-${part}-${end}.woff2`)
  const others = [...likened, ...moved].map(([, as]) => as)
  return subsetFont(file, characters + others.join(''), {
    targetFormat: 'truetype',
    noHinting: true,
    keepFeatures: features,
    variationAxes: axes,
  })
}

/** The face in one file, under its name. */
async function joined(face: Face): Promise<Buffer> {
  const [first, ...others] = await Promise.all(face.parts.map((part) => cut(face, part)))
  const grafted = others.reduce(graft, first!)
  const tables = readTables(face.moved === undefined ? grafted : withMoved(grafted, face.moved))
  const characters = readCharacters(tables.get('cmap')!)
  for (const [character, as] of face.likened ?? []) {
    const [code, glyph] = [character.codePointAt(0)!, characters.get(as.codePointAt(0)!)]
    if (glyph !== undefined && !characters.has(code)) characters.set(code, glyph)
  }
  tables.set('cmap', writeCharacters(characters))
  tables.set('name', renameFamily(tables.get('name')!, face.family))
  return writeTables(tables)
}

/** The licence under the copyright line of the face, which packages shorten or repeat. */
function licenceOf({from}: Face, font: Buffer): string {
  const copyright = readNames(readTables(font).get('name')!).find(({id}) => id === 0)!.text
  const licence = readFileSync(`${from[0]}/LICENSE`, 'utf8')
  const terms = licence.slice(licence.indexOf('This license is copied below'))
  return `${copyright}\n\nThis Font Software is licensed under the SIL Open Font License, Version 1.1.\n${terms}`
}

for (const folder of ['src/site/fonts', 'public/fonts']) mkdirSync(folder, {recursive: true})
for (const face of faces) {
  const whole = await joined(face)
  const has = readCharacters(readTables(whole).get('cmap')!)
  const lacking = [...face.characters].filter((character) => !has.has(character.codePointAt(0)!))
  // Once more: glyphs of the other files that nothing uses go.
  const font = await subsetFont(whole, face.characters, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: features,
  })
  writeFileSync(`src/site/fonts/${face.to}.woff2`, font)
  writeFileSync(`public/fonts/${face.to}.OFL.txt`, licenceOf(face, whole))
  const codes = lacking.map((character) => character.codePointAt(0)!.toString(16))
  console.log(`${face.to}.woff2\t${font.length} bytes\t${face.family}\twithout ${codes.join(' ')}`)
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
