/** Vowel marks of Arabic script, hidden or shown; the letters stay as they are. */

/** Marks over and under letters: tanwin to sukun, and the superscript alef. */
const marks = /[\u064B-\u0652\u0670]/g
const full = new WeakMap<Node, string>()

function textNodes(root: Element): readonly Node[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Node[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node)
  return nodes
}

/** Take the marks away, remembering the text. */
export function hideHarakat(root: Element): void {
  for (const node of textNodes(root)) {
    const text = node.nodeValue ?? ''
    const bare = text.replace(marks, '')
    if (bare === text) continue
    full.set(node, text)
    node.nodeValue = bare
  }
}

/** Give the marks back. */
export function showHarakat(root: Element): void {
  for (const node of textNodes(root)) node.nodeValue = full.get(node) ?? node.nodeValue
}
