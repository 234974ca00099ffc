/** Concepts reduced to the forms that identify them in a text. */
import type {Concept, TermForms} from './model.ts'

/**
 * The concept without its ambiguous forms, which are also common words or other names; a language left without a form
 * is left out.
 */
export function withoutAmbiguousForms(concept: Concept): Concept {
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
