/** Notes of Markdown to which nothing refers, or whose name another note has: shown where they stand. */
import type {FootnoteDefinition, Root, RootContent} from 'mdast'

/** Make blocks of the notes that would not be shown. */
export function showUnusedNotes(tree: Root): void {
  const referred = new Set<string>()
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'footnoteReference') referred.add(node.identifier)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  const met = new Set<string>()
  const isUnused = ({identifier}: FootnoteDefinition): boolean => {
    const isFirst = !met.has(identifier)
    met.add(identifier)
    return !isFirst || !referred.has(identifier)
  }
  const place = (parent: {children: RootContent[]}): void => {
    for (const [at, child] of parent.children.entries()) {
      if (child.type === 'footnoteDefinition' && isUnused(child))
        parent.children[at] = {...asBlocks(child), position: child.position} as RootContent
      if ('children' in child) place(child as {children: RootContent[]})
    }
  }
  place(tree)
}

/** The content of a note in an element that says what it is. */
function asBlocks({children}: FootnoteDefinition): RootContent {
  return {
    type: 'blockquote',
    children: children.map((child) =>
      child.type === 'paragraph' ? {...child, data: {hProperties: {dataRole: 'note'}}} : child,
    ),
    data: {hName: 'div'},
  }
}
