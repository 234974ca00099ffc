/** Names and related passages, from the page of the source, put in below the text as its reader comes near the end. */

/** Put them in after the links that lead to them otherwise; they move nothing but the foot of the page. */
export async function fetchRelated(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.href)
  if (!response.ok) return
  const html = await response.text()
  // Without its head: the policy would refuse, and report, the other page's style.
  const page = new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html')
  const sections = [...(page.getElementById('near')?.children ?? [])]
  link.closest('.end')?.append(...sections.map((each) => document.importNode(each, true)))
  link.href = '#near'
  link.removeAttribute('id')
  if (sections[0] !== undefined) sections[0].id = 'near'
}
