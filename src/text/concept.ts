/** Concepts as texts may be asked for them. */
import type {Concept, TermForms} from './model.ts'

/** A concept without those of its forms that are common words, too; a language that has no other is left out. */
export function unambiguous(concept: Concept): Concept {
  const {ambiguous, forms} = concept
  if (ambiguous === undefined) return concept
  const kept = Object.entries(forms).flatMap(([lang, own]): [string, TermForms][] => {
    const [preferred, ...variants] = [own.preferred, ...(own.variants ?? [])].filter(
      (form) => !ambiguous.includes(form),
    )
    return preferred === undefined ? [] : [[lang, {preferred, variants}]]
  })
  return {...concept, forms: Object.fromEntries(kept)}
}
