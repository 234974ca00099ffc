/**
 * Where keys stand, `/find/places/<n>.txt`: lines of text in the order of their keys, cut into files of about a size.
 *
 * A line is `key page:place,place;page:place`, numbers as steps from the one before, so that they are short. Files
 * are text, which every server compresses, and a key is found by searching for it: nothing is decoded but its line.
 */

/** Where a key stands in one edition: its number, and the places of words in it, ascending. */
export interface Places {
  readonly page: number
  readonly positions: readonly number[]
}

/** Characters in a file; a key with more places than that has a file to itself. About a third of it is sent. */
const fileLength = 24_000

/** A key with its places as a line. */
export function writeLine(key: string, places: readonly Places[]): string {
  let last = 0
  const pages = places.map(({page, positions}) => {
    const step = page - last
    last = page
    return `${step}:${steps(positions)}`
  })
  return `${key} ${pages.join(';')}\n`
}

function steps(positions: readonly number[]): string {
  return positions.map((position, at) => position - (positions[at - 1] ?? 0)).join(',')
}

/** A file of places, and the beginning of its first key, by which it is found. */
export interface PlacesFile {
  readonly start: string
  readonly text: string
}

/** Lines in the order of their keys as files of at most `length` characters. A file begins with a line break, so that every key has one before it. */
export function* cutLines(lines: Iterable<string>, length = fileLength): Generator<PlacesFile> {
  let start = ''
  let before = ''
  let file: string[] = []
  let size = 0
  for (const line of lines) {
    const key = line.slice(0, line.indexOf(' '))
    if (size + line.length > length && size > 0) {
      yield {start, text: `\n${file.join('')}`}
      file = []
      size = 0
    }
    if (size === 0) start = distinct(before, key)
    file.push(line)
    size += line.length
    before = key
  }
  if (size > 0) yield {start, text: `\n${file.join('')}`}
}

/** The shortest beginning of a key that comes after the key before it. */
function distinct(before: string, key: string): string {
  let length = 1
  while (length < key.length && key.slice(0, length) <= before) length++
  return key.slice(0, length)
}

/** The number of the file that has a key, if any has it; -1 where the key comes before all. */
export function fileOf(key: string, starts: readonly string[]): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? '') <= key) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The numbers of the files with keys that begin so. */
export function filesOf(beginning: string, starts: readonly string[]): number[] {
  const first = fileOf(beginning, starts)
  const files = first < 0 ? [] : [first]
  for (let next = first + 1; starts[next]?.startsWith(beginning) === true; next++) files.push(next)
  return files
}

/** The places of a key in a file; none where it has not the key. */
export function placesOf(key: string, file: string): Places[] {
  const at = file.indexOf(`\n${key} `)
  return at < 0 ? [] : readPlaces(file, at + key.length + 2)
}

/** The places of all keys in a file that begin so. */
export function placesBeginning(beginning: string, file: string): Places[] {
  const found: Places[] = []
  for (let at = file.indexOf(`\n${beginning}`); at >= 0; at = file.indexOf(`\n${beginning}`, at + 1))
    found.push(...readPlaces(file, file.indexOf(' ', at) + 1))
  return found
}

function readPlaces(file: string, start: number): Places[] {
  let page = 0
  return file
    .slice(start, file.indexOf('\n', start))
    .split(';')
    .map((each) => {
      const colon = each.indexOf(':')
      page += Number(each.slice(0, colon))
      let position = 0
      const positions = each
        .slice(colon + 1)
        .split(',')
        .map((step) => (position += Number(step)))
      return {page, positions}
    })
}
