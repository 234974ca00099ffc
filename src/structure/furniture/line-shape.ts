/** What the shape of a line says before its words are known: prose, a sentence, a credit, a date. */
import type {Score} from './shapes.ts'

/** Words with which a line begins that tells of the article itself. */
const labels = [
  'بقلم كتب كتبت كتبه كتبها بواسطة ترجمة الكاتب الكاتبة إعداد تاريخ نشر نُشر المصدر',
  'نویسنده نويسنده مترجم ترجمه برگردان تاریخ منبع',
  'source by author authors translated written published posted updated reporting compiled edited editing',
]
const longLabels =
  'التعليق على الصورة|صدر الصورة|منبع تصویر|توضیح تصویر|به قلم|additional reporting|image source|image caption|photo by|image by|photograph by|illustration by|picture by'
/** Words that are labels only with a colon or a stroke behind them: a menu has them too. */
const colonLabels =
  'مصدر تحرير تصوير ترجمات گزارش عکس عکاس photo photograph credit image caption report edit words note translation'

/** Lines that tell of the article itself stay, whatever stands around them. */
export const ownLabel = new RegExp(
  `^(?:[*©]|(?:${labels.join(' ').replaceAll(' ', '|')}|${longLabels})(?:[\u0654\u200C]?ی?)(?:$|[\\s:,،ـ/])|(?:${colonLabels.replaceAll(' ', '|')})\\s*[:/ـ])`,
  'iu',
)
/** A date or a time in the line. */
export const dated = /\p{N}{4}|\p{N}{1,2}[:/.-]\p{N}{1,2}|(?:ago|قبل|منذ|پیش)(?:$|\s)/u

/** Letters that a line of the article has at least, or fewer with a full stop behind it. */
const proseLength = 150
const sentenceLength = 70

/** Whether a line is text of the article. */
export function isProseLine(text: string, score: Score | undefined): boolean {
  if (score !== undefined && score.confidence >= 0.5) return false
  return text.length >= proseLength || (text.length >= sentenceLength && /[.!?؟…]["'”»)\]]*$/u.test(text))
}

/** Whether a line ends as a sentence and is as long as one. */
export function isSentence(text: string): boolean {
  return /[.!?؟…۔]["'”’»)\]]*$/u.test(text) && wordCount(text) >= 6
}

/** Whether a line is too long for a menu, or is a byline, a source, a date or the end of a sentence. */
export function tellsOfItself(text: string): boolean {
  return text.length > 110 || ownLabel.test(text) || dated.test(text) || /[.:؛،,]$/u.test(text)
}

/** Words: what stands between spaces and has a letter or a digit. */
export function wordCount(text: string): number {
  return text.match(/[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

/** Whether most of a line is a date or a time. */
export function isDateLine(text: string): boolean {
  const digits = text.match(/\p{N}/gu)?.length ?? 0
  return dated.test(text) && wordCount(text) <= 16 && digits >= 0.15 * text.length
}
