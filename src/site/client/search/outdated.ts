/** The offer of a page whose scripts are gone, since the site was rebuilt after the page was opened. */
import {element} from '../element.ts'
import {writeState} from './state.ts'

/** A link to the current search page. Its words come from the style sheet, since the file of words may be gone too. */
export function outdatedLink(form: HTMLFormElement, q: string): HTMLElement {
  const {pathname} = new URL(form.action)
  return element(
    'a',
    {href: `${pathname}?${writeState({q})}`},
    getComputedStyle(form).getPropertyValue('--outdated').slice(1, -1),
  )
}
