/**
 * Cases made of other cases, to see one thing at a time: a side lengthened or cut, a side without marks, verse as it
 * is printed.
 *
 * They are made of cases whose right beads are nearly all 1-1 ("natural" ones and clean ones): an aligner that looks
 * at nothing but lengths gets the originals right, so whatever is lost is lost to the change.
 */
import {comparedAs} from '../../../src/languages/foreign.ts'
import {stretched, unmarked} from '../train/align-variants.ts'
import {type AlignCase, randomFrom} from './align-cases.ts'

/** Factors of the ladder of lengths. */
const factors = [0.4, 0.6, 1, 1.5, 2, 2.5, 3]

type Side = 'source' | 'target'

function changed(
  each: AlignCase,
  difficulty: string,
  side: Side,
  write: (text: string) => string,
): AlignCase {
  const rewritten = {...each[side], segments: each[side].segments.map(write)}
  return {...each, id: `${each.id} ${difficulty}`, genre: 'stress', difficulty, [side]: rewritten}
}

/** Whether all right beads are 1-1. */
function isPlain({gold}: AlignCase): boolean {
  return gold.every(({source, target}) => source.length === 1 && target.length === 1)
}

/** All stress cases of the plain ones among given cases. */
export function stressCases(cases: readonly AlignCase[]): AlignCase[] {
  const plain = cases.filter((each) => isPlain(each) && each.gold.length > 3)
  const random = randomFrom(5)
  return plain.flatMap((each, k) => {
    const side: Side = k % 2 === 0 ? 'source' : 'target'
    const {lang} = each[side]
    const words = plain
      .filter((other) => other.document !== each.document)
      .flatMap((other) => [other.source, other.target])
      .filter((other) => other.lang === lang)
      .flatMap(({segments}) => segments.flatMap((text) => text.split(/\s+/)))
    return [
      ...factors.map((factor) =>
        changed(each, `length ×${factor}`, side, (text) =>
          factor === 1 || words.length === 0 ? text : stretched(text, factor, words, random),
        ),
      ),
      changed(each, 'marks on one side', side, unmarked),
      changed(changed(each, '', 'source', unmarked), 'no marks', 'target', unmarked),
    ]
  })
}

/** The cases of some documents with their languages hidden: only the scripts are known. */
export function hiddenCases(cases: readonly AlignCase[]): AlignCase[] {
  const documents = [...new Set(cases.map(({document}) => document))]
  const chosen = new Set(documents.slice(0, 12))
  const hidden = (side: AlignCase['source']) => ({...side, lang: `qaa-${comparedAs(side.lang).script}`})
  return cases
    .filter(({document}) => chosen.has(document))
    .map((each) => ({
      ...each,
      id: `${each.id} hidden`,
      genre: 'languages hidden',
      source: hidden(each.source),
      target: hidden(each.target),
    }))
}
