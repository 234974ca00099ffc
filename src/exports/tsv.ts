/**
 * Tab-separated values: a line for each row, followed by one for each pair of sentences inside it and for each pair of
 * clauses inside those.
 *
 * A backslash, tab, line feed or carriage return in a text is written `\\`, `\t`, `\n` or `\r`: a line is always a
 * record, and a tab always separates fields. Segments of one side are joined by `\n`, their ids by a space; an empty
 * side is an empty field. A backslash also precedes a field that a spreadsheet would take for a formula: one that begins
 * with `=`, `+`, `-` or `@` (in full width too), with or without quotation marks before it. A backslash before any
 * character but `t`, `n` and `r` therefore means that character, and every text comes back as it was. The last column
 * gives the relation of a row: `linked`, `moved` (the target stands elsewhere in its edition), `left-out` or
 * `not-found`; rows are in the order of the source.
 */
import {type AlignedPair, type Exporter, pairName, pairsOf} from './export.ts'
import {unitsOf, writeDifference, writeProbability} from './units.ts'

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

function tsvOfPair(pair: AlignedPair): string {
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
    'differences',
    'relation',
  ]
  const records = unitsOf(pair).map((unit) => [
    unit.level,
    unit.row,
    unit.source.ids.join(' '),
    unit.target.ids.join(' '),
    unit.source.texts.join('\n'),
    unit.target.texts.join('\n'),
    writeProbability(unit.confidence),
    unit.status,
    unit.differences.map(writeDifference).join('\n'),
    unit.relation,
  ])
  return [head, ...records].map((record) => `${record.map(escapeField).join('\t')}\n`).join('')
}

/** One field of a record. */
function escapeField(text: string): string {
  const escaped = text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character)
  return formula.test(escaped) ? `\\${escaped}` : escaped
}

/**
 * The beginning of a formula (OWASP, "CSV injection"); a spreadsheet may remove quotation marks before it on import.
 */
const formula = /^["']*[=+\-@＝＋－＠]/u

const escapes: Readonly<Record<string, string>> = {'\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r'}
