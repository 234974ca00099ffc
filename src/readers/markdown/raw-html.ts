/** HTML inside Markdown, and pictures with a caption. */
import type {Root as HtmlRoot} from 'hast'
import type {Root as MarkdownRoot} from 'mdast'

/** Elements that are read as HTML; anything else in angle brackets is text. */
const known = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote br caption center cite code dd del details dfn div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section ' +
    'small span strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
)

/** Elements whose content is no text: they are left out where they end in the same piece, else they are text. */
const unread = /^\s*<(script|style|iframe|svg|object|noscript|template)\b[\s\S]*<\/\1\s*>\s*$/i

/** Make text of raw HTML that holds anything but known elements. */
export function keepKnownTags(parent: HtmlRoot | HtmlRoot['children'][number]): void {
  if (!('children' in parent)) return
  for (const [at, child] of parent.children.entries()) {
    if ((child.type as string) === 'raw') {
      const {value} = child as unknown as {readonly value: string}
      if (unread.test(value)) parent.children[at] = {type: 'text', value: ''}
      else if (!isKnown(value)) parent.children[at] = {type: 'text', value}
    } else keepKnownTags(child)
  }
}

function isKnown(value: string): boolean {
  const tags = [...value.matchAll(/<(?:\/?([a-z][^\s/>]*)|[!?])/gi)]
  return tags.every(([, name]) => name === undefined || known.has(name.toLowerCase()))
}

/** A picture alone in its paragraph whose title is a caption. */
export function captionPictures(tree: MarkdownRoot): void {
  for (const [at, child] of tree.children.entries()) {
    if (child.type !== 'paragraph' || child.children.length !== 1) continue
    const [image] = child.children
    if (image?.type !== 'image' || image.title === null || image.title === undefined) continue
    const caption = {type: 'text' as const, value: image.title}
    child.data = {hName: 'figure'}
    tree.children[at] = {
      ...child,
      children: [
        {...image, title: null},
        {type: 'emphasis', data: {hName: 'figcaption'}, children: [caption]},
      ],
    }
  }
}
