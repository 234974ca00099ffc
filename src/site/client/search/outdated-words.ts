/** What a page says whose scripts are gone: of its style sheet, since the file that has all other words may be gone, too. */
export function outdatedWords(): string {
  return getComputedStyle(document.body).getPropertyValue('--outdated').slice(1, -1)
}
