/** Tells in a tree of HTML which elements are poems, so that a line of one is a line of verse. */
import type {Element, ElementContent} from 'hast'
import {attribute, elementLabels, isBlock} from './elements.ts'

const poemWord = /(?:^|[\s_-])(?:poems?|poetry|verses?|stanzas?|lyrics)(?=$|[\s_-])/i

/** Lines of verse: how many a paragraph has, at least, and how many characters each, at most. */
const [fewestLines, longestLine, longestNamed] = [4, 70, 140]

/** Whether an element is a poem: it is called one, or it is a paragraph whose every line is short. */
export function isPoem(element: Element): boolean {
  if (/^(?:html|body|main|article|section|aside|nav|header|footer|h[1-6]|ul|ol|table)$/.test(element.tagName))
    return false
  const isNamed = poemWord.test(elementLabels(element)) || attribute(element, 'epub:type') === 'z3998:poem'
  if (!isNamed && element.tagName !== 'p' && element.tagName !== 'div' && element.tagName !== 'blockquote')
    return false
  const lines = linesIn(element, isNamed)
  if (lines === undefined) return false
  const most = isNamed ? longestNamed : longestLine
  const isShort = lines.every((line) => line.length <= most && !/[@/\\]|\p{N}{3}/u.test(line))
  return isShort && lines.length >= (isNamed ? 1 : fewestLines)
}

/** The lines that its breaks, and its blocks where these are looked into, cut an element into; undefined if it has others. */
function linesIn(element: Element, isDeep: boolean): string[] | undefined {
  const lines = ['']
  const visit = (children: readonly ElementContent[]): boolean =>
    children.every((child) => {
      if (child.type === 'text') lines[lines.length - 1] += child.value.replace(/\s+/g, ' ')
      if (child.type !== 'element') return true
      if (child.tagName === 'br') lines.push('')
      else if (isBlock(child)) {
        if (!isDeep) return false
        lines.push('')
        const isPlain = visit(child.children)
        lines.push('')
        return isPlain
      } else return child.tagName !== 'a' && child.tagName !== 'img' && visit(child.children)
      return true
    })
  return visit(element.children) ? lines.map((line) => line.trim()).filter((line) => line !== '') : undefined
}
