/** Titles of the page's text by language, as far as the page has them; for lists that scripts make. */
export function textTitles(page: ParentNode): Readonly<Record<string, string>> {
  const cells = [...page.querySelectorAll<HTMLElement>('.front > [lang]')]
  const titles = cells.map(({lang, firstElementChild}) => [
    lang,
    (firstElementChild?.textContent ?? '').trim(),
  ])
  return Object.fromEntries(titles.filter(([, title]) => title !== ''))
}
