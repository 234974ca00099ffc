/**
 * Tab-separated values: a line for every row, followed by one for each pair of sentences inside it, and of clauses
 * inside that.
 *
 * A backslash, tab, line feed or carriage return in a text is written `\\`, `\t`, `\n` or `\r`, so that a line
 * is always a record and a tab always a border. Several segments of one side are joined by `\n`, their ids by
 * a space; an empty side is empty. A backslash stands before a field too that a table's program would take for a formula:
 * one that begins with `=`, `+`, `-` or `@` (in full width too), inside quotation marks or not. So a backslash before
 * any character but `t`, `n` and `r` means that character, and every text comes back as it was. The last column says whether a row is `linked`, `moved` (the target stands elsewhere in
 * its edition), `left-out` or `not-found`; rows are in the source's order.
 */
import {type Exporter, type Pair, pairName, pairsOf} from './export.ts'
import {decimal, unitsOf} from './units.ts'

/** `/data/<slug>.<source>-<target>.tsv`. */
export const tsv: Exporter = {
  extension: 'tsv',
  label: 'TSV',
  mediaType: 'text/tab-separated-values',
  files: (article) =>
    pairsOf(article).map((pair) => ({
      name: `${pairName(pair)}.tsv`,
      langs: [pair.source.lang, pair.target.lang],
      make: () => tsvOfPair(pair),
    })),
}

function tsvOfPair(pair: Pair): string {
  const [from, to] = [pair.source.lang, pair.target.lang]
  const head = [
    'unit',
    'row',
    `${from} ids`,
    `${to} ids`,
    from,
    to,
    'confidence',
    'status',
    'flags',
    'relation',
  ]
  const records = unitsOf(pair).map((unit) => [
    unit.level,
    unit.row,
    unit.source.ids.join(' '),
    unit.target.ids.join(' '),
    unit.source.texts.join('\n'),
    unit.target.texts.join('\n'),
    decimal(unit.confidence),
    unit.status,
    unit.flags.join(' '),
    unit.relation,
  ])
  return [head, ...records].map((record) => `${record.map(escapeField).join('\t')}\n`).join('')
}

/** One field of a record. */
function escapeField(text: string): string {
  const escaped = text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character)
  return formula.test(escaped) ? `\\${escaped}` : escaped
}

/** How a formula begins (OWASP, "CSV injection"); a program that imports a table may take quotation marks off first. */
const formula = /^["']*[=+\-@＝＋－＠]/u

const escapes: Readonly<Record<string, string>> = {'\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r'}
