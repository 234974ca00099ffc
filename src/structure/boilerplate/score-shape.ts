/**
 * Scores boilerplate that is told by its shape in any language: file names of images, breadcrumbs, menus, addresses for
 * sharing.
 */
import type {BoilerplateKind} from '../../languages/boilerplate.ts'
import {phraseKey} from './fold-line.ts'

/** How surely a line is boilerplate, and of what kind. */
export interface BoilerplateScore {
  readonly kind: BoilerplateKind
  /** 0…1. */
  readonly confidence: number
  /** Whether a pattern matches the whole line, rather than words in it. */
  readonly whole: boolean
  /** Whether part of the line is other text, so that neighbours do not make it surer. */
  readonly partial?: boolean
}

const imageFile = /^[^\s/]{1,120}\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|avif)$/iu
const imageFileSpaced = /^[\w\-().%& ]{1,120}\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|avif)$/iu
const sized = /^[\w%().-]*[-_]\d{2,4}x\d{2,4}(?:[-_]\w+)?$/u
const camera =
  /^(?:IMG|DSC|DSCN|DSCF|PXL|MVIMG|WhatsApp Image|Screenshot|Capture|photo)[-_ ]?\d{3}[\w\-. ]*$/iu
const slug = /^(?=.*[-_].*[-_]|.*\d{6})(?=.*\d)[A-Za-z0-9_%.-]{12,}$/u
const shareAddress =
  /^(?:https?:\/\/)?(?:www\.)?(?:facebook\.com\/sharer|twitter\.com\/(?:intent|share)|x\.com\/intent|wa\.me\/\?|api\.whatsapp\.com\/send|t\.me\/share|telegram\.me\/share|linkedin\.com\/share|pinterest\.com\/pin\/create|reddit\.com\/submit)\S*$/iu
const assetAddress = /^(?:https?:)?\/\/\S+\.(?:jpe?g|png|gif|webp|svg)(?:\?\S*)?$/iu
const shortAddress = /^(?:https?:\/\/)?(?:[\w-]+\.)+\w{2,}\/\?p=\d+$/iu

/** A line of a table of contents: dots up to a page number. */
export const contentsLine =
  /^.{2,160}?(?:\.\s?){6,}\s*(?:\p{N}{1,4}|[ivxlcIVXLC]{1,6})$|^\p{N}{1,4}\s*(?:\.\s?){6,}.{2,160}$/u

/** Pictures and a number, as beside a button. */
const counter = /^[\p{S}\p{P}\uFE0F\u200D\s]*(?:(?:\p{N}{1,6}[kKmM]?|[kKmM])[\p{S}\p{P}\uFE0F\u200D\s]*)?$/u

/** The score of a line by its shape; `home` holds the keys of words for "home". */
export function scoreShape(text: string, home: ReadonlySet<string>): BoilerplateScore | undefined {
  if (text.length > 300) return undefined
  if (imageFileSpaced.test(text) || camera.test(text)) return whole('image file name', 0.97)
  if (text.length <= 24 && counter.test(text) && /\p{S}/u.test(text))
    return {kind: 'share buttons', confidence: 0.6, whole: false}
  if (contentsLine.test(text)) return whole('navigation', 0.93)
  return scoreSolid(text) ?? scoreTrail(text, home)
}

/** Score of a line without spaces: a file name, an address, the sign of a button. */
function scoreSolid(text: string): BoilerplateScore | undefined {
  if (/\s/u.test(text)) return undefined
  if (imageFile.test(text) || assetAddress.test(text)) return whole('image file name', 0.97)
  if (sized.test(text)) return whole('image file name', 0.95)
  if (slug.test(text)) return whole('image file name', 0.85)
  if (shareAddress.test(text) || shortAddress.test(text)) return whole('share buttons', 0.95)
  if (/^(?:[Aa][+\-−–]|[+\-−–][Aa]|[aA]{2,3}|[+\-−–×✕xX☰≡])$/u.test(text))
    return {kind: 'text-size buttons', confidence: 0.6, whole: false}
  if (/^[A-Z]{1,2}\d[\d,]*(?:\/[A-Z]{1,2}\d[\d,]*)+$/u.test(text)) return whole('page code', 0.95)
  if (/^\p{N}{6,20}$/u.test(text)) return {kind: 'page code', confidence: 0.6, whole: false}
  return /^\p{N}{1,5}$/u.test(text) ? {kind: 'view count', confidence: 0.36, whole: false} : undefined
}

/** Score of breadcrumbs (`Home > World > Asia`) and of menus on one line (`News | Sport | Opinion`). */
function scoreTrail(text: string, home: ReadonlySet<string>): BoilerplateScore | undefined {
  if (!/[»›→>/|•·\\]/u.test(text)) return undefined
  const divider = /(?:(?<!\s)\s+)?(?:»|›|→|>|\u203A|\/|\||•|·|\\)\s*/u
  const parts = text
    .split(divider)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < 2 || text.length > 220 || parts.some((part) => part.split(/\s+/u).length > 12))
    return undefined
  const short = parts.filter((part) => part.split(/\s+/u).length <= 4).length
  const arrows = (text.match(/[»›→>]/gu) ?? []).length
  const fromHome = home.has(phraseKey(parts[0]!))
  if (fromHome && short >= parts.length - 1) return whole('breadcrumbs', 0.95)
  if (/[.!?؟،,;؛]$/u.test(text) || short < parts.length) return undefined
  if (arrows >= 2 && parts.length >= 3 && !/«/u.test(text)) return whole('breadcrumbs', 0.8)
  return parts.length >= 4 && !/\d/u.test(text)
    ? {kind: 'navigation', confidence: 0.6, whole: false}
    : undefined
}

function whole(kind: BoilerplateKind, confidence: number): BoilerplateScore {
  return {kind, confidence, whole: true}
}
