/** Adds styles that scripts bring along, so that not every page has them. */

const worn = new Set<string>()

/** Add a style sheet to the page, once. */
export function addStyle(style: string): void {
  if (worn.has(style)) return
  worn.add(style)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  document.adoptedStyleSheets.push(sheet)
}
