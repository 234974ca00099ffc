/** The fragment of the page's address, decoded; unchanged where it is not valid percent-encoding (`#%`). */
export function fragment(): string {
  const raw = location.hash.slice(1)
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}
