/**
 * Stems of words, by script. What a script knows of its words is as large as the rest of the search: it is loaded where
 * a text has letters of it. A word of a script that is not loaded has no stems, and no query of another asks for them.
 */
import type {Script} from '../../languages/index.ts'
import type {Stemmer, WordContext} from '../../languages/script/stemmer.ts'

const scripts: Readonly<Record<Script, () => Promise<Stemmer>>> = {
  Latn: async () => (await import('../../languages/script/latn/stems.ts')).latinStems,
  Arab: async () => (await import('../../languages/script/arab/stems.ts')).arabicStems,
}

const known = (Object.keys(scripts) as Script[]).map((script) => ({
  script,
  letters: new RegExp(`\\p{Script=${script}}`, 'u'),
}))
const loaded = new Map<Script, Stemmer>()

/** How often a script was loaded: what was worked out before may lack its stems. */
export function stemmingState(): number {
  return loaded.size
}

/** Load what is needed for the words of a text; for all words without one. Rejects where it cannot be had. */
export async function loadStems(text?: string): Promise<void> {
  await Promise.all(
    known.map(async ({script, letters}) => {
      if (loaded.has(script) || (text !== undefined && !letters.test(text))) return
      loaded.set(script, await scripts[script]())
    }),
  )
}

/** The stems of a folded word, nearest first, itself left out. */
export function stemsOf(word: string, context: WordContext): readonly string[] {
  const stems = known.flatMap(({script, letters}) =>
    letters.test(word) ? (loaded.get(script)?.(word, context) ?? []) : [],
  )
  return [...new Set(stems)].filter((stem) => stem !== word)
}
