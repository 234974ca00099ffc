/** Putting values into sentences of the interface. */

/** Put values into a sentence: `{id}` becomes `values.id`; a name without a value stays, so that the fault is seen. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
