/** Style that comes with what needs it, instead of with every page. */

const worn = new Set<string>()

/** Put a style sheet in force, once. */
export function wear(style: string): void {
  if (worn.has(style)) return
  worn.add(style)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  document.adoptedStyleSheets.push(sheet)
}
