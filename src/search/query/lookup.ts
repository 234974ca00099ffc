/** All keys of a query looked up: which editions have what, where. */
import {type Lang, langs} from '../../languages/index.ts'
import type {Filters, Finder} from './finder.ts'
import type {Slot} from './slots.ts'

/** An edition that has some of what is asked for. */
export interface FoundPage {
  /** Its number. */
  readonly id: number
  /** Its language, where that is known before it is read. */
  lang: Lang | undefined
  /** Sum of the scores of all that was found, expansions counting less. */
  score: number
  readonly positions: Map<string, Set<number>>
}

/** What the look-up of a query came to. */
export interface LookUp {
  /** Editions that have every slot that a row must have. */
  readonly pages: readonly FoundPage[]
  /** How much each slot weighs: what stands in few editions weighs more. */
  readonly weights: readonly number[]
}

/** Look up every key of every slot, all at once. */
export async function lookUp(slots: readonly Slot[], finder: Finder, filters: Filters): Promise<LookUp> {
  const pages = new Map<number, FoundPage>()
  const counts = slots.map(() => new Set<number>())
  const add = async (index: number, key: string, weight: number, lang: Lang | undefined) => {
    const hits = await (lang === undefined
      ? finder.findBeginning(key, filters)
      : finder.find(key, lang, filters))
    for (const hit of hits) {
      const page = pages.get(hit.page) ?? {id: hit.page, lang, score: 0, positions: new Map()}
      pages.set(hit.page, page)
      page.score += hit.score * weight
      page.lang ??= lang
      const positions = page.positions.get(key) ?? new Set<number>()
      for (const position of hit.positions) positions.add(position)
      page.positions.set(key, positions)
      counts[index]?.add(hit.page)
    }
  }
  const tasks = slots.flatMap((slot, index) =>
    slot.ways.flatMap((way, place) => {
      const inLangs = langsOf(slot, place)
      return way.words.flat().flatMap(({key}) => inLangs.map((lang) => add(index, key, way.weight, lang)))
    }),
  )
  await Promise.all(tasks)
  return {
    pages: [...pages.values()].filter((page) => slots.every((slot) => slot.optional || has(page, slot))),
    weights: counts.map(({size}) => 1 / Math.log2(2 + size)),
  }
}

/** A word in the making may go on in any language; an expansion is of one. */
function langsOf(slot: Slot, place: number): readonly (Lang | undefined)[] {
  if (slot.open && place === 0) return [undefined]
  const expansion = slot.ways[place]?.expansion
  return expansion === undefined ? langs : [expansion.lang]
}

function has({positions}: FoundPage, slot: Slot): boolean {
  return slot.ways.some(({words}) => words.every((word) => word.some(({key}) => positions.has(key))))
}
