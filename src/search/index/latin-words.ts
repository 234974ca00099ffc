/** Reads the words of texts in the Latin script, whose capitals show names. */
import {
  boundGroups,
  joinedSpellings,
  type Spelling,
  spellingsOf,
  splitWords,
  type WordPart,
} from '../analyse/index.ts'

/** A folded word, whether it has a capital, and whether a sentence may begin with it. */
export interface LatinWord {
  readonly word: string
  readonly capital: boolean
  readonly initial: boolean
}

/** What a run between white space is as a word of the Latin script, and where in it that begins. */
type LatinPart = Omit<LatinWord, 'initial'> & {readonly start: number}

/** Reads words of the Latin script, each different one once. */
export class LatinReader {
  readonly #known = new Map<string, LatinPart | null>()

  /** The words of a text by their folded form, in order. */
  read(text: string): LatinWord[] {
    const words: LatinWord[] = []
    for (const {0: run, index} of text.matchAll(/\S+/gu)) {
      const known = this.#known.get(run) ?? this.#readRun(run)
      if (known === null) continue
      const before = text.slice(Math.max(0, index - 3), index + known.start)
      const initial = index === 0 || /[.!?:“"‘'«(]\s*["“‘'«(]?$/u.test(before)
      words.push({word: known.word, capital: known.capital, initial})
    }
    return words
  }

  #readRun(run: string): LatinPart | null {
    const [word] = splitWords(run)
    const [group] = boundGroups(word?.parts ?? [])
    const [part] = group ?? []
    const [form] = group === undefined || part === undefined ? [] : spellingsOfGroup(group, part)
    const read =
      form === undefined || part === undefined
        ? null
        : {
            word: form.word.replace('\u01C3', ''),
            capital: /^\p{Lu}/u.test(part.text),
            start: part.start,
          }
    this.#known.set(run, read)
    return read
  }
}

function spellingsOfGroup(group: readonly WordPart[], first: WordPart): readonly Spelling[] {
  return group.length > 1 ? joinedSpellings(group, {}) : spellingsOf(first, {})
}
