/** Ways in which extraction and copying break a text; each gives the text as a publisher would send it. */
import {mirrorImages} from '../../../../src/restore/mirror-images.ts'
import {layOut} from '../scramble/lines.ts'
import type {TestArticle} from './texts.ts'
import {pick} from './texts.ts'

/** A way to break an article; `undefined` where it does not apply to its language. */
export interface Breaker {
  readonly name: string
  break(article: TestArticle, next: () => number): string | undefined
}

const blank = (lines: readonly string[]) => lines.join('\n\n')

/** The body a second time, whole or from the second paragraph on, its spaces changed, its end perhaps cut. */
function paste({paragraphs}: TestArticle, next: () => number): string | undefined {
  const from = next() < 0.5 || paragraphs.length < 3 ? 0 : 1
  const copy = paragraphs
    .slice(from)
    .map((text) =>
      next() < 0.5 ? text.replace(/ /gu, () => (next() < 0.3 ? pick(['  ', '\u00A0'], next) : ' ')) : text,
    )
  if (copy.join('').length < 200) return undefined
  const last = copy.length - 1
  if (next() < 0.4) copy[last] = copy[last]!.slice(0, Math.ceil(copy[last]!.length * (0.4 + 0.5 * next())))
  return [...paragraphs, ...copy].join(next() < 0.5 ? '\n' : '\n\n')
}

/** Hard-wrapped: justified or not, indented or not, blank lines between paragraphs or between all lines. */
function wrap({paragraphs}: TestArticle, next: () => number): string {
  const measure = 60 + Math.floor(next() * 40)
  const [justify, indent, gap] = [next() < 0.5, next() < 0.4, pick(['paragraphs', 'all', 'none'], next)]
  const set = paragraphs.map((text) =>
    layOut(text, measure).map((line, index) =>
      indent && index === 0
        ? `      ${line}`
        : justify
          ? line.replace(/ /gu, () => (next() < 0.4 ? '  ' : ' '))
          : line,
    ),
  )
  return gap === 'all'
    ? blank(set.flat())
    : set.map((lines) => lines.join('\n')).join(gap === 'none' && indent ? '\n' : '\n\n')
}

/** Hard-wrapped, with a page break, its number and a running head inside the longest paragraph and every thirty lines. */
function page(article: TestArticle, next: () => number): string | undefined {
  const lines = wrap(article, next).split('\n')
  if (lines.length < 12) return undefined
  const head = article.paragraphs[0]!
  const feed = next() < 0.7 ? '\f' : ''
  const out: string[] = []
  let number = 1 + Math.floor(next() * 40)
  for (const [index, line] of lines.entries()) {
    out.push(line)
    const cuts = index % 15 === 9 && line.trim() !== '' && index < lines.length - 1
    if (cuts) out.push(String(number++), `${feed}${head}`)
  }
  return number > 2 ? out.join('\n') : undefined
}

/** Letters of the sister language's keyboard. */
function sisterLetters({lang, paragraphs}: TestArticle): string | undefined {
  if (lang === 'en') return undefined
  const [own, other] = lang === 'fa' ? ['یک', 'يك'] : ['يك', 'یک']
  const typed = (letter: string) => other[own.indexOf(letter)] ?? letter
  return blank(paragraphs.map((text) => text.replace(/[یکيك]/gu, typed)))
}

/** Forms of each letter in the order of the presentation blocks: isolated, final, initial, medial. */
const forms = new Map<string, string[]>()
for (const [first, last] of [
  [0xfe80, 0xfef4],
  [0xfb56, 0xfbb1],
  [0xfbfc, 0xfbff],
] as const) {
  for (let code = first; code <= last; code += 1) {
    const form = String.fromCodePoint(code)
    const letter = form.normalize('NFKC')
    if (letter !== form) forms.set(letter, [...(forms.get(letter) ?? []), form])
  }
}

/** The shapes of letters in place of the letters. */
function presentation({lang, paragraphs}: TestArticle): string | undefined {
  if (lang === 'en') return undefined
  const joins = (letter: string | undefined) => letter !== undefined && (forms.get(letter)?.length ?? 0) >= 4
  const shape = (text: string) =>
    Array.from(text, (letter, index) => {
      const own = forms.get(letter)
      if (own === undefined) return letter
      const before = joins(text[index - 1])
      const after = own.length >= 4 && forms.has(text[index + 1] ?? '')
      return own[(after ? 2 : 0) + (before ? 1 : 0)] ?? own[0]!
    }).join('')
  return blank(paragraphs.map(shape))
}

