/** The entries of a list such as `metre m metres, mile miles`, each as its first word and the others. */
export function entriesOf(list: string): readonly (readonly [string, readonly string[]])[] {
  return list
    .split(',')
    .map((entry) => entry.trim().split(/\s+/))
    .flatMap(([first = '', ...rest]) => (first === '' ? [] : [[first, rest] as const]))
}

/** The items of a list such as `one, two, three`. */
export function listed(list: string): readonly string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
