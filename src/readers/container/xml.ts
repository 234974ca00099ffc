/** XML of containers: parsed without entities of its own, and asked by local names. */
import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {ArchiveFault} from './archive.ts'

export type {Element as XmlElement} from 'xast'

/** Parse the text of a part; throws an {@link ArchiveFault} where it is no sound XML. Entities that it declares are none. */
export function parseXml(text: string, name: string): Element {
  let root: Root
  try {
    root = fromXml(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof RangeError) throw error
    throw new ArchiveFault(`Its part ${name} is not sound XML.`)
  }
  const element = root.children.find((child) => child.type === 'element')
  if (element === undefined) throw new ArchiveFault(`Its part ${name} is empty.`)
  return element
}

/** The name of an element without its prefix. */
export function localName({name}: Element): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The elements directly inside an element, of a name or of any. */
export function elementsOf(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element =>
      child.type === 'element' && (name === undefined || localName(child) === name),
  )
}

/** The first element of a name directly inside an element. */
export function firstOf(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => elementsOf(at, name)[0], element)
}

/** All elements of a name inside an element, in order. */
export function allInside(element: Element | undefined, name: string): Element[] {
  return elementsOf(element).flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...allInside(child, name),
  ])
}

/** An attribute by its name without prefix. */
export function attributeValue(element: Element | undefined, name: string): string | undefined {
  const attributes = element?.attributes ?? {}
  const key = Object.keys(attributes).find((each) => each === name || each.endsWith(`:${name}`))
  return key === undefined ? undefined : (attributes[key] ?? undefined)
}

/** The text inside an element. */
export function textInside(element: Element | undefined): string {
  return (element?.children ?? [])
    .map((child) =>
      child.type === 'text' || child.type === 'cdata'
        ? child.value
        : child.type === 'element'
          ? textInside(child)
          : '',
    )
    .join('')
}
