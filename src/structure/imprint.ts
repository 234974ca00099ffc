/** Recognises lines about what a text was printed in: a periodical or an institution, its volume and pages. */

import {anyOf} from '../languages/knowledge.ts'

/** Volume, number, pages, identifiers, a series; when a paper was received and accepted. */
const wholeImprint = new RegExp(
  String.raw`^(?:(?:e-?issn|p-?issn|issn|isbn|doi)\b.{0,60}|https?://(?:dx\.)?doi\.org/\S+|${anyOf(({words}) => words.imprint)})$`,
  'iu',
)

/** Whether a line is only an imprint. */
export function isImprint(text: string): boolean {
  return text.length <= 110 && wholeImprint.test(text)
}

const institution = new RegExp(
  `^(?:(?:${anyOf(({words}) => words.institutionFirst)})\\s.+|.+\\s(?:${anyOf(({words}) => words.institutionLast)}))$`,
  'iu',
)

/** Whether a line of a few words is the name of a periodical or institution, judged by its nouns. */
export function isInstitution(text: string): boolean {
  const words = text.split(/\s+/u).length
  return words >= 2 && words <= 6 && !/[.!?؟:،,؛]/u.test(text) && institution.test(text)
}

const parts = new RegExp(
  String.raw`^(?:\p{N}{1,2}\s*[.)-]?\s*|[IVX]{1,4}\.\s*)?(?:${anyOf(({words}) => words.partHeadings)})\s*[:：]?$`,
  'iu',
)

/** Whether a line is the heading of a part of a paper: "Abstract", "المقدمة:", "نتیجه‌گیری". */
export function isPartHeading(text: string): boolean {
  return text.length <= 50 && parts.test(text)
}

const keywords = new RegExp(`^(?:${anyOf(({words}) => words.keywordLabels)})\\s*[:：؛–-]`, 'iu')

/** Whether a line is the label and the key words of a paper. */
export function isKeywords(text: string): boolean {
  return text.length < 400 && keywords.test(text)
}
