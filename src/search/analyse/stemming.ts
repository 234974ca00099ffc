/**
 * Stems of words, by script. The data of a script is as large as the rest of the search, so it is loaded when a text
 * contains its letters. A word of a script that is not loaded has no stems.
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

/** Number of scripts loaded so far: results from before may lack stems. */
export function stemmingState(): number {
  return loaded.size
}

/** Load the stems that the words of a text need, or all of them. Rejects if they cannot be loaded. */
export async function loadStems(text?: string): Promise<void> {
  await Promise.all(
    known.map(async ({script, letters}) => {
      if (loaded.has(script) || (text !== undefined && !letters.test(text))) return
      loaded.set(script, await scripts[script]())
    }),
  )
}

/** The stems of a folded word, nearest first, without the word itself. */
export function stemsOf(word: string, context: WordContext): readonly string[] {
  const stems = known.flatMap(({script, letters}) =>
    letters.test(word) ? (loaded.get(script)?.(word, context) ?? []) : [],
  )
  return [...new Set(stems)].filter((stem) => stem !== word)
}
