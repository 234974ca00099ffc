/** Signs that a page draws over and beside one another, as elements that stand in a line: formulas, and sounds over words. */
import type {Element, ElementContent} from 'hast'
import {htmlElement, textNode} from '../container/hast.ts'

/** A formula of MathML in a line: what is raised or lowered as such, a fraction with a stroke, no second forms of it. */
export function textOfMath(math: Element): Element {
  return htmlElement('span', math.children.flatMap(signsOf))
}

function signsOf(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [textNode(node.value.trim())]
  if (node.type !== 'element') return []
  const {tagName} = node
  if (/^(?:annotation|annotation-xml|mphantom|mprescripts|none)$/.test(tagName)) return []
  const parts = node.children.filter((child) => child.type === 'element')
  const part = (at: number) => parts.slice(at, at + 1).flatMap(signsOf)
  switch (tagName) {
    case 'msup':
    case 'mover':
      return [...part(0), htmlElement('sup', part(1))]
    case 'msub':
    case 'munder':
      return [...part(0), htmlElement('sub', part(1))]
    case 'msubsup':
    case 'munderover':
      return [...part(0), htmlElement('sub', part(1)), htmlElement('sup', part(2))]
    case 'mfrac':
      return [...grouped(parts[0]), textNode('/'), ...grouped(parts[1])]
    case 'msqrt':
      return [textNode('√('), ...parts.flatMap(signsOf), textNode(')')]
    case 'mroot':
      return [htmlElement('sup', part(1)), textNode('√('), ...part(0), textNode(')')]
    case 'mspace':
      return [textNode(' ')]
    case 'mtd':
      return [textNode(' '), ...parts.flatMap(signsOf)]
    case 'mtr':
      return [...parts.flatMap(signsOf), textNode(';')]
    case 'mo':
      return operator(node.children.flatMap(signsOf))
    default:
      return node.children.flatMap(signsOf)
  }
}

/** A part of a fraction: in brackets where it is more than one sign. */
function grouped(part: Element | undefined): ElementContent[] {
  if (part === undefined) return []
  const signs = signsOf(part)
  return signs.length > 1 ? [textNode('('), ...signs, textNode(')')] : signs
}

/** An operator: with blanks around it, where it stands between two sides. */
function operator(signs: ElementContent[]): ElementContent[] {
  const [sign] = signs
  const isBetween = sign?.type === 'text' && /^[=<>≤≥≠≈→←↔≡∼+−±×÷]$/u.test(sign.value)
  return isBetween ? [textNode(` ${sign.value} `)] : signs
}

/** A word with its sound over it: the sound in brackets behind it, as it stands where it cannot be drawn over it. */
export function withSigns(ruby: Element): Element {
  const children = ruby.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'rp') return []
    return child.tagName === 'rt' ? [textNode('('), ...child.children, textNode(')')] : [child]
  })
  return {...ruby, children}
}
