/** Titles of texts in lists that scripts make. */
import {element} from '../element.ts'
import {pageLang} from '../words.ts'
import {directionOf} from './direction.ts'

/** A text in such a list. */
export interface TitledText {
  readonly slug: string
  readonly titles: Readonly<Record<string, string>>
}

/** A title and its language: the page's language if there is such a title, else any, else the slug. */
export function titleWords({slug, titles}: TitledText): {lang: string | undefined; title: string} {
  const ui = pageLang()
  const [lang, title] =
    [ui, ...Object.keys(titles)].map((each) => [each, titles[each]]).find(([, own]) => own) ?? []
  return title === undefined ? {lang: undefined, title: slug} : {lang, title}
}

/** The title as an element. */
export function titleElement(text: TitledText, className?: string): HTMLElement {
  const {lang, title} = titleWords(text)
  return element('span', {lang, dir: lang && directionOf(lang), class: className}, title)
}
