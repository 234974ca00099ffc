import assert from 'node:assert/strict'
import {test} from 'node:test'
import weights from '../../src/align/data/align-weights.json' with {type: 'json'}
import type {Lexicon} from '../../src/align/ibm.ts'
import {alignSegments} from '../../src/align/index.ts'
import {decode, inferSegments, knowledgeOf} from '../../src/align/infer.ts'
import {secondFeatures, weighedGrid} from '../../src/align/model.ts'
import {prepareSecond} from '../../src/align/passes.ts'
import type {AlignSide, IndexBead} from '../../src/text/model.ts'

/** A text without names and numbers, and its translation, of which paragraphs may be left out. */
const arabic = [
  'كانت المدينة هادئة في الليل، ولم يكن في الشوارع أحد.',
  'فتح الرجل باب البيت ودخل، ثم جلس قرب النار وبدأ يقرأ كتابا قديما.',
  'في الصباح ذهبت المرأة إلى السوق واشترت الخبز والماء.',
  'قال الأطفال إن المدرسة مغلقة اليوم لأن المعلم مريض، وإنهم سيلعبون قرب النهر حتى المساء.',
  'عاد الجنود من الحرب بعد سنوات طويلة.',
  'وطلبت الحكومة من الشعب أن يساعد الفقراء في هذا الشتاء البارد.',
]
const english = [
  'The city was quiet at night, and there was nobody in the streets.',
  'The man opened the door of the house and went in, then he sat near the fire and began to read an old book.',
  'In the morning the woman went to the market and bought bread and water.',
  'The children said that the school was closed today because the teacher was ill, and that they would play near the river until the evening.',
  'The soldiers came back from the war after long years.',
  'And the government asked the people to help the poor in this cold winter.',
]

/** A text in the letters of Arabic and one in Latin letters of which a paragraph is left out, as languages of a tag. */
function sides(
  source: string,
  target: string,
  lost: number,
): {source: AlignSide<string>; target: AlignSide<string>} {
  return {
    source: {lang: source, segments: arabic},
    target: {lang: target, segments: english.filter((_, k) => k !== lost)},
  }
}

/** Tags of languages of which nothing is known but their letters. */
const unknown = ['qaa-Arab', 'qaa-Latn'] as const

const places = [...arabic.keys()]

function isAlone({source, target}: IndexBead): boolean {
  return source.length === 0 || target.length === 0
}

/** How sure it is that a paragraph of the source has no counterpart; 0 where it is told to have one. */
function aloneAt(beads: readonly IndexBead[], place: number): number {
  return beads.find((bead) => isAlone(bead) && bead.source[0] === place)?.confidence ?? 0
}

test('where words are known a paragraph left out is told surely, in languages nothing is known of never at .95', () => {
  const left = (from: string, to: string) =>
    places.map((lost) => {
      const {source, target} = sides(from, to, lost)
      return {lost, beads: alignSegments(source, target)}
    })
  assert.ok(left('ar', 'en').every(({lost, beads}) => aloneAt(beads, lost) > 0.8))
  assert.ok(left('ar', 'en').some(({lost, beads}) => aloneAt(beads, lost) > 0.99))
  const told = left(...unknown).flatMap(({beads}) => beads.filter(isAlone))
  assert.ok(told.length > 0)
  assert.ok(told.every(({confidence}) => confidence < 0.95))
})

test('the more words of two languages are known, the surer is what has no counterpart', () => {
  const {lexicons} = knowledgeOf('ar', 'en', {})
  const sureness = (share: number) => {
    const part = (lexicon: Lexicon) => new Map([...lexicon].filter((_, k) => k % 100 < share))
    const known = {lexicons: {base: part(lexicons.base), back: part(lexicons.back)}}
    return places.reduce((sum, lost) => {
      const {source, target} = sides('ar', 'en', lost)
      return sum + aloneAt(inferSegments(source, target, known).beads, lost)
    }, 0)
  }
  const [none, some, all] = [0, 50, 100].map(sureness) as [number, number, number]
  assert.ok(none < some && some < all)
})

test('of what stands alone the odds rise by the less the words tell, threefold at most', () => {
  const odds = ({confidence}: IndexBead) => confidence / (1 - confidence)
  const risen = (from: string, to: string) =>
    places.flatMap((lost) => {
      const {source, target} = sides(from, to, lost)
      const knowledge = knowledgeOf(from, to, {})
      const told = inferSegments(source, target, knowledge).beads
      const {pair, grid} = prepareSecond(source, target, knowledge, weights.first)!
      const own = decode(() => weighedGrid(pair, grid, secondFeatures, weights.second, () => {}))
      return told.flatMap((bead, k) => (isAlone(bead) ? [odds(bead) / odds(own[k]!)] : []))
    })
  const [known, hidden] = [risen('ar', 'en'), risen(...unknown)]
  assert.ok(Math.min(...known) >= 1)
  assert.ok(Math.max(...known) < Math.min(...hidden))
  assert.ok(Math.max(...hidden) <= Math.E + 1e-9)
})
