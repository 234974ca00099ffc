/** Pictures in a tree of HTML: their addresses, and what they are called. */
import type {Element} from 'hast'
import type {BlockDetails} from '../../text/stated.ts'
import {attribute, elementLabels} from './elements.ts'
import type {TreeOptions} from './options.ts'

/** Sides of a picture in CSS pixels: of one that only counts readers, at most, and of one in a line of letters. */
const [pixel, letter] = [3, 24]

/** The attributes in which pages keep the address of a picture until it is scrolled to, the likeliest first. */
const laterAddresses = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataUrl', 'dataImg', 'dataFullSrc']

/** The address of a picture, as the page writes it: the real one where it is loaded later, else the largest of its set. */
export function pictureAddress(image: Element): string {
  const own = attribute(image, 'src')?.trim() ?? ''
  const later = laterAddresses.map((name) => attribute(image, name)?.trim()).find((value) => value)
  if (later !== undefined) return later
  const isStandIn = own === '' || /^data:image\/(?:gif|svg)/i.test(own) || own.startsWith('about:')
  return (
    (isStandIn ? largestOf(attribute(image, 'srcSet') ?? attribute(image, 'dataSrcset')) : undefined) ?? own
  )
}

/** The largest picture of a set: the one with the greatest width or density behind its address. */
function largestOf(set: string | undefined): string | undefined {
  const all = (set ?? '').split(/,\s+|,$/).flatMap((each) => {
    const [address = '', size = '1x'] = each.trim().split(/\s+/)
    return address === '' || address.startsWith('data:')
      ? []
      : [{address, size: Number.parseFloat(size) || 0}]
  })
  return all.toSorted((a, b) => b.size - a.size)[0]?.address
}

/** Whether a picture shows nothing and only counts its readers. */
export function isPixel(image: Element): boolean {
  const [width, height] = sidesOf(image)
  return Math.min(width ?? Number.POSITIVE_INFINITY, height ?? Number.POSITIVE_INFINITY) <= pixel
}

/** Whether a picture is a sign in a line of letters, as an emoji is: its words stand for it. */
export function isSign(image: Element): boolean {
  const [width, height] = sidesOf(image)
  const isSmall = width !== undefined && height !== undefined && Math.max(width, height) <= letter
  return isSmall || /\b(?:emoji|smiley|latex|math)\b/i.test(elementLabels(image))
}

/** Width and height in CSS pixels, as far as the picture states them. */
function sidesOf(image: Element): (number | undefined)[] {
  return ['width', 'height'].map((name) => {
    const side = Number.parseFloat(attribute(image, name) ?? '')
    return Number.isNaN(side) ? undefined : side
  })
}

/** The picture of a figure: one that came inside the source, or the address of one that did not. */
export function pictureOf(image: Element, options: TreeOptions): BlockDetails['picture'] {
  const address = pictureAddress(image)
  const own = attribute(image, 'src')?.trim() ?? ''
  const file =
    options.pictureFile?.(own.startsWith('data:') ? address : own) ?? options.pictureFile?.(address)
  if (file !== undefined) return {file}
  const whole = /^https?:\/\//i.test(address) ? address : options.wholeAddress?.(address)
  return whole === undefined ? undefined : {address: whole}
}

/** What a picture without words is called: its file's name in the source. */
export function nameOfPicture(address: string, file: string): string {
  return /^data:/i.test(address) ? file : (address.split(/[/\\]/).at(-1) ?? file)
}
