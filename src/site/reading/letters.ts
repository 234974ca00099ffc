/** Initial letters of a sorted list of names, to link into a long list. */
import type {Lang} from '../../languages/index.ts'

/** A letter, and the first name that begins with it. */
export interface Initial {
  readonly letter: string
  /** Index of that name in the list. */
  readonly index: number
}

/** The initials of names sorted in a language; letters that differ only by a diacritic count as one. */
export function initialsOf(names: readonly string[], ui: Lang): readonly Initial[] {
  const letters = new Intl.Collator(ui, {sensitivity: 'base'})
  const initials: Initial[] = []
  for (const [index, name] of names.entries()) {
    const letter = (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '').toLocaleUpperCase(ui)
    const last = initials.at(-1)
    if (letter !== '' && (last === undefined || letters.compare(last.letter, letter) !== 0))
      initials.push({letter, index})
  }
  return initials
}
