/** What the page's address says after `#`, read; as it stands where it is no text that was encoded (`#%`). */
export function fragment(): string {
  const raw = location.hash.slice(1)
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}
