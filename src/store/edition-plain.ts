/**
 * The part of YAML and of markdown that nearly every generated file keeps to, read line by line: several times
 * faster than the parsers, which matters where thousands of articles are read. Whatever is not certain to mean the
 * same to the parsers gives undefined, and they are asked.
 */

/** A value of front matter. */
type Plain = string | number | boolean | readonly Plain[] | {readonly [key: string]: Plain}

/** The mapping that a block of YAML is; undefined where it holds more than plain keys, JSON values and flow maps. */
export function plainYaml(text: string): Plain | undefined {
  const lines = text.replace(/\n$/, '').split('\n')
  const [value, end] = mapAt(lines, 0, '')
  return end === lines.length ? value : undefined
}

/** A mapping whose keys stand behind this indentation, and the line after it. */
function mapAt(lines: readonly string[], start: number, indent: string): [Plain | undefined, number] {
  const map: Record<string, Plain> = {}
  let at = start
  while (at < lines.length) {
    const [, space, key = '', rest] = /^( *)([A-Za-z]+):(?: (.+))?$/.exec(lines[at]!) ?? []
    if (space !== indent) break
    const inner = `${indent}  `
    const nested = lines[at + 1]?.startsWith(`${inner}- `) ? listAt : mapAt
    const [value, end] = rest === undefined ? nested(lines, at + 1, inner) : [flowOf(rest), at + 1]
    if (value === undefined || Object.hasOwn(map, key)) return [undefined, at]
    map[key] = value
    at = end
  }
  return [at === start ? undefined : map, at]
}

/** A list with an item a line. */
function listAt(lines: readonly string[], start: number, indent: string): [Plain | undefined, number] {
  const list: Plain[] = []
  for (let at = start; ; at++) {
    if (!lines[at]?.startsWith(`${indent}- `)) return [list, at]
    const value = flowOf(lines[at]!.slice(indent.length + 2))
    if (value === undefined) return [undefined, at]
    list.push(value)
  }
}

/** A value in one line: JSON, but for the quotes around keys. */
function flowOf(text: string): Plain | undefined {
  const json = text.replace(/"(?:[^"\\]|\\.)*"|(?<![A-Za-z])([A-Za-z]+)(?=: )/g, (found, key?: string) =>
    key === undefined ? found : `"${key}"`,
  )
  try {
    const value = JSON.parse(json) as Plain | null
    return value ?? undefined
  } catch {
    return undefined
  }
}

/** A line that can begin nothing but a paragraph or a heading, whose characters mean themselves or are escaped. */
const plainLine =
  /^(?:#{1,2} )?(?:\\[!-/:-@[-`{-~]|[\p{L}\p{M}"'(«»“”‘’…،؟]|(?!\d{1,9}[.)])\d)(?:\\[!-/:-@[-`{-~]|[^\p{Cc}\p{Zl}\p{Zp}\uFEFF\\`*_[\]<>&#])*$/u

/** The texts of the paragraphs and headings that a markdown body is; undefined where it may hold anything else. */
export function plainBlocks(body: string): readonly string[] | undefined {
  const texts: string[] = []
  for (const block of body.replace(/^\n+|\n$/g, '').split('\n\n')) {
    if (!plainLine.test(block) || block.endsWith(' ')) return undefined
    texts.push(block.replace(/^#{1,2} /, '').replace(/\\([!-/:-@[-`{-~])/g, '$1'))
  }
  return texts
}
