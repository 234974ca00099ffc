/** What a page offers whose scripts are gone, since the site was made anew after it was opened. */
import {element} from '../element.ts'
import {writeState} from './state.ts'

/** A link to the search as the site now is. Its words are the style sheet's: the file that has all others may be gone, too. */
export function outdatedLink(form: HTMLFormElement, q: string): HTMLElement {
  const {pathname} = new URL(form.action)
  return element(
    'a',
    {href: `${pathname}?${writeState({q})}`},
    getComputedStyle(form).getPropertyValue('--outdated').slice(1, -1),
  )
}
