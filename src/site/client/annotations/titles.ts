/** Titles of texts in lists that are made in the browser. */
import {element} from '../element.ts'
import {pageLang} from '../words.ts'
import {directionOf} from './direction.ts'

/** A text as lists know it. */
export interface TitledText {
  readonly slug: string
  readonly titles: Readonly<Record<string, string>>
}

/** Its title and the language of that: of the page, else any that it was seen in; else the name of its folder. */
export function titleWords({slug, titles}: TitledText): {lang: string | undefined; title: string} {
  const ui = pageLang()
  const [lang, title] =
    [ui, ...Object.keys(titles)].map((each) => [each, titles[each]]).find(([, own]) => own) ?? []
  return title === undefined ? {lang: undefined, title: slug} : {lang, title}
}

/** The same as an element. */
export function titleElement(text: TitledText, className?: string): HTMLElement {
  const {lang, title} = titleWords(text)
  return element('span', {lang, dir: lang && directionOf(lang), class: className}, title)
}