/** Every line stored as it is seen, from left to right; in shapes or in letters. */
function seen(inShapes: boolean): Breaker['break'] {
  return (article) => {
    if (article.lang === 'en') return undefined
    const text = inShapes ? presentation(article) : blank(article.paragraphs)
    const ltr = /[A-Za-z0-9٠-٩۰-۹](?:[\w٠-٩۰-۹ .,:/'-]*[A-Za-z0-9٠-٩۰-۹])?|\P{M}\p{M}*/gu
    return text
      ?.split('\n')
      .map((line) =>
        (line.match(ltr) ?? [])
          .map((piece) => mirrorImages[piece] ?? piece)
          .reverse()
          .join(''),
      )
      .join('\n')
  }
}

/** Direction marks around Latin words and at the ends of lines. */
function bidi({lang, paragraphs}: TestArticle): string | undefined {
  if (lang === 'en') return undefined
  return blank(
    paragraphs.map((text) => `\u202B${text.replace(/[A-Za-z0-9][\w .-]*/gu, '\u200E$&\u200F')}\u202C`),
  )
}

/** UTF-8 read as a one-byte code page. */
function codePage(label: string) {
  return ({lang, paragraphs}: TestArticle): string | undefined => {
    if (lang === 'en') return undefined
    const decoder = new TextDecoder(label)
    return blank(paragraphs.map((text) => decoder.decode(new TextEncoder().encode(text))))
  }
}

/** The body twice again after itself. */
function pasteTwice(article: TestArticle, next: () => number): string | undefined {
  const once = paste(article, next)
  const again = paste(article, next)
  return once === undefined || again === undefined
    ? undefined
    : `${once}\n\n${again.split(/\n+/u).slice(article.paragraphs.length).join('\n\n')}`
}

/** The body a second time in which one word in forty is another. */
function pasteAlike({paragraphs}: TestArticle, next: () => number): string | undefined {
  if (paragraphs.join('').length < 600) return undefined
  const words = paragraphs.join(' ').split(' ')
  const copy = paragraphs.slice(1).map((text) =>
    text
      .split(' ')
      .map((word) => (next() < 1 / 40 ? pick(words, next) : word))
      .join(' '),
  )
  return blank([...paragraphs, ...copy])
}

/** The last mark of every paragraph at its other end. */
function throwStops({lang, paragraphs}: TestArticle): string | undefined {
  if (lang === 'en') return undefined
  return blank(paragraphs.map((text) => text.replace(/^(.*[^.!؟])([.!؟])$/u, '$2$1')))
}

/** The last mark of every line at its other end, hard-wrapped. */
function throwWrapped(article: TestArticle, next: () => number): string | undefined {
  if (article.lang === 'en') return undefined
  const measure = 70 + Math.floor(next() * 25)
  const set = article.paragraphs.map((text) =>
    layOut(text, measure).map((line) => line.replace(/^(.*[^.!؟،؛])([.!؟،؛])$/u, '$2$1')),
  )
  return set.map((lines) => lines.join('\n')).join('\n\n')
}

/** Brackets and guillemets mirrored. */
function mirror({lang, paragraphs}: TestArticle): string | undefined {
  if (lang === 'en' || !paragraphs.some((text) => /[()«»[\]]/u.test(text))) return undefined
  return blank(paragraphs.map((text) => text.replace(/[()«»[\]]/gu, (mark) => mirrorImages[mark] ?? mark)))
}

/** UTF-8 read as a one-byte code page, and the result once more. */
function codePageTwice(label: string) {
  const once = codePage(label)
  return (article: TestArticle): string | undefined => {
    const text = once(article)
    return text === undefined ? undefined : once({...article, paragraphs: text.split('\n\n')})
  }
}

/** The page's source: block tags, character references, the attributes of an editor. */
function html({paragraphs}: TestArticle, next: () => number): string {
  const encoded = paragraphs.map((text) =>
    text
      .replace(/&/gu, '&amp;')
      .replace(/"/gu, '&quot;')
      .replace(/\u200C/gu, '&zwnj;')
      .replace(/ /gu, () => (next() < 0.05 ? '&nbsp;' : ' ')),
  )
  const [title, ...rest] = encoded
  const open = pick(['<p>', '<p dir="rtl" style="text-align: justify;">', '<p class="body">'], next)
  return [`<h1>${title}</h1>`, ...rest.map((text) => `${open}${text}</p>`)].join('\n')
}

/** Letters of the other keyboard, direction marks, no-break spaces, and the body pasted again. */
function mixed(article: TestArticle, next: () => number): string | undefined {
  const typed = sisterLetters(article)?.split('\n\n')
  const marked = typed && bidi({...article, paragraphs: typed})?.split('\n\n')
  return marked && paste({...article, paragraphs: marked}, next)
}

/** Hard-wrapped, saved through a wrong code page. */
function wrappedPage(article: TestArticle, next: () => number): string | undefined {
  return codePage('windows-1252')({...article, paragraphs: [wrap(article, next)]})
}

/** All ways, in the order of the table. */
export const breakers: readonly Breaker[] = [
  {name: 'pasted twice', break: paste},
  {name: 'wrapped', break: wrap},
  {name: 'wrapped, pages', break: page},
  {name: 'sister letters', break: sisterLetters},
  {name: 'presentation forms', break: presentation},
  {name: 'as seen, in shapes', break: seen(true)},
  {name: 'as seen, in letters', break: seen(false)},
  {name: 'direction marks', break: bidi},
  {name: 'read as Windows-1256', break: codePage('windows-1256')},
  {name: 'read as Windows-1252', break: codePage('windows-1252')},
  {name: 'pasted three times', break: pasteTwice},
  {name: 'pasted, words changed', break: pasteAlike},
  {name: 'stops thrown', break: throwStops},
  {name: 'stops thrown, wrapped', break: throwWrapped},
  {name: 'brackets mirrored', break: mirror},
  {name: 'read as 1252 twice', break: codePageTwice('windows-1252')},
  {name: 'read as 1256 twice', break: codePageTwice('windows-1256')},
  {name: 'source of a page', break: html},
  {name: 'letters, marks, pasted', break: mixed},
  {name: 'wrapped, read as 1252', break: wrappedPage},
]
