/** Markdown → the text that it shows, with what its marks and its front matter say of it. */
import type {Root} from 'hast'
import type {FootnoteReference, Root as MarkdownRoot} from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, {defaultHandlers, type Options} from 'remark-rehype'
import {unified} from 'unified'
import {picturesBeside} from '../container/beside.ts'
import {htmlElement, textNode} from '../container/hast.ts'
import {PictureCollector} from '../container/pictures.ts'
import {readTree} from '../container/tree-source.ts'
import {plainText} from '../plain-text.ts'
import type {RawFile, Reader, ReadResult} from '../reader.ts'
import {type FrontMatter, type FrontMatterForm, frontMatterOf} from './front-matter.ts'
import {captionPictures, keepKnownTags} from './raw-html.ts'
import {showUnusedNotes} from './unused-notes.ts'

/** Markdown with tables and footnotes. */
export const markdown: Reader = {extensions: ['md', 'markdown'], recognises, read: readMarkdown}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze()
/** Signs that writers give to notes; other names of notes are not shown, and a number stands for them. */
const noteSign = /^(?:\p{N}{1,3}|[*†‡§¶]{1,3}|\p{L})$/u

/** A reference to a note, with the sign that its writer gave it, in its writer's digits. */
const footnoteReference: NonNullable<NonNullable<Options['handlers']>['footnoteReference']> = (
  state,
  node: FootnoteReference,
) => {
  const made = defaultHandlers.footnoteReference(state, node)
  const [link] = made.children
  const sign = node.label ?? ''
  if (link?.type === 'element' && noteSign.test(sign)) link.children = [textNode(sign)]
  return made
}

const toHtml = unified()
  .use(remarkRehype, {
    allowDangerousHtml: true,
    footnoteLabel: ' ',
    handlers: {footnoteReference},
    footnoteBackContent: () => ({type: 'text', value: ''}),
  })
  .freeze()
const writer = unified().use(rehypeStringify, {allowDangerousHtml: true}).freeze()
const reader = unified().use(rehypeParse, {fragment: true}).freeze()

/** Marks that no plain text has, each of which is counted once. */
const signs = [
  /^#{1,6} [^\s#]/m,
  /\[[^[\]\n]{1,300}\]\((?:https?:|#|mailto:)[^\s()]{1,2000}\)/,
  /\*\*[^\s*][^*\n]{0,300}\*\*/,
  /^\[\^[^[\]\s]{1,40}\]: /m,
  /^\|(?: ?:?-{3,}:? ?\|){2,}$/m,
  /^(?:```|~~~)/m,
  /^!\[[^[\]\n]{0,300}\]\([^\s()]{1,2000}\)/m,
]
const frontMatter =
  /^(?:---\r?\n(?:[a-z_]+:.*\r?\n)(?:.*\r?\n){0,60}?---|\+\+\+\r?\n(?:[a-z_]+ *=.*\r?\n)(?:.*\r?\n){0,60}?\+\+\+)\r?\n/i

function recognises({file, bytes}: RawFile): boolean {
  if (/\.(?:md|markdown)$/i.test(file)) return true
  if (/\.(?:tsv|tab|srt|vtt)$/i.test(file)) return false
  const text = new TextDecoder().decode(bytes.subarray(0, 65_536)).replace(/^\uFEFF/, '')
  return frontMatter.test(text) || signs.filter((sign) => sign.test(text)).length >= 2
}

function readMarkdown(raw: RawFile): ReadResult {
  const plain = plainText.read(raw)
  if (plain.source === undefined) return plain
  const tree: MarkdownRoot = parser.parse(plain.source.lines.join('\n'))
  captionPictures(tree)
  showUnusedNotes(tree)
  const {title, metadata, lang} = statedIn(tree)
  const html = toHtml.runSync(tree) as Root
  keepKnownTags(html)
  const read: Root = reader.parse(writer.stringify(html))
  if (title !== undefined && !hasTitle(read)) read.children.unshift(htmlElement('h1', [textNode(title)]))
  const pictures = new PictureCollector()
  const result = readTree(raw, {
    tree: read,
    pictures,
    options: {pictureFile: picturesBeside(raw, pictures)},
    metadata,
    ...(lang === undefined ? {} : {lang}),
    problems: plain.problems,
  })
  return result.source === undefined
    ? result
    : {...result, source: {...result.source, encoding: plain.source.encoding}}
}

/** What front matter of either form says. */
function statedIn({children: [first]}: MarkdownRoot): FrontMatter {
  const node: {type: string; value?: unknown} = first ?? {type: 'none'}
  const isStated = node.type === 'yaml' || node.type === 'toml'
  return isStated ? frontMatterOf(String(node.value), node.type as FrontMatterForm) : {metadata: {}}
}

function hasTitle({children}: Root): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === 'h1')
}
