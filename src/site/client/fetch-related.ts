/** Adds names and related passages below the text when its reader nears the end; fetched from the page of the source. */

/** Add the sections below the link to them; only the foot of the page moves. */
export async function fetchRelated(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.href)
  if (!response.ok) return
  const html = await response.text()
  // Parsed without its head: the security policy would block the other page's style and report it.
  const page = new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html')
  const sections = [...(page.getElementById('near')?.children ?? [])]
  link.closest('.end')?.append(...sections.map((each) => document.importNode(each, true)))
  link.href = '#near'
  link.removeAttribute('id')
  if (sections[0] !== undefined) sections[0].id = 'near'
}
