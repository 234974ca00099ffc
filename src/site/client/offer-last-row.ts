/** A link to the row where the reader left off; it lies over the page and moves nothing. */
import {fill} from '../../text/fill.ts'
import {element} from './element.ts'
import type {ReadingText} from './reading-text.ts'
import {words} from './words.ts'

/** Show the link if the text still has the row; remove it once it is followed or the reader scrolls on. */
export async function offerLastRow(text: ReadingText, id: string): Promise<void> {
  const row = document.getElementById(id)
  if (row === null) return
  const label = row.querySelector('.n')?.textContent || id
  const link = element(
    'a',
    {class: 'resume', href: `#${id}`},
    fill((await words()).article.resume, {id: label}),
  )
  const go = () => link.remove()
  link.addEventListener('click', go)
  document.addEventListener('scroll', () => scrollY > innerHeight && go(), {passive: true})
  text.append(link)
}
