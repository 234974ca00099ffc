/**
 * Random and degenerate pairs of texts, and whether what the aligner makes of them is an alignment at all.
 */

import {alignSegments} from '../../../src/align/index.ts'
import {type Lang, langs} from '../../../src/languages/index.ts'
import type {AlignSide, IndexBead} from '../../../src/text/model.ts'
import {randomFrom} from './align-cases.ts'

const pieces = [
  '',
  ' ',
  '\u00A0',
  '😀',
  '👩‍👩‍👧‍👦',
  '…',
  '"',
  '«',
  '؟',
  '.',
  '(',
  '12',
  '١٢',
  '۱۲',
  '1,234.5',
  'Moscow',
  'موسكو',
  'مسکو',
  'السلام عليكم ورحمة الله.',
  'سلام بر شما.',
  'Peace be upon you.',
  'BBC',
  'U.S.',
  '\u200C',
  '\u0640',
  '\u064B',
  '\uD800',
  '\u202E',
  'هه',
]

function text(random: () => number): string {
  const kind = random()
  if (kind < 0.02) return 'كلمة '.repeat(2000)
  if (kind < 0.1)
    return String.fromCodePoint(
      ...Array.from({length: Math.floor(random() * 30)}, () => Math.floor(random() * 0xd7ff)),
    )
  return Array.from(
    {length: Math.floor(random() * 8)},
    () => pieces[Math.floor(random() * pieces.length)],
  ).join(random() < 0.5 ? ' ' : '')
}

function side(random: () => number): AlignSide {
  const size = random() < 0.1 ? 0 : random() < 0.2 ? 1 : Math.floor(random() * 16)
  const same = random() < 0.1 ? text(random) : undefined
  const lang: Lang = langs[Math.floor(random() * langs.length)]!
  return {lang, segments: Array.from({length: size}, () => same ?? text(random))}
}

/** Whether beads cover both sides, in order where they have not moved, none empty, each with a probability. */
export function isValid(beads: readonly IndexBead[], source: AlignSide, target: AlignSide): boolean {
  const covers = (found: readonly number[], size: number) =>
    found.length === size && found.every((x, k) => x === k)
  const rises = (found: readonly number[]) => found.every((x, k) => k === 0 || x > found[k - 1]!)
  const targets = beads.flatMap((bead) => bead.target)
  return (
    covers(
      beads.flatMap((bead) => bead.source),
      source.segments.length,
    ) &&
    covers(
      targets.toSorted((a, b) => a - b),
      target.segments.length,
    ) &&
    rises(beads.flatMap((bead) => (bead.moved ? [] : bead.target))) &&
    beads.every(
      ({source: s, target: t, confidence}) => s.length + t.length > 0 && confidence >= 0 && confidence <= 1,
    )
  )
}

/** Align `count` random pairs; how many came out invalid. */
export function countInvalid(count: number): number {
  const random = randomFrom(2024)
  let invalid = 0
  for (let k = 0; k < count; k++) {
    const [source, target] = [side(random), side(random)]
    if (!isValid(alignSegments(source, target), source, target)) invalid++
  }
  return invalid
}
