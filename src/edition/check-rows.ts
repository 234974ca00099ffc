/** Rows that a person should look at: unsure, or without a counterpart. */
import type {Article, Bead, Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import {relationOf} from '../text/relation.ts'

/** Confidence below which a row is doubtful. */
const sureRow = 0.9
/** Most rows that are named; the others are only counted. */
const mostNamed = 8

/** Whether a person should look at a row. A row that a person has read or pinned needs no look. */
export function needsLook({status, confidence, source, target}: Bead): boolean {
  const isAlone = source.length === 0 || target.length === 0
  return status === 'auto' && (isAlone || confidence < sureRow)
}

/** What is doubtful about a row: "p3 | p4 71 % number-one-side". */
function describe(bead: Bead): string {
  const {source, target, confidence} = bead
  const name = `${source.join(' ') || '–'} | ${target.join(' ') || '–'}`
  const relation = relationOf(bead)
  const notLinked = relation === 'linked' ? [] : [relation]
  return [name, `${Math.round(confidence * 100)} %`, ...notLinked].join(' ')
}

/** One note for each pair of editions that has such rows. */
export function checkRows({editions, alignments}: Article): Problem[] {
  return alignments.flatMap(({source, target, beads}) => {
    const doubtful = beads.filter(needsLook)
    const [first] = doubtful
    if (first === undefined) return []
    const [lang, id] = first.source[0] === undefined ? [target, first.target[0]] : [source, first.source[0]]
    const edition = editions.find((each) => each.lang === lang)!
    const line = edition.segments.find((each) => each.id === id)?.lines[0]?.[0] ?? 1
    const rest = doubtful.length - mostNamed
    const names = doubtful.slice(0, mostNamed).map(describe).join('; ')
    const more = rest > 0 ? `; and ${rest} more` : ''
    const need = doubtful.length === 1 ? 'needs' : 'need'
    const found = `${doubtful.length} of the ${beads.length} rows of ${source}-${target} ${need} a look: ${names}${more}.`
    return [problem('rows-doubtful', edition.source, line, found)]
  })
}
