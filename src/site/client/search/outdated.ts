/** What a page offers whose scripts are gone, since the site was made anew after it was opened. */
import {element} from '../element.ts'
import {outdatedWords} from './outdated-words.ts'
import {writeState} from './state.ts'

/** A link to the search as the site now is. */
export function outdatedLink(form: HTMLFormElement, q: string): HTMLElement {
  const {pathname} = new URL(form.action)
  return element('a', {href: `${pathname}?${writeState({q})}`}, outdatedWords())
}
